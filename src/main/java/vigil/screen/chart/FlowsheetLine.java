package vigil.screen.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Polygon;
import vigil.protocol.Crossed;
import vigil.protocol.Limit;
import vigil.review.Flowsheet.Cell;
import vigil.review.Flowsheet.Content;
import vigil.screen.kit.Style;
import vigil.telling.FlowsheetText;

/**
 * One value of a set: the way it went or the mark of the limit that it crosses, and what stands
 * there; before a corrected one what stood there. Almost always that is one text and no more,
 * because each node of each set is styled with every set saved.
 */
final class FlowsheetLine extends Label {
    private static final double MARK = 7;

    private final FlowsheetText text;
    private String trend = "";
    private String value = "";
    private boolean fresh;

    FlowsheetLine(FlowsheetText text) {
        this.text = text;
        Style.on(this, Style.FLOWSHEET_LINE, Style.FLOWSHEET_VALUE);
        // Marks stand before the value, so that the digits of all sets stand below each other.
        setContentDisplay(ContentDisplay.LEFT);
    }

    /** Shows a cell; the way its value went only where its set is the marked one. */
    void show(Cell cell, boolean marked) {
        boolean muted = cell.content() instanceof Content.NotTaken;
        Style.MUTED.set(this, muted);
        Optional<Content.Value> shown =
                cell.content() instanceof Content.Value one ? Optional.of(one) : Optional.empty();
        value = text.cell(cell);
        Style.FLOWSHEET_WHOLE.set(this, shown.isPresent() && !decimal(value));
        trend = shown.flatMap(text::trend).map(way -> way + " ").orElse("");
        List<Node> beside = new ArrayList<>();
        text.earlier(cell).forEach(was -> beside.add(Style.on(new Label(was), Style.AMENDED)));
        text.added(cell).ifPresent(mark -> beside.add(Style.on(new Label(mark), Style.MUTED)));
        boolean corrected = !beside.isEmpty();
        shown.flatMap(one -> one.crossed().stream().findFirst())
                .map(FlowsheetLine::marks)
                .ifPresent(beside::add);
        if (corrected) {
            Label now = new Label(value);
            Style.MUTED.set(now, muted);
            beside.add(now);
            trend = "";
            value = "";
        }
        setGraphic(beside.isEmpty() ? null : row(beside));
        fresh = marked;
        setText(said());
    }

    /** Whether a value has a decimal. */
    static boolean decimal(String value) {
        return value.indexOf('.') >= 0;
    }

    private static Node row(List<Node> beside) {
        return beside.size() == 1
                ? beside.getFirst()
                : Style.on(new HBox(beside.toArray(Node[]::new)), Style.FLOWSHEET_PARTS);
    }

    /** The way a value went is shown in the set that is marked only. */
    void fresh(boolean is) {
        if (is != fresh) {
            fresh = is;
            setText(said());
        }
    }

    private String said() {
        return fresh ? trend + value : value;
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
