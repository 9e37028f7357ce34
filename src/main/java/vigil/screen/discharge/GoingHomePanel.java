package vigil.screen.discharge;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vigil.protocol.Protocol;
import vigil.review.Gate;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.CheckLine;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;
import vigil.wording.PhoneText;

/** What the patient takes home: the advice, how it was taken in, and the way home. */
final class GoingHomePanel {
    private static final int SHOWN = 2;

    /** What the panel can do. */
    record Ways(Runnable transport, Runnable print, Consumer<Boolean> taught) {}

    private final Words words;
    private final VBox advice = Style.on(new VBox(), Style.STACK);
    private final Label way = Style.on(new Label(), Style.WRAP);
    private final CheckLine taught;
    private final Panel panel;
    private boolean showing;

    GoingHomePanel(Words words, Ways ways) {
        this.words = words;
        this.taught =
                new CheckLine(
                        words.say("discharge.home.taught"),
                        words.say("discharge.home.taught.help"));
        taught.tickedProperty()
                .subscribe(
                        (before, now) -> {
                            if (!showing) {
                                ways.taught().accept(now);
                            }
                        });
        Button print = Buttons.plain(words.say("discharge.home.print"), ways.print());
        Button transport = Buttons.plain(words.say("discharge.home.transport"), ways.transport());
        FlowPane buttons = Style.on(new FlowPane(print, transport), Style.CHOICE_OPTIONS);
        this.panel = new Panel(words.say("discharge.home.title"), advice, way, buttons, taught);
    }

    Panel node() {
        return panel;
    }

    void show(Gate gate, Going going) {
        List<String> lines = gate.chart().protocol().map(Protocol::aftercare).orElse(List.of());
        advice.getChildren()
                .setAll(
                        lines.stream()
                                .limit(SHOWN)
                                .map(
                                        line ->
                                                Style.on(
                                                        new Label(PhoneText.onScreen(line)),
                                                        Style.WRAP,
                                                        Style.STRONG))
                                .toList());
        if (lines.size() > SHOWN) {
            advice.getChildren()
                    .add(
                            Style.on(
                                    new Label(
                                            words.say(
                                                    "discharge.home.more",
                                                    DisplayText.number(lines.size() - SHOWN))),
                                    Style.MUTED,
                                    Style.WRAP));
        }
        way.setText(
                going.transport()
                        .map(one -> words.say("discharge.home.way", words.say("transport." + one)))
                        .orElse(words.say("discharge.home.way.none")));
        if (gate.line(Gate.AFTERCARE).isPresent()) {
            showing = true;
            taught.tickedProperty().set(going.advice());
            showing = false;
        }
    }

    /** The tick that the patient taught the advice back. */
    CheckLine taught() {
        return taught;
    }
}
