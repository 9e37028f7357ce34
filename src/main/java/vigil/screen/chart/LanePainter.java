package vigil.screen.chart;

import java.time.Instant;
import java.util.List;
import javafx.scene.text.TextAlignment;
import vigil.screen.chart.ChartContent.Absent;
import vigil.screen.chart.ChartContent.Point;
import vigil.screen.chart.ChartContent.Pressure;
import vigil.screen.chart.ChartContent.Run;

/**
 * Draws the marks of the vital-sign lanes: V and ^ joined, dots joined by straight segments, gaps
 * left open.
 */
final class LanePainter {
    private final Ink ink;
    private final ChartGeometry geometry;

    LanePainter(Ink ink, ChartGeometry geometry) {
        this.ink = ink;
        this.geometry = geometry;
    }

    void paint(ChartContent content) {
        ghost(content.ghost(), content.ghostLabel());
        content.pressures().forEach(this::pressure);
        runs("hr", content.heartRate(), geometry.pressure());
        runs("spo2", content.saturation(), geometry.saturation());
        runs("rr", content.respiration(), geometry.respiration());
        scores(content);
        content.absent().forEach(this::absent);
    }

    private void pressure(Pressure taken) {
        if (!geometry.time().shows(taken.at())) {
            return;
        }
        double x = geometry.time().x(taken.at());
        double upper = geometry.pressure().y(taken.systolic());
        double lower = geometry.pressure().y(taken.diastolic());
        double arm = ink.size() * 0.46;
        ink.line("bp", 1.2, x, upper, x, lower);
        ink.line("bp", 2.1, x - arm, upper - arm, x, upper);
        ink.line("bp", 2.1, x, upper, x + arm, upper - arm);
        ink.line("bp", 2.1, x - arm, lower + arm, x, lower);
        ink.line("bp", 2.1, x, lower, x + arm, lower + arm);
        if (taken.approximate()) {
            ink.text("text-muted", false, 0.85, TextAlignment.CENTER, "~", x, upper - arm * 1.3);
        }
    }

    private void runs(String token, List<Run> runs, ValueAxis axis) {
        runs.forEach(run -> run(token, run.points(), axis));
    }

    private void run(String token, List<Point> points, ValueAxis axis) {
        TimeAxis time = geometry.time();
        for (int i = 1; i < points.size(); i++) {
            if (time.shows(points.get(i - 1).at()) && time.shows(points.get(i).at())) {
                ink.line(
                        token,
                        1.6,
                        time.x(points.get(i - 1).at()),
                        axis.y(points.get(i - 1).value()),
                        time.x(points.get(i).at()),
                        axis.y(points.get(i).value()));
            }
        }
        points.stream()
                .filter(point -> time.shows(point.at()))
                .forEach(
                        point ->
                                ink.dot(
                                        token,
                                        time.x(point.at()),
                                        axis.y(point.value()),
                                        ink.size() * 0.3));
    }

    private void ghost(List<Point> points, String label) {
        TimeAxis time = geometry.time();
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            if (time.shows(from.at()) && time.shows(to.at())) {
                ink.dashed(
                        "ghost",
                        1.5,
                        1.5,
                        4,
                        time.x(from.at()),
                        geometry.pressure().y(from.value()),
                        time.x(to.at()),
                        geometry.pressure().y(to.value()));
            }
        }
        points.stream()
                .filter(point -> time.shows(point.at()))
                .reduce((earlier, later) -> later)
                .ifPresent(
                        last ->
                                ink.textOnGround(
                                        "text-muted",
                                        0.88,
                                        TextAlignment.LEFT,
                                        label,
                                        Math.min(
                                                time.x(last.at()) + ink.size() * 0.6,
                                                time.right() - ink.width(label, 0.88) - 4),
                                        geometry.pressure().y(last.value()) + ink.size() * 0.3));
    }

    private void scores(ChartContent content) {
        double row = geometry.scoresTop() + ink.size() * 1.2;
        for (ChartContent.ScoreRow scores : content.scores()) {
            for (Point point : scores.points()) {
                if (geometry.time().shows(point.at())) {
                    ink.text(
                            "text",
                            false,
                            0.98,
                            TextAlignment.CENTER,
                            whole(point.value()),
                            x(point.at()),
                            row);
                }
            }
            row += ink.size() * 1.45;
        }
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value)).replace('-', '\u2212');
    }

    private double x(Instant at) {
        return geometry.time().x(at);
    }

    private void absent(Absent missing) {
        if (!geometry.time().shows(missing.at())) {
            return;
        }
        double x = x(missing.at());
        double y =
                switch (missing.lane()) {
                    case PRESSURE -> geometry.pressure().bottom() - ink.size() * 0.9;
                    case SATURATION -> geometry.saturation().bottom() - ink.size() * 0.8;
                    case RESPIRATION -> geometry.respiration().bottom() - ink.size() * 0.8;
                    case SCORES -> geometry.scoresBottom() - ink.size() * 0.7;
                };
        double arm = ink.size() * 0.28;
        ink.line("text-muted", 1.3, x - arm, y - arm, x + arm, y + arm);
        ink.line("text-muted", 1.3, x - arm, y + arm, x + arm, y - arm);
    }
}
