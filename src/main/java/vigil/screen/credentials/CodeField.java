package vigil.screen.credentials;

import java.util.Optional;
import vigil.access.keys.PrintedCode;
import vigil.access.workplace.NotOpened;
import vigil.screen.kit.LineField;
import vigil.screen.kit.Words;

/**
 * A code typed from paper, readable while it is typed. Small letters, spaces and hyphens do not
 * matter; a typing error is named as one, with its place on the paper.
 */
public final class CodeField {
    private final DoorText text;
    private final LineField field;

    /** An empty field. */
    public CodeField(Words words, String label) {
        text = new DoorText(words);
        field =
                new LineField(words, label, true)
                        .prompt(words.say("credentials.code.prompt"))
                        .help(words.say("credentials.code.help", PrintedCode.LENGTH))
                        .judgedBy(this::mistyped);
    }

    private Optional<String> mistyped(String typed) {
        return text.of(PrintedCode.read(typed.toCharArray()));
    }

    /**
     * The code opens nothing, for a reason that the form shows: the focus goes to what is wrong.
     */
    public void opensNothing(NotOpened why) {
        field.input().requestFocus();
        field.speak(text.ofPaper(why));
    }

    /** The code was mistyped: it is said below it, and the focus goes there. */
    public void refuse(String why) {
        field.refuse(why);
        field.input().requestFocus();
    }

    /** The field. */
    public LineField field() {
        return field;
    }

    /** What is typed, for the caller to overwrite. */
    public char[] typed() {
        return field.text().toCharArray();
    }

    /** Empties it. */
    public void clear() {
        field.textProperty().set("");
    }
}
