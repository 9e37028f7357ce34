package vigil.screen.discharge;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import vigil.review.Gate;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.telling.FindingText;
import vigil.wording.DisplayText;

/** The ways in which the session can go on or end. */
final class LeavePanel {

    /** What the buttons do. */
    record Ways(Runnable discharge, Runnable watch, Runnable transfer, Runnable against) {}

    private final Words words;
    private final Button discharge;
    private final Label hint = Style.on(new Label(), Style.MUTED, Style.WRAP);
    private final MessageBar problem = new MessageBar();
    private final Panel panel;

    LeavePanel(Words words, Ways ways) {
        this.words = words;
        this.discharge = Style.on(Buttons.primary("", ways.discharge()), Style.TALL);
        this.panel =
                new Panel(
                        words.say("discharge.leave.title"),
                        discharge,
                        hint,
                        problem,
                        wide("discharge.leave.watch", ways.watch()),
                        wide("discharge.leave.transfer", ways.transfer()),
                        wide("discharge.leave.against", ways.against()));
        discharge.setMaxWidth(Double.MAX_VALUE);
    }

    private Button wide(String key, Runnable act) {
        Button button = Buttons.plain(words.say(key), act);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        return button;
    }

    Panel node() {
        return panel;
    }

    void show(Gate gate) {
        boolean ready = gate.ready();
        Buttons.rest(discharge, !ready);
        discharge.setText(
                ready
                        ? words.say("discharge.leave.discharge")
                        : words.say(
                                gate.open() == 1
                                        ? "discharge.leave.open.one"
                                        : "discharge.leave.open",
                                DisplayText.number(gate.open())));
        discharge.setAccessibleText(discharge.getText());
        hint.setText(words.say(hint(gate)));
    }

    private static String hint(Gate gate) {
        if (gate.ready()) {
            return "discharge.leave.ready";
        }
        return FindingText.dosing(gate) ? "discharge.leave.dosing" : "discharge.leave.hint";
    }

    /** Says why the patient was not discharged. */
    void refuse(String why) {
        problem.show(MessageBar.Level.SHOULD, words.say("kit.form.refused"), why);
    }

    void clear() {
        problem.hide();
    }
}
