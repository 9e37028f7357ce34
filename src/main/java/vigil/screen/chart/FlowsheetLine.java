package vigil.screen.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
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
 * One value of a set: what stood there before, the way it went, what stands there, and the mark of
 * the limit that it crosses. The line stays while values come and go, so that none is styled anew.
 */
final class FlowsheetLine extends HBox {
    private static final double MARK = 7;

    private final FlowsheetText text;
    private final Label trend = Style.on(new Label(), Style.MUTED);
    private final Label now = new Label();
    private boolean plain = true;

    FlowsheetLine(FlowsheetText text) {
        this.text = text;
        Style.on(this, Style.FLOWSHEET_LINE, Style.FLOWSHEET_VALUE);
        trend.managedProperty().bind(trend.visibleProperty());
        trend.setVisible(false);
        getChildren().addAll(trend, now);
    }

    /** Shows a cell; the way its value went only where its set is the marked one. */
    void show(Cell cell, boolean fresh) {
        now.setText(text.cell(cell));
        Style.MUTED.set(now, cell.content() instanceof Content.NotTaken);
        Optional<Content.Value> value =
                cell.content() instanceof Content.Value one ? Optional.of(one) : Optional.empty();
        trend.setText(value.flatMap(text::trend).orElse(""));
        List<String> earlier = text.earlier(cell);
        Optional<Crossed> crossed = value.flatMap(one -> one.crossed().stream().findFirst());
        boolean nothingElse = earlier.isEmpty() && crossed.isEmpty();
        if (!nothingElse || !plain) {
            List<Node> all = new ArrayList<>();
            earlier.forEach(was -> all.add(Style.on(new Label(was), Style.AMENDED)));
            all.add(trend);
            all.add(now);
            crossed.map(FlowsheetLine::marks).ifPresent(all::add);
            getChildren().setAll(all);
        }
        plain = nothingElse;
        fresh(fresh);
    }

    /** The way a value went is shown in the set that is marked only. */
    void fresh(boolean is) {
        trend.setVisible(is && !trend.getText().isEmpty());
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
