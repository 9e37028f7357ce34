package vigil.screen.checkin;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.screen.desk.StaffChoice;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.NoteField;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/** Sets a line aside: a reason and a second person, in place. */
final class AsidePane extends VBox {
    private static final int REASON_SIGNS = 500;

    private final Words words;
    private final NoteField reason;
    private final StaffChoice second;
    private final MessageBar problem = new MessageBar();
    private final BiConsumer<String, StaffId> confirmed;

    AsidePane(
            Words words,
            List<StaffMember> others,
            BiConsumer<String, StaffId> confirmed,
            Runnable cancelled) {
        this.words = words;
        this.confirmed = confirmed;
        Style.on(this, Style.STACK);
        reason =
                new NoteField(
                        words,
                        words.say("checkin.aside.reason"),
                        words.say("checkin.aside.prompt"),
                        REASON_SIGNS);
        second = new StaffChoice(words, words.say("checkin.aside.second"), others);
        Button confirm = Style.on(button("checkin.aside.confirm", this::confirm), Style.PRIMARY);
        Button cancel = button("checkin.cancel", cancelled);
        getChildren()
                .addAll(reason, second, problem, Style.on(new HBox(confirm, cancel), Style.LINE));
    }

    private Button button(String key, Runnable act) {
        return enterFires(Buttons.plain(words.say(key), act));
    }

    /** A button that Enter presses too. */
    static Button enterFires(Button button) {
        button.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
                        event.consume();
                        button.fire();
                    }
                });
        return button;
    }

    private void confirm() {
        if (reason.textProperty().get().isBlank() || !reason.recordable()) {
            problem.show(MessageBar.Level.SHOULD, "", words.say("kit.confirm.reason.missing"));
            reason.focusTarget().requestFocus();
        } else if (second.chosen().isEmpty()) {
            problem.show(MessageBar.Level.SHOULD, "", words.say("checkin.aside.second.needed"));
            second.takeFocus();
        } else {
            confirmed.accept(reason.textProperty().get(), second.chosen().orElseThrow().id());
        }
    }

    void takeFocus() {
        reason.focusTarget().requestFocus();
    }
}
