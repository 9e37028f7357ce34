package vigil.screen.kit;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A row of a list that is as wide as the list and as high as what it shows is at that width. */
public abstract class RowCell<T> extends ListCell<T> {

    /** Text of a row that goes on in further lines and is never cut. */
    protected static Label wrapped(Style style) {
        Label label = Style.on(new Label(), style, Style.WRAP);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Puts an item into the row, and what is read out of it; answers the row. */
    protected abstract Region shown(T item);

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText("");
        } else {
            setGraphic(shown(item));
        }
    }

    /** Puts what it shows in order for a width of the whole row. */
    protected void arrange(double width) {}

    @Override
    protected double computePrefHeight(double width) {
        double sides = snappedLeftInset() + snappedRightInset();
        if (width > 0) {
            arrange(width);
        }
        return getGraphic() instanceof Region row
                ? snappedTopInset()
                        + snappedBottomInset()
                        + row.prefHeight(width > 0 ? width - sides : -1)
                : super.computePrefHeight(width);
    }
}
