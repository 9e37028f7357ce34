package vigil.screen.room;

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
 * Systolic pressure so far, small, with the lowest limit line above it; on the fixed scale 80 to
 * 200 mmHg.
 */
final class Sparkline extends Pane {

    private static final double WIDTH = 210;
    private static final double HEIGHT = 46;
    private static final double LEAST = 80;
    private static final double MOST = 200;

    Sparkline(VitalsTrend trend, String spoken) {
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setAccessibleText(spoken);
        limit(trend)
                .ifPresent(
                        bound -> {
                            Line line =
                                    Style.on(
                                            new Line(0, y(bound), WIDTH, y(bound)),
                                            Style.SPARK_LIMIT);
                            getChildren().add(line);
                        });
        trend.series().stream()
                .filter(series -> series.item() == VitalItem.BLOOD_PRESSURE)
                .findFirst()
                .ifPresent(series -> draw(series.points()));
    }

    private static Optional<Double> limit(VitalsTrend trend) {
        return trend.limits().stream()
                .filter(line -> line.limit().measure() == Limit.Measure.SYSTOLIC)
                .filter(line -> line.limit().side() == Limit.Side.ABOVE)
                .map(line -> line.bound().doubleValue())
                .max(Double::compare);
    }

    private void draw(List<Point> points) {
        if (points.isEmpty()) {
            return;
        }
        double from = points.getFirst().at().instant().getEpochSecond();
        double span = Math.max(60, points.getLast().at().instant().getEpochSecond() - from);
        Polyline line = Style.on(new Polyline(), Style.SPARK);
        for (Point point : points) {
            double at = point.at().instant().getEpochSecond() - from;
            line.getPoints().addAll(4 + at / span * (WIDTH - 10), y(systolic(point)));
        }
        Circle last =
                Style.on(new Circle(WIDTH - 6, y(systolic(points.getLast())), 4), Style.SPARK_LAST);
        getChildren().addAll(line, last);
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
