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
 * One value of a set: the way it went, what stands there, and the mark of the limit that it
 * crosses; before a corrected one what stood there. Almost always that is one text and no more,
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
        setContentDisplay(ContentDisplay.RIGHT);
    }

    /** Shows a cell; the way its value went only where its set is the marked one. */
    void show(Cell cell, boolean marked) {
        boolean muted = cell.content() instanceof Content.NotTaken;
        Style.MUTED.set(this, muted);
        Optional<Content.Value> shown =
                cell.content() instanceof Content.Value one ? Optional.of(one) : Optional.empty();
        value = text.cell(cell);
        trend = shown.flatMap(text::trend).map(way -> way + " ").orElse("");
        List<Node> beside = new ArrayList<>();
        text.earlier(cell).forEach(was -> beside.add(Style.on(new Label(was), Style.AMENDED)));
        if (!beside.isEmpty()) {
            Label corrected = new Label(value);
            Style.MUTED.set(corrected, muted);
            beside.add(corrected);
            trend = "";
            value = "";
        }
        shown.flatMap(one -> one.crossed().stream().findFirst())
                .map(FlowsheetLine::marks)
                .ifPresent(beside::add);
        setGraphic(beside.isEmpty() ? null : row(beside));
        fresh = marked;
        setText(said());
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
