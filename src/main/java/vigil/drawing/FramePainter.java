package vigil.drawing;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import vigil.drawing.ChartContent.Band;
import vigil.drawing.ChartContent.LimitLine;
import vigil.wording.DisplayText;

/**
 * Draws what lies behind the marks: lanes, lines of time, limits, the own-baseline band and the
 * labels of the lanes.
 */
final class FramePainter {
    private final Pen pen;
    private final ChartGeometry geometry;
    private final ChartWords words;

    FramePainter(Pen pen, ChartGeometry geometry, ChartWords words) {
        this.pen = pen;
        this.geometry = geometry;
        this.words = words;
    }

    void paint(ChartContent content) {
        content.ownBaseline().ifPresent(this::band);
        grid(content);
        lane(geometry.pressure().top(), geometry.pressure().bottom());
        lane(geometry.saturation().top(), geometry.saturation().bottom());
        lane(geometry.respiration().top(), geometry.respiration().bottom());
        lane(geometry.scoresTop(), geometry.scoresBottom());
        labels(content);
        content.limits().forEach(this::limit);
        times(content);
    }

    private void band(Band band) {
        ValueAxis axis = geometry.pressure();
        double top = axis.y(Math.min(band.high(), axis.high()));
        double bottom = axis.y(Math.max(band.low(), axis.low()));
        pen.fill("baseline-band", geometry.time().left(), top, plotWidth(), bottom - top, 0);
    }

    private double plotWidth() {
        return geometry.time().right() - geometry.time().left();
    }

    private void grid(ChartContent content) {
        for (Instant line : geometry.time().lines()) {
            boolean major = TimeAxis.major(line, content.zone());
            double x = geometry.time().x(line);
            pen.hairline(
                    major ? "grid-major" : "grid-minor",
                    x,
                    geometry.pressure().top(),
                    x,
                    geometry.scoresBottom());
        }
        for (int value = 60; value < geometry.pressure().high(); value += 20) {
            horizontal(geometry.pressure().y(value));
        }
    }

    private void horizontal(double y) {
        pen.hairline("grid-minor", geometry.time().left(), y, geometry.time().right(), y);
    }

    private void lane(double top, double bottom) {
        pen.frame("grid-major", geometry.time().left(), top, plotWidth(), bottom - top, 0);
    }

    private void labels(ChartContent content) {
        heading(words.pressureLane(), geometry.pressure().top());
        heading(words.saturationLane(), geometry.saturation().top());
        heading(words.respirationLane(), geometry.respiration().top());
        pressureTicks(content);
        ticks(geometry.saturation(), 0, List.of(95, 90), Integer::toString);
        ticks(geometry.respiration(), 0, List.of(20, 10, 40), Integer::toString);
        double row = geometry.scoresTop() + pen.size() * 1.2;
        for (ChartContent.ScoreRow scores : content.scores()) {
            pen.text(
                    "text-muted",
                    true,
                    0.86,
                    Pen.Align.LEFT,
                    scores.label(),
                    pen.size() * 0.5,
                    row);
            row += pen.size() * 1.45;
        }
    }

    private void heading(String label, double top) {
        pen.text(
                "text-muted",
                true,
                0.88,
                Pen.Align.LEFT,
                label,
                pen.size() * 0.5,
                top + pen.size() * 0.95);
    }

    /** The limits first, then even values, then the lowest, as far as they do not touch. */
    private void pressureTicks(ChartContent content) {
        ValueAxis axis = geometry.pressure();
        List<Integer> wanted = new ArrayList<>();
        content.limits().forEach(limit -> wanted.add(limit.value()));
        for (int value = 80; value < axis.high(); value += 40) {
            wanted.add(value);
        }
        wanted.add(60);
        ticks(axis, pen.size() * 1.5, wanted, value -> tick(content, value));
    }

    private static String tick(ChartContent content, int value) {
        return content.limits().stream()
                .filter(limit -> limit.value() == value)
                .findFirst()
                .map(LimitLine::tick)
                .orElseGet(() -> Integer.toString(value));
    }

    private void ticks(
            ValueAxis axis, double below, List<Integer> wanted, IntFunction<String> said) {
        List<Integer> shown = new ArrayList<>();
        for (int value : wanted) {
            boolean clear =
                    axis.y(value) > axis.top() + below
                            && shown.stream()
                                    .allMatch(
                                            other ->
                                                    Math.abs(axis.y(other) - axis.y(value))
                                                            > pen.size() * 1.05);
            if (clear) {
                shown.add(value);
            }
        }
        shown.forEach(value -> value(axis, value, said.apply(value)));
    }

    private void value(ValueAxis axis, int value, String said) {
        if (axis.shows(value)) {
            pen.text(
                    "text-muted",
                    false,
                    0.9,
                    Pen.Align.RIGHT,
                    said,
                    geometry.time().left() - pen.size() * 0.6,
                    axis.y(value) + pen.size() * 0.33);
        }
    }

    private void limit(LimitLine limit) {
        ValueAxis axis = geometry.pressure();
        if (!axis.shows(limit.value())) {
            return;
        }
        double y = axis.y(limit.value());
        pen.dashed("limit", 1.5, 6, 4, geometry.time().left(), y, geometry.time().right(), y);
    }

    private void times(ChartContent content) {
        double y = geometry.timesBase();
        int step = geometry.time().labelStep(pen.size() * 2.8);
        List<Instant> lines = geometry.time().lines();
        double present = content.now().map(geometry.time()::clampX).orElse(-1000d);
        for (Instant line : lines) {
            ZonedDateTime local = line.atZone(content.zone());
            boolean written = (local.getHour() * 60 + local.getMinute()) % step == 0;
            double x = geometry.time().x(line);
            if (written && Math.abs(x - present) > pen.size() * 5.5) {
                String clock = DisplayText.time(local.toOffsetDateTime(), content.zone());
                double most = geometry.width() - pen.width(clock, 0.9) / 2;
                pen.text("text-muted", false, 0.9, Pen.Align.CENTER, clock, Math.min(x, most), y);
            }
        }
    }
}
