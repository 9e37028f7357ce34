package vigil.screen.kit;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

/**
 * One row of a list that is gone through by keys, or the titles above it: columns that share its
 * width, each cell at the top.
 */
public final class PickGrid extends GridPane {
    private static final double GAP = 10;

    private PickGrid(double... shares) {
        setHgap(GAP);
        for (double share : shares) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            column.setMinWidth(0);
            getColumnConstraints().add(column);
        }
        RowConstraints top = new RowConstraints();
        top.setValignment(VPos.TOP);
        getRowConstraints().add(top);
    }

    /**
     * An empty row.
     *
     * @param shares of its columns, in per cent of its width
     */
    public static PickGrid row(double... shares) {
        return Style.on(new PickGrid(shares), Style.PICK_ROW);
    }

    /** The titles of the columns; those that have no column are left out. */
    public static PickGrid head(List<String> titles, double... shares) {
        PickGrid head = Style.on(new PickGrid(shares), Style.PICK_HEAD);
        for (int at = 0; at < shares.length; at++) {
            head.add(Style.on(new Label(titles.get(at)), Style.TABLE_HEAD), at, 0);
        }
        return head;
    }
}
