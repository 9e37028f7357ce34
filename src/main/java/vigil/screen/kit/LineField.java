package vigil.screen.kit;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import vigil.quantity.Parsed;
import vigil.quantity.TypedText;

/** A text of one line below its label, kept sign for sign; what is missing is said below it. */
public final class LineField extends TypedStep<TextField> {
    private final Words words;
    private final String label;
    private final boolean needed;
    private final HBox row;
    private final Label message = Style.on(new Label(), Style.NOTE_FOOT, Style.WRAP);
    private Function<String, Optional<String>> judge = text -> Optional.empty();
    private String help;
    private String offered = "";

    /** A field; with {@code needed} it is not left empty. */
    public LineField(Words words, String label, boolean needed) {
        super(new TextField());
        this.row = new HBox(input);
        this.words = words;
        this.label = label;
        this.needed = needed;
        this.help = words.say("kit.line.help");
        Style.on(this, Style.FORM);
        Label name = Style.on(new Label(label), Style.FORM_LABEL, Style.WRAP);
        name.setLabelFor(input);
        input.setAccessibleText(label);
        input.textProperty().subscribe(text -> say(""));
        TakenIn.by(input, () -> say(TakenIn.tooLong(words)));
        HBox.setHgrow(input, Priority.ALWAYS);
        Style.on(row, Style.LINE);
        getChildren().addAll(name, row, message);
    }

    private void say(String what) {
        Visibility.text(message, what);
        NodeState.IS_REFUSED.set(message, !what.isEmpty());
        input.setAccessibleHelp(what.isEmpty() ? help : words.say("kit.line.wrong", what, help));
        if (!what.isEmpty()) {
            message.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /** Asked when the keyboard goes on: the objection to what is typed. */
    public LineField judgedBy(Function<String, Optional<String>> objection) {
        judge = objection;
        return this;
    }

    /** Spoken help in place of the usual one. */
    public LineField help(String text) {
        help = text;
        say("");
        return this;
    }

    /** Says what is wrong. */
    public void refuse(String why) {
        say(why);
    }

    /** Speaks here, where the focus is, what is shown to be wrong of the whole form. */
    public void speak(String why) {
        input.setAccessibleHelp(words.say("kit.line.wrong", why, help));
        input.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }

    /** What is said to be wrong at present. */
    public Optional<String> problem() {
        return message.isManaged() ? Optional.of(message.getText()) : Optional.empty();
    }

    /** Shown while it is empty. */
    public LineField prompt(String text) {
        input.setPromptText(text);
        return this;
    }

    /** Puts a button beside the field, such as one that chooses what is typed. */
    public LineField beside(Button button) {
        row.getChildren().add(button);
        return this;
    }

    /** Fills in what may be meant, until somebody types something else. */
    public void offer(String text) {
        boolean untouched = input.getText().equals(offered);
        offered = text;
        if (untouched) {
            input.setText(text);
        }
    }

    @Override
    public boolean isOffer() {
        return !offered.isEmpty() && input.getText().equals(offered);
    }

    /** Signs that hide or reverse are no part of any line, whoever judges the rest. */
    private Optional<String> unreadable() {
        return TypedText.note(input.getText()) instanceof Parsed.Unreadable<String>(var fault)
                ? Optional.of(words.say("parseFault." + fault))
                : Optional.empty();
    }

    @Override
    public boolean settle() {
        boolean empty = input.getText().isBlank();
        Optional<String> objection =
                empty
                        ? Optional.of(words.say("kit.line.needed", label)).filter(said -> needed)
                        : unreadable().or(() -> judge.apply(input.getText()));
        say(objection.orElse(""));
        return objection.isEmpty();
    }
}
