package vigil.screen.checkin;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.EntrySequence;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.NoteField;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;

/** Calls the treatment off before any dose, with a reason. */
final class CallOffPane {
    private static final int REASON_SIGNS = 500;

    private final Words words;
    private final NoteField reason;
    private final MessageBar problem = new MessageBar();
    private final Button confirm;
    private final Button cancel;
    private final Consumer<String> calledOff;
    private final Runnable cancelled;
    private final VBox box;

    CallOffPane(Words words, Consumer<String> calledOff, Runnable cancelled) {
        this.words = words;
        this.calledOff = calledOff;
        this.cancelled = cancelled;
        reason =
                new NoteField(
                        words,
                        words.say("checkin.calloff.reason"),
                        words.say("checkin.calloff.prompt"),
                        REASON_SIGNS);
        Label says = Style.on(new Label(words.say("checkin.calloff.says")), Style.WRAP);
        confirm =
                Style.on(
                        Buttons.plain(words.say("checkin.calloff.confirm"), this::confirm),
                        Style.PRIMARY);
        cancel = Buttons.plain(words.say("checkin.calloff.cancel"), cancelled);
        HBox buttons = Style.on(new HBox(confirm, cancel), Style.LINE);
        box = Style.on(new VBox(says, reason, problem, buttons), Style.STACK_WIDE);
    }

    /** Calls it off, once there is a reason. */
    void confirm() {
        if (reason.textProperty().get().isBlank() || !reason.recordable()) {
            problem.show(MessageBar.Level.SHOULD, "", words.say("checkin.reason.missing"));
            reason.focusTarget().requestFocus();
        } else {
            calledOff.accept(reason.textProperty().get());
        }
    }

    /** Whether no reason is typed. */
    boolean empty() {
        return reason.textProperty().get().isEmpty();
    }

    /** Goes on with the check-in. */
    void goOn() {
        cancelled.run();
    }

    void addTo(EntrySequence sequence) {
        sequence.add(reason).addNode(confirm).addNode(cancel);
    }

    Node node() {
        return box;
    }
}
