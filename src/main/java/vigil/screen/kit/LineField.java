package vigil.screen.kit;

import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A text of one line below its label, kept sign for sign; what is missing is said below it. */
public final class LineField extends VBox implements EntryStep {
    private final Words words;
    private final String label;
    private final boolean needed;
    private final TextField input = new TextField();
    private final Label message = Style.on(new Label(), Style.NOTE_FOOT, Style.WRAP);
    private boolean editing;
    private Consumer<Runnable> undoable = undo -> {};

    /** A field; with {@code needed} it is not left empty. */
    public LineField(Words words, String label, boolean needed) {
        this.words = words;
        this.label = label;
        this.needed = needed;
        Style.on(this, Style.FORM);
        Label name = Style.on(new Label(label), Style.FORM_LABEL, Style.WRAP);
        name.setLabelFor(input);
        input.setAccessibleText(label);
        input.setAccessibleHelp(words.say("kit.line.help"));
        input.textProperty().subscribe(this::typed);
        input.focusedProperty().subscribe(focused -> editing = false);
        getChildren().addAll(name, input, message);
        say("");
    }

    private void typed(String before, String now) {
        if (!editing) {
            editing = true;
            undoable.accept(() -> input.setText(before));
        }
        say("");
    }

    private void say(String what) {
        message.setText(what);
        message.setVisible(!what.isEmpty());
        message.setManaged(!what.isEmpty());
        Style.IS_REFUSED.set(message, !what.isEmpty());
        input.setAccessibleHelp(what.isEmpty() ? words.say("kit.line.help") : what);
    }

    /** Shown while it is empty. */
    public LineField prompt(String text) {
        input.setPromptText(text);
        return this;
    }

    /** Exactly what was typed. */
    public StringProperty textProperty() {
        return input.textProperty();
    }

    /** Exactly what was typed. */
    public String text() {
        return input.getText();
    }

    /** The field itself. */
    public TextField input() {
        return input;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node focusTarget() {
        return input;
    }

    @Override
    public boolean settle() {
        boolean missing = needed && input.getText().isBlank();
        say(missing ? words.say("kit.line.needed", label) : "");
        return !missing;
    }

    @Override
    public boolean emptyForBack() {
        return input.getText().isEmpty();
    }

    @Override
    public void onEdit(Consumer<Runnable> listener) {
        undoable = listener;
    }
}
