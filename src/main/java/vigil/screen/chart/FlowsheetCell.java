package vigil.screen.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import vigil.protocol.Crossed;
import vigil.protocol.Limit;
import vigil.review.Flowsheet.Cell;
import vigil.review.Flowsheet.Column;
import vigil.review.Flowsheet.Content;
import vigil.screen.kit.Style;
import vigil.session.EntryId;
import vigil.telling.FlowsheetText;
import vigil.vitals.VitalItem;

/** One set as a column of the flowsheet. */
final class FlowsheetCell extends ListCell<Column> {
    private static final double MARK = 7;

    private final FlowsheetText text;

    /** The rows above the initials and those below them. */
    record Rows(List<VitalItem> usual, List<VitalItem> seldom) {
        List<VitalItem> all() {
            return Stream.concat(usual.stream(), seldom.stream()).toList();
        }
    }

    private final Supplier<Rows> rows;
    private final ObservableValue<Optional<EntryId>> fresh;
    private final InvalidationListener freshChanged = changed -> showFresh();
    private final VBox lines = new VBox();
    private final List<Label> trends = new ArrayList<>();

    FlowsheetCell(
            FlowsheetText text, Supplier<Rows> rows, ObservableValue<Optional<EntryId>> fresh) {
        this.text = text;
        this.rows = rows;
        this.fresh = fresh;
        Style.on(this, Style.FLOWSHEET_SET);
        // Weak, because the list throws cells away without a word.
        fresh.addListener(new WeakInvalidationListener(freshChanged));
    }

    @Override
    protected void updateItem(Column column, boolean empty) {
        super.updateItem(column, empty);
        if (empty || column == null) {
            setGraphic(null);
            setAccessibleText("");
            Style.IS_FRESH.set(this, false);
            Style.IS_STRUCK_OUT.set(this, false);
            return;
        }
        lines.getChildren().clear();
        trends.clear();
        line(new Label(text.minute(column)), Style.FLOWSHEET_HEAD);
        line(new Label(text.time(column)), Style.FLOWSHEET_HEAD);
        Rows shown = rows.get();
        shown.usual().forEach(item -> lines.getChildren().add(value(column, item)));
        line(new Label(text.by(column)), Style.FLOWSHEET_VALUE);
        shown.seldom().forEach(item -> lines.getChildren().add(value(column, item)));
        setAccessibleText(text.spoken(column, shown.all()));
        showFresh();
        Style.IS_STRUCK_OUT.set(this, column.struckOut());
        setGraphic(lines);
    }

    /** The list's size of a set is its width; it is as high as the list, whatever that is. */
    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    private void showFresh() {
        Column column = getItem();
        boolean is =
                column != null && !isEmpty() && fresh.getValue().equals(Optional.of(column.set()));
        Style.IS_FRESH.set(this, is);
        trends.forEach(trend -> trend.setVisible(is));
    }

    /** The way a value went is shown in the set that is marked only. */
    private void trend(String way, HBox line) {
        Label trend = Style.on(new Label(way), Style.MUTED);
        trend.managedProperty().bind(trend.visibleProperty());
        trends.add(trend);
        line.getChildren().add(trend);
    }

    private void line(Label label, Style style) {
        lines.getChildren().add(Style.on(label, Style.FLOWSHEET_LINE, style));
    }

    private Node value(Column column, VitalItem item) {
        Cell cell = column.cell(item);
        HBox line = Style.on(new HBox(), Style.FLOWSHEET_LINE, Style.FLOWSHEET_VALUE);
        for (String before : text.earlier(cell)) {
            line.getChildren().add(Style.on(new Label(before), Style.AMENDED));
        }
        Label now = new Label(text.cell(cell));
        if (cell.content() instanceof Content.NotTaken) {
            Style.on(now, Style.MUTED);
        }
        if (cell.content() instanceof Content.Value value) {
            text.trend(value).ifPresent(way -> trend(way, line));
        }
        line.getChildren().add(now);
        if (cell.content() instanceof Content.Value value && !value.crossed().isEmpty()) {
            line.getChildren().add(marks(value.crossed().getFirst()));
        }
        return line;
    }

    /**
     * One triangle for a limit that asks to look, two for one that asks to pause or stop (rule L4).
     */
    private static Node marks(Crossed crossed) {
        HBox marks = new HBox(1);
        Style.on(marks, Style.FLOWSHEET_MARKS);
        boolean above = crossed.direction() == Limit.Side.ABOVE;
        marks.getChildren().add(triangle(above));
        if (crossed.severity() == Crossed.Severity.TWO) {
            marks.getChildren().add(triangle(above));
        }
        return marks;
    }

    private static Polygon triangle(boolean up) {
        Polygon triangle =
                up
                        ? new Polygon(0, MARK, MARK, MARK, MARK / 2, 0)
                        : new Polygon(0, 0, MARK, 0, MARK / 2, MARK);
        return Style.on(triangle, Style.LIMIT_MARK);
    }
}
