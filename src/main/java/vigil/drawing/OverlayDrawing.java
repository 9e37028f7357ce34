package vigil.drawing;

import java.util.ArrayList;
import java.util.List;
import vigil.quantity.MmHg;

/**
 * Several sessions over each other by the minute since their first dose: the newest heavy, the one
 * before it in dashes, those before that light and all alike. A name stands at the end of a line,
 * behind a piece of it. Values are joined by straight lines and never smoothed.
 */
public final class OverlayDrawing {
    private static final int MINUTES = 15;

    /** How the line of a session is drawn, by its place from the newest on. */
    private enum Stroke {
        NEWEST("bp", 2.4, 3.2),
        BEFORE("ghost", 1.8, 2.6),
        EARLIER("ghost", 1.2, 1.8);

        private final String token;
        private final double width;
        private final double dot;

        Stroke(String token, double width, double dot) {
            this.token = token;
            this.width = width;
            this.dot = dot;
        }

        static Stroke of(int place) {
            return place == 0 ? NEWEST : place == 1 ? BEFORE : EARLIER;
        }

        void draw(Pen pen, List<double[]> pieces) {
            if (this != BEFORE) {
                pen.lines(token, width, pieces);
                return;
            }
            for (double[] one : pieces) {
                pen.dashed(
                        token,
                        width,
                        pen.size() * 0.45,
                        pen.size() * 0.3,
                        one[0],
                        one[1],
                        one[2],
                        one[3]);
            }
        }
    }

    /** How long the piece of its line before a name is, and where the name stands behind it. */
    private static final double PIECE = 1.4;

    private static final double NAME = PIECE + 0.8;

    private final Pen pen;
    private final Scale scale;
    private final List<Line> lines;

    /**
     * A drawing.
     *
     * @param lines the newest first
     */
    public OverlayDrawing(Pen pen, Scale scale, List<Line> lines) {
        this.pen = pen;
        this.scale = scale;
        this.lines = List.copyOf(lines);
    }

    /**
     * The scale of the values, and how far the minutes go.
     *
     * @param step between two lines of the grid
     * @param minutes what stands behind the numbers of minutes
     */
    public record Scale(double least, double most, double step, long lastMinute, String minutes) {

        /** The scale of systolic pressure: 80 to 200 mmHg, higher where a value was. */
        public static Scale pressure(MmHg highest, long lastMinute, String minutes) {
            double most = Math.max(200, Math.ceil(highest.value() / 20.0) * 20);
            return new Scale(80, most, 20, lastMinute, minutes);
        }

        /** A scale of grades from nought: to 10, or to the tens above the highest value. */
        public static Scale fromNought(int highest, long lastMinute, String minutes) {
            double most = Math.max(10, Math.ceil(highest / 10.0) * 10);
            return new Scale(0, most, most / 5, lastMinute, minutes);
        }
    }

    /**
     * One session.
     *
     * @param name empty where the line has the name of another one
     */
    public record Line(String name, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** A value at a minute. */
    public record Point(long minute, double value) {}

    /** Draws on a surface of this size, in the unit of the pen. */
    public void paint(double width, double height) {
        double left = pen.size() * 2.8;
        double right = width - names() - pen.size();
        double top = pen.size() * 0.8;
        double bottom = height - pen.size() * 1.8;
        double last = Math.max(MINUTES, Math.ceil(scale.lastMinute() / 15.0) * MINUTES);
        grid(left, right, top, bottom, last, height);
        List<Double> taken = new ArrayList<>();
        for (int at = lines.size() - 1; at >= 0; at--) {
            draw(lines.get(at), Stroke.of(at), new Place(left, right, top, bottom, last), taken);
        }
    }

    private double names() {
        return lines.stream().mapToDouble(line -> pen.width(line.name(), 0.95)).max().orElse(0)
                + pen.size() * (NAME + 0.4);
    }

    private void grid(
            double left, double right, double top, double bottom, double last, double height) {
        Place place = new Place(left, right, top, bottom, last);
        for (double value = scale.least(); value <= scale.most(); value += scale.step()) {
            pen.hairline("grid-minor", left, place.y(value), right, place.y(value));
            pen.text(
                    "text-muted",
                    false,
                    0.9,
                    Pen.Align.RIGHT,
                    Integer.toString((int) value),
                    left - pen.size() * 0.4,
                    place.y(value) + pen.size() * 0.3);
        }
        for (int minute = 0; minute <= last; minute += MINUTES) {
            pen.hairline("grid-major", place.x(minute), top, place.x(minute), bottom);
            pen.text(
                    "text-muted",
                    false,
                    0.9,
                    Pen.Align.CENTER,
                    minute == 0 ? scale.minutes() : Integer.toString(minute),
                    place.x(minute),
                    height - pen.size() * 0.5);
        }
    }

    private void draw(Line line, Stroke stroke, Place place, List<Double> taken) {
        List<double[]> pieces = new ArrayList<>();
        for (int at = 1; at < line.points().size(); at++) {
            Point from = line.points().get(at - 1);
            Point to = line.points().get(at);
            pieces.add(
                    new double[] {
                        place.x(from.minute()),
                        place.y(from.value()),
                        place.x(to.minute()),
                        place.y(to.value())
                    });
        }
        stroke.draw(pen, pieces);
        line.points()
                .forEach(
                        point ->
                                pen.dot(
                                        stroke.token,
                                        place.x(point.minute()),
                                        place.y(point.value()),
                                        stroke.dot));
        if (!line.points().isEmpty() && !line.name().isEmpty()) {
            name(line, stroke, place, taken);
        }
    }

    private void name(Line line, Stroke stroke, Place place, List<Double> taken) {
        double y = free(place.y(line.points().getLast().value()), taken);
        double x = place.right() + pen.size() * 0.4;
        taken.add(y);
        stroke.draw(pen, List.of(new double[] {x, y, x + pen.size() * PIECE, y}));
        pen.text(
                stroke == Stroke.NEWEST ? "text" : "text-muted",
                stroke == Stroke.NEWEST,
                0.95,
                Pen.Align.LEFT,
                line.name(),
                place.right() + pen.size() * NAME,
                y + pen.size() * 0.3);
    }

    /** A height at which no other name stands yet: names of lines that end close go upwards. */
    private double free(double wanted, List<Double> taken) {
        double y = wanted;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (double other : taken) {
                if (Math.abs(other - y) < pen.size() * 1.15) {
                    y = other - pen.size() * 1.2;
                    moved = true;
                }
            }
        }
        return y;
    }

    private final class Place {
        private final double left;
        private final double right;
        private final double top;
        private final double bottom;
        private final double last;

        Place(double left, double right, double top, double bottom, double last) {
            this.left = left;
            this.right = right;
            this.top = top;
            this.bottom = bottom;
            this.last = last;
        }

        double right() {
            return right;
        }

        double x(long minute) {
            return left + (double) minute / last * (right - left);
        }

        double y(double value) {
            double within = Math.clamp(value, scale.least(), scale.most());
            return bottom
                    - (within - scale.least()) / (scale.most() - scale.least()) * (bottom - top);
        }
    }
}
