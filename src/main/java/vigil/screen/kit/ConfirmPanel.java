package vigil.screen.kit;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A question inside the window, below the patient banner: what will happen, a reason, a second
 * person where one is needed. The owner checks the answer; a refused one leaves everything as
 * typed.
 */
public final class ConfirmPanel extends VBox {

    /**
     * What is asked.
     *
     * @param title the question
     * @param statement what will be recorded
     * @param confirm the act's own name, on the button
     * @param needsReason whether a reason must be given
     * @param needsSecondPerson whether a second person must sign with name and PIN
     */
    public record Question(
            String title,
            String statement,
            String confirm,
            boolean needsReason,
            boolean needsSecondPerson) {}

    /**
     * What was answered.
     *
     * @param reason as typed, empty when none was asked
     * @param secondPerson user name as typed, empty when none was asked
     * @param pin of that person; to be checked and forgotten
     */
    public record Answer(String reason, String secondPerson, String pin) {}

    private final Question question;
    private final Words words;
    private final NoteField reason;
    private final TextField person = new TextField();
    private final PasswordField pin = new PasswordField();
    private final MessageBar problem = new MessageBar();
    private final Button confirm;
    private final Consumer<Answer> confirmed;

    /**
     * A question; {@code confirmed} gets a complete answer, {@code cancelled} is called at Cancel.
     */
    public ConfirmPanel(
            Words words, Question question, Consumer<Answer> confirmed, Runnable cancelled) {
        this.words = words;
        this.question = question;
        this.confirmed = confirmed;
        Style.on(this, Style.CONFIRM);
        reason =
                new NoteField(
                        words,
                        words.say("kit.confirm.reason"),
                        words.say("kit.confirm.reason.prompt"),
                        500);
        confirm = Style.on(new Button(question.confirm()), Style.PRIMARY);
        confirm.setOnAction(event -> answer());
        Button cancel = new Button(words.say("kit.confirm.cancel"));
        cancel.setOnAction(event -> cancelled.run());
        Label title = Style.on(new Label(question.title()), Style.OVERLAY_TITLE);
        Label statement = Style.on(new Label(question.statement()), Style.WRAP);
        title.setMinHeight(Region.USE_PREF_SIZE);
        statement.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(title, new FormScroll(statement));
        if (question.needsReason()) {
            getChildren().add(reason);
        }
        if (question.needsSecondPerson()) {
            getChildren().add(secondPerson());
        }
        HBox buttons = Style.on(new HBox(confirm, cancel), Style.LINE);
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(problem, buttons);
    }

    private HBox secondPerson() {
        TakenIn.by(person, () -> {});
        VBox name = form(words.say("kit.confirm.person"), person);
        VBox secret = form(words.say("kit.confirm.pin"), pin);
        return Style.on(new HBox(name, secret), Style.LINE);
    }

    private static VBox form(String label, TextField field) {
        Label name = Style.on(new Label(label), Style.FORM_LABEL);
        name.setLabelFor(field);
        field.setAccessibleText(label);
        return Style.on(new VBox(name, field), Style.FORM);
    }

    private void answer() {
        missing()
                .ifPresentOrElse(
                        this::showProblem,
                        () ->
                                confirmed.accept(
                                        new Answer(
                                                question.needsReason()
                                                        ? reason.textProperty().get()
                                                        : "",
                                                person.getText(),
                                                pin.getText())));
    }

    private Optional<String> missing() {
        if (question.needsReason()
                && (reason.textProperty().get().isBlank() || !reason.recordable())) {
            return Optional.of(words.say("kit.confirm.reason.missing"));
        }
        if (question.needsSecondPerson()
                && (person.getText().isBlank() || pin.getText().isEmpty())) {
            return Optional.of(words.say("kit.confirm.person.missing"));
        }
        return Optional.empty();
    }

    /** Says why the answer was not accepted; nothing that was typed is lost, except the PIN. */
    public void showProblem(String why) {
        pin.clear();
        problem.show(MessageBar.Level.SHOULD, "", why);
    }

    /** Puts the focus where the answer begins. */
    public void takeFocus() {
        if (question.needsReason()) {
            reason.focusTarget().requestFocus();
        } else if (question.needsSecondPerson()) {
            person.requestFocus();
        } else {
            confirm.requestFocus();
        }
    }
}
