package vigil.screen.checkin;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.charting.Act;
import vigil.people.StaffId;
import vigil.screen.desk.ConfirmedInPlace;
import vigil.screen.desk.SessionDesk;
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
    private final ConfirmedInPlace<Act> signed;
    private final MessageBar problem = new MessageBar();
    private final BiFunction<String, StaffId, Act> act;
    private final Consumer<Act> confirmed;

    /**
     * A pane.
     *
     * @param act the act for a reason and a second person; always under the same entry
     */
    AsidePane(
            Words words,
            SessionDesk desk,
            BiFunction<String, StaffId, Act> act,
            Consumer<Act> confirmed,
            Runnable cancelled) {
        this.words = words;
        this.act = act;
        this.confirmed = confirmed;
        Style.on(this, Style.STACK);
        reason =
                new NoteField(
                        words,
                        words.say("checkin.aside.reason"),
                        words.say("checkin.aside.prompt"),
                        REASON_SIGNS);
        second =
                StaffChoice.second(
                        words,
                        words.say("checkin.aside.second"),
                        desk.clinic().staff(),
                        desk.user().get());
        signed = ConfirmedInPlace.ofSession(words, desk, this::act).of(second.chosenProperty());
        second.onChosen(one -> signed.focusTarget().requestFocus());
        Button confirm = Style.on(button("checkin.aside.confirm", this::confirm), Style.PRIMARY);
        Button cancel = button("checkin.cancel", cancelled);
        getChildren()
                .addAll(
                        reason,
                        second,
                        signed,
                        problem,
                        Style.on(new HBox(confirm, cancel), Style.LINE));
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

    /** Sets the line aside, or says what is missing and goes there. */
    void confirm() {
        if (reason.textProperty().get().isBlank() || !reason.recordable()) {
            problem.show(MessageBar.Level.SHOULD, "", words.say("checkin.reason.missing"));
            reason.focusTarget().requestFocus();
        } else if (second.chosen().isEmpty()) {
            problem.show(MessageBar.Level.SHOULD, "", words.say("checkin.aside.second.needed"));
            second.takeFocus();
        } else {
            act().flatMap(signed::confirmed)
                    .ifPresentOrElse(confirmed, () -> signed.focusTarget().requestFocus());
        }
    }

    private Optional<Act> act() {
        String why = reason.textProperty().get();
        return why.isBlank()
                ? Optional.empty()
                : second.chosen().map(one -> act.apply(why, one.id()));
    }

    void takeFocus() {
        reason.focusTarget().requestFocus();
    }
}
