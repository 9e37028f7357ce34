package vigil.drawing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vigil.drawing.ChartContent.Absent;
import vigil.drawing.ChartContent.Point;
import vigil.drawing.ChartContent.Pressure;
import vigil.drawing.ChartContent.Run;
import vigil.drawing.ChartContent.Struck;

/**
 * Draws the marks of the vital-sign lanes: V and ^ joined, dots joined by straight segments, gaps
 * left open.
 */
final class LanePainter {
    private final Pen pen;
    private final ChartGeometry geometry;

    LanePainter(Pen pen, ChartGeometry geometry) {
        this.pen = pen;
        this.geometry = geometry;
    }

    void paint(ChartContent content, ScorePlaces scores) {
        ghost(content.ghost());
        pressures(content.pressures());
        runs("hr", content.heartRate(), geometry.pressure());
        runs("spo2", content.saturation(), geometry.saturation());
        runs("rr", content.respiration(), geometry.respiration());
        scores(scores);
        content.absent().forEach(this::absent);
        content.struck().forEach(this::struck);
    }

    private void pressures(List<Pressure> all) {
        TimeAxis time = geometry.time();
        ValueAxis axis = geometry.pressure();
        double arm = pen.size() * 0.46;
        List<double[]> stems = new ArrayList<>();
        List<double[]> tips = new ArrayList<>();
        List<Pressure> shown = all.stream().filter(taken -> time.shows(taken.at())).toList();
        for (Pressure taken : shown) {
            double x = time.x(taken.at());
            double upper = axis.y(taken.systolic());
            double lower = axis.y(taken.diastolic());
            stems.add(new double[] {x, upper, x, lower});
            tips.addAll(Marks.pressure(x, upper, lower, arm));
        }
        pen.lines("bp", 1.2, stems);
        pen.tips("bp", 2.1, tips);
        shown.stream().filter(Pressure::approximate).forEach(this::about);
    }

    private void about(Pressure taken) {
        double above = geometry.pressure().y(taken.systolic()) - pen.size() * 0.46 * 1.3;
        pen.text("text-muted", false, 0.85, Pen.Align.CENTER, "~", x(taken.at()), above);
    }

    private void runs(String token, List<Run> runs, ValueAxis axis) {
        runs.forEach(run -> run(token, run.points(), axis));
    }

    private void run(String token, List<Point> points, ValueAxis axis) {
        TimeAxis time = geometry.time();
        List<Point> shown = points.stream().filter(point -> time.shows(point.at())).toList();
        List<double[]> joins = new ArrayList<>();
        for (int i = 1; i < shown.size(); i++) {
            Point from = shown.get(i - 1);
            Point to = shown.get(i);
            joins.add(
                    new double[] {
                        time.x(from.at()), axis.y(from.value()), time.x(to.at()), axis.y(to.value())
                    });
        }
        pen.lines(token, 1.6, joins);
        for (Point point : shown) {
            pen.dot(token, time.x(point.at()), axis.y(point.value()), pen.size() * 0.3);
        }
    }

    private void ghost(List<Point> points) {
        TimeAxis time = geometry.time();
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            if (time.shows(from.at()) && time.shows(to.at())) {
                pen.dashed(
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
    }

    private void scores(ScorePlaces scores) {
        double base = geometry.scoresTop() + pen.size() * 1.2;
        for (List<ScorePlaces.Place> row : scores.rows()) {
            for (ScorePlaces.Place score : row) {
                score(score, base);
            }
            base += pen.size() * 1.45;
        }
    }

    private void score(ScorePlaces.Place score, double base) {
        if (score.dot()) {
            pen.dot("text-muted", score.x(), base - pen.size() * 0.3, pen.size() * Marks.SCORE_DOT);
        } else {
            pen.text(
                    "text",
                    false,
                    ScorePlaces.TEXT,
                    Pen.Align.CENTER,
                    score.score(),
                    score.x(),
                    base);
        }
    }

    private double x(Instant at) {
        return geometry.time().x(at);
    }

    private void struck(Struck gone) {
        if (!geometry.time().shows(gone.at())) {
            return;
        }
        ValueAxis axis =
                switch (gone.lane()) {
                    case PRESSURE, SCORES -> geometry.pressure();
                    case SATURATION -> geometry.saturation();
                    case RESPIRATION -> geometry.respiration();
                };
        double x = x(gone.at());
        double y = Math.clamp(axis.y(gone.value()), axis.top(), axis.bottom());
        double half = pen.size() * 0.24;
        pen.ring("text-muted", 1.2, x, y, half);
        pen.line("text-muted", 1.4, x - half * 2.2, y, x + half * 2.2, y);
    }

    private void absent(Absent missing) {
        if (!geometry.time().shows(missing.at())) {
            return;
        }
        double x = x(missing.at());
        double y =
                switch (missing.lane()) {
                    case PRESSURE -> geometry.pressure().bottom() - pen.size() * 0.9;
                    case SATURATION -> geometry.saturation().bottom() - pen.size() * 0.8;
                    case RESPIRATION -> geometry.respiration().bottom() - pen.size() * 0.8;
                    case SCORES -> geometry.scoresBottom() - pen.size() * 0.7;
                };
        pen.lines("text-muted", 1.3, Marks.cross(x, y, pen.size() * 0.28));
    }
}
