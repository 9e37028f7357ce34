package vigil.screen.kit;

import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vigil.wording.DisplayText;

/**
 * A note of several lines. Characters that cannot be seen or that turn text around are not taken
 * in, and the line below says so; a text that is too long is kept as typed and cannot be recorded
 * until it is shortened.
 */
public final class NoteField extends TypedStep<TextArea> {

    private final Words words;
    private final int limit;
    private final Label foot = Style.on(new Label(), Style.NOTE_FOOT);
    private boolean needed;

    /** A note named {@code label} of at most {@code limit} characters. */
    public NoteField(Words words, String label, String prompt, int limit) {
        super(new TextArea());
        this.words = words;
        this.limit = limit;
        Style.on(this, Style.FORM);
        Label name = Style.on(new Label(label), Style.FORM_LABEL);
        name.setLabelFor(input);
        Visibility.set(name, !label.isEmpty());
        input.setPromptText(prompt);
        input.setWrapText(true);
        input.setPrefRowCount(3);
        input.setAccessibleText(label.isEmpty() ? prompt : label);
        TakenIn.by(input, () -> say(Optional.of(TakenIn.tooLong(words))), this::seen);
        input.textProperty().subscribe(this::typed);
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
        getChildren().addAll(name, input, foot);
    }

    /** Nothing where a sign in it cannot be seen, which is said. */
    private String seen(String text) {
        String lines = lines(text);
        Optional<String> bad = unseen(lines);
        bad.ifPresent(code -> say(Optional.of(words.say("kit.note.character", code))));
        return bad.isPresent() ? "" : lines;
    }

    /** With one sign for the end of a line, as other systems have two or another one. */
    private static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private void typed(String now) {
        say(
                recordable()
                        ? Optional.empty()
                        : Optional.of(
                                words.say(
                                        "kit.note.long",
                                        DisplayText.number(now.length() - limit))));
    }

    private void say(Optional<String> wrong) {
        NodeState.IS_REFUSED.set(foot, wrong.isPresent());
        foot.setText(
                wrong.orElseGet(
                        () ->
                                words.say(
                                        "kit.note.left",
                                        DisplayText.number(limit - input.getLength()),
                                        DisplayText.number(limit))));
        input.setAccessibleHelp(foot.getText());
        wrong.ifPresent(text -> foot.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    }

    private void tab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            input.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    /**
     * The first character of {@code text} that cannot be seen or that turns text around, as {@code
     * U+202E}.
     */
    static Optional<String> unseen(String text) {
        return text.codePoints()
                .filter(NoteField::isUnseen)
                .mapToObj("U+%04X"::formatted)
                .findFirst();
    }

    private static boolean isUnseen(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL -> code != '\n' && code != '\t';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Whether it is short enough. */
    public boolean recordable() {
        return input.getLength() <= limit;
    }

    /** What the line below says. */
    public String foot() {
        return foot.getText();
    }

    /** It cannot be left empty. */
    public NoteField needed() {
        needed = true;
        return this;
    }

    @Override
    public boolean settle() {
        boolean missing = needed && input.getText().isBlank();
        if (missing) {
            say(Optional.of(words.say("kit.line.needed", input.getAccessibleText())));
        }
        return !missing && recordable();
    }

    @Override
    public boolean keepsEnter() {
        return true;
    }
}
