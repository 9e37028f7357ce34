package vigil.screen.kit;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.StackPane;

/** One line to tick with Space, large enough for a gloved finger. */
public final class CheckLine extends StackPane implements EntryStep {

    private final CheckBox box;

    /** A line that says {@code text}. */
    public CheckLine(String text, String help) {
        box = new CheckBox(text);
        box.setWrapText(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(text);
        box.setAccessibleHelp(help);
        getChildren().add(box);
    }

    /** Whether it is ticked. */
    public BooleanProperty tickedProperty() {
        return box.selectedProperty();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node focusTarget() {
        return box;
    }

    @Override
    public void onEdit(Consumer<Runnable> undoable) {
        box.selectedProperty()
                .subscribe((before, now) -> undoable.accept(() -> box.setSelected(before)));
    }

    @Override
    public void onChange(Runnable changed) {
        box.selectedProperty().subscribe((before, now) -> changed.run());
    }
}
