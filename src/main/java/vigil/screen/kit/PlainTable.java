package vigil.screen.kit;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vigil.wording.PhoneText;

/**
 * A small read-only table: header, hairlines, digits at the right. For long or selectable lists use
 * a table view.
 */
public final class PlainTable extends GridPane {

    /**
     * One column.
     *
     * @param header its title
     * @param digits whether its cells and title stand at the right
     * @param grow share of the room that is left; 0 keeps the width of its content
     */
    public record Column(String header, boolean digits, double grow) {

        /** A column of text that takes what room there is. */
        public static Column text(String header) {
            return new Column(header, false, 1);
        }

        /** A column as wide as its content. */
        public static Column tight(String header) {
            return new Column(header, false, 0);
        }

        /** A column of numbers at the right. */
        public static Column digits(String header) {
            return new Column(header, true, 0);
        }
    }

    private final List<Column> columns;
    private final boolean headed;

    /** An empty table; without any header text it has no header row. */
    public PlainTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
        this.headed = columns.stream().anyMatch(column -> !column.header().isEmpty());
        for (Column column : columns) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(column.grow() > 0 ? Priority.ALWAYS : Priority.NEVER);
            width.setMinWidth(column.grow() > 0 ? 0 : Region.USE_PREF_SIZE);
            if (column.grow() > 0) {
                width.setMaxWidth(Double.MAX_VALUE);
            }
            width.setHalignment(column.digits() ? HPos.RIGHT : HPos.LEFT);
            getColumnConstraints().add(width);
        }
        setRows(List.of());
    }

    /** A cell of running text. */
    public static Label cell(String text, Style... styles) {
        Label label = new Label(PhoneText.onScreen(text));
        label.setWrapText(true);
        return Style.on(label, styles);
    }

    /**
     * Shows these rows instead of the ones before; each row has one node for each column, or is one
     * node across all of them, which says more of the row above it.
     */
    public void setRows(List<? extends List<? extends Node>> rows) {
        getChildren().clear();
        int line = 0;
        if (headed) {
            header();
            line = 1;
        }
        for (int at = 0; at < rows.size(); at++) {
            if (across(rows, at)) {
                foot(rows.get(at).getFirst(), line + at);
            } else {
                addRow(rows.get(at), line + at, at, across(rows, at + 1));
            }
        }
    }

    private boolean across(List<? extends List<? extends Node>> rows, int at) {
        return at < rows.size() && rows.get(at).size() == 1 && columns.size() > 1;
    }

    private void foot(Node node, int line) {
        Style.on(node, Style.TABLE_CELL, Style.ROW_FOOT);
        if (node instanceof Label label) {
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        GridPane.setHalignment(node, HPos.LEFT);
        add(node, 0, line, columns.size(), 1);
    }

    private void ground(int line, boolean head) {
        Region ground = Style.on(new Region(), Style.TABLE_ROW);
        Style.HEAD_ROW.set(ground, head);
        add(ground, 0, line, columns.size(), 1);
    }

    private void header() {
        for (int at = 0; at < columns.size(); at++) {
            Label title = Style.on(new Label(columns.get(at).header()), Style.TABLE_HEAD);
            place(title, at, 0);
        }
    }

    private void addRow(List<? extends Node> cells, int line, int row, boolean footed) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells for " + columns.size() + " columns");
        }
        ground(line, !headed && row == 0);
        for (int at = 0; at < cells.size(); at++) {
            Node cell = Style.on(cells.get(at), Style.TABLE_CELL);
            place(footed ? Style.on(cell, Style.FOOTED) : cell, at, line);
        }
    }

    private void place(Node node, int column, int line) {
        boolean digits = columns.get(column).digits();
        if (node instanceof Label label) {
            label.setMaxWidth(Double.MAX_VALUE);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.setAlignment(digits ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
            if (!columns.get(column).header().isEmpty() && line > 0) {
                label.setAccessibleText(columns.get(column).header() + " " + label.getText());
            }
        }
        if (node instanceof Chip chip) {
            chip.setMaxWidth(Region.USE_PREF_SIZE);
            node.getStyleClass().remove(Style.TABLE_CELL.cssClass());
            GridPane.setMargin(node, new Insets(5, 8, 5, 8));
        }
        GridPane.setValignment(node, VPos.TOP);
        add(node, column, line);
    }
}
