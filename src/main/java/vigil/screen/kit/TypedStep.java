package vigil.screen.kit;

import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/**
 * A stop whose text is kept exactly as it was typed; what was typed at a stretch is taken back
 * together, and apart from it what was spun at a stretch.
 *
 * @param <T> what is typed into
 */
abstract class TypedStep<T extends TextInputControl> extends MeasuredColumn implements EntryStep {
    final T input;
    private boolean editing;
    private boolean spinning;
    private boolean spun;
    private Consumer<Runnable> undoable = undo -> {};

    TypedStep(T input) {
        this.input = input;
        input.textProperty().subscribe((before, now) -> begun(before));
        input.focusedProperty().subscribe(focused -> editing = false);
    }

    private void begun(String before) {
        if (spinning != spun) {
            spun = spinning;
            editing = false;
        }
        if (!editing) {
            editing = true;
            undoable.accept(
                    () -> {
                        input.setText(before);
                        editing = false;
                    });
        }
    }

    /** Takes a text that was spun to by the arrows, and puts the caret into it. */
    public void spin(String text, int caret) {
        spinning = true;
        try {
            input.setText(text);
        } finally {
            spinning = false;
        }
        input.positionCaret(caret);
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
    public T input() {
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
    public boolean emptyForBack() {
        return input.getLength() == 0;
    }

    @Override
    public void onEdit(Consumer<Runnable> listener) {
        undoable = listener;
    }

    @Override
    public void onChange(Runnable changed) {
        input.textProperty().subscribe((before, now) -> changed.run());
    }
}
