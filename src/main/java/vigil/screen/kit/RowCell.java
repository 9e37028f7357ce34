package vigil.screen.kit;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/** A row of a list that is as wide as the list and as high as what it shows is at that width. */
public abstract class RowCell<T> extends ListCell<T> {

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
