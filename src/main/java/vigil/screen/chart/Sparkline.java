package vigil.screen.chart;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import vigil.protocol.Limit;
import vigil.review.VitalsTrend;
import vigil.review.VitalsTrend.Point;
import vigil.screen.kit.Style;
import vigil.vitals.BloodPressure;
import vigil.vitals.VitalItem;

/**
 * Systolic pressure so far, small, with the limit that asks first to pause as a line; on the fixed
 * scale 80 to 200 mmHg. It takes the width that it is given.
 */
public final class Sparkline extends Pane {

    private static final double WIDTH = 210;
    private static final double SMALL = 170;
    private static final double HEIGHT = 46;
    private static final double LEAST = 80;
    private static final double MOST = 200;

    private final List<Point> points;
    private final Line limit = Style.on(new Line(), Style.SPARK_LIMIT);
    private final Polyline line = Style.on(new Polyline(), Style.SPARK);
    private final Circle last = Style.on(new Circle(4), Style.SPARK_LAST);

    /**
     * The line of a session.
     *
     * @param spoken what it is, for a screen reader
     */
    public Sparkline(VitalsTrend trend, String spoken) {
        this(trend, limit(trend), spoken);
    }

    /**
     * The same with another limit.
     *
     * @param bound the height of the limit line in mmHg, if there is one
     */
    public Sparkline(VitalsTrend trend, Optional<Double> bound, String spoken) {
        this.points =
                trend.series(VitalItem.BLOOD_PRESSURE)
                        .map(VitalsTrend.Series::points)
                        .orElse(List.of());
        bound.ifPresent(this::show);
        if (!points.isEmpty()) {
            getChildren().addAll(line, last);
        }
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleText(spoken);
        widthProperty().subscribe(this::draw);
    }

    /** The same, no wider than it needs to be. */
    public Sparkline small() {
        setMinWidth(SMALL);
        setPrefWidth(SMALL);
        setMaxWidth(SMALL);
        return this;
    }

    private static Optional<Double> limit(VitalsTrend trend) {
        return trend.pausing(Limit.Measure.SYSTOLIC, Limit.Side.ABOVE)
                .map(line -> line.bound().doubleValue());
    }

    private void show(double bound) {
        limit.setStartY(y(bound));
        limit.setEndY(y(bound));
        getChildren().add(limit);
    }

    /** Moves what is there: a node that came only now would be drawn once without its style. */
    private void draw() {
        double width = Math.max(getMinWidth(), getWidth());
        limit.setEndX(width);
        if (points.isEmpty()) {
            return;
        }
        double from = points.getFirst().at().instant().getEpochSecond();
        double span = Math.max(60, points.getLast().at().instant().getEpochSecond() - from);
        line.getPoints().clear();
        for (Point point : points) {
            double at = point.at().instant().getEpochSecond() - from;
            line.getPoints().addAll(4 + at / span * (width - 10), y(systolic(point)));
        }
        last.setCenterX(width - 6);
        last.setCenterY(y(systolic(points.getLast())));
    }

    private static double systolic(Point point) {
        return point.value() instanceof BloodPressure pressure
                ? pressure.systolic().value()
                : LEAST;
    }

    private static double y(double value) {
        double within = Math.clamp(value, LEAST, MOST);
        return HEIGHT - 4 - (within - LEAST) / (MOST - LEAST) * (HEIGHT - 8);
    }
}
