package vigil.drawing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vigil.drawing.ChartContent.Band;
import vigil.drawing.ChartContent.LimitLine;
import vigil.drawing.ChartContent.Point;
import vigil.drawing.ChartContent.Pressure;
import vigil.drawing.ChartContent.Run;
import vigil.drawing.LabelPlaces.Box;

/** Writes the sentences of the pressure lane where no mark stands. */
final class LabelPainter {
    private static final double SMALL = 0.88;

    private final Pen pen;
    private final ChartGeometry geometry;
    private final ChartContent content;
    private final LabelPlaces places = new LabelPlaces();
    private final List<Box> written = new ArrayList<>();

    LabelPainter(Pen pen, ChartGeometry geometry, ChartContent content) {
        this.pen = pen;
        this.geometry = geometry;
        this.content = content;
        content.pressures().forEach(this::block);
        content.heartRate().forEach(this::block);
        block(content.ghost(), 2);
        content.struck().stream()
                .filter(struck -> struck.lane() == ChartContent.Lane.PRESSURE)
                .forEach(struck -> blockPoint(struck.at(), struck.value()));
        content.now().ifPresent(this::blockNow);
    }

    /** Where words may not go. */
    LabelPlaces places() {
        return places;
    }

    /** Where words were written. */
    List<Box> written() {
        return List.copyOf(written);
    }

    private void block(Pressure taken) {
        if (geometry.time().shows(taken.at())) {
            double x = geometry.time().x(taken.at());
            double arm = pen.size() * 0.55;
            places.block(
                    new Box(
                            x - arm,
                            geometry.pressure().y(taken.systolic()) - arm,
                            x + arm,
                            geometry.pressure().y(taken.diastolic()) + arm));
        }
    }

    private void block(Run run) {
        block(run.points(), pen.size() * 0.32);
        run.points().forEach(point -> blockPoint(point.at(), point.value()));
    }

    private void block(List<Point> points, double half) {
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            if (geometry.time().shows(from.at()) && geometry.time().shows(to.at())) {
                places.blockLine(
                        geometry.time().x(from.at()),
                        geometry.pressure().y(from.value()),
                        geometry.time().x(to.at()),
                        geometry.pressure().y(to.value()),
                        half);
            }
        }
    }

    private void blockPoint(Instant at, double value) {
        if (geometry.time().shows(at)) {
            double x = geometry.time().x(at);
            double y = geometry.pressure().y(value);
            double half = pen.size() * 0.35;
            places.block(new Box(x - half, y - half, x + half, y + half));
        }
    }

    private void blockNow(Instant now) {
        if (geometry.time().shows(now)) {
            double x = geometry.time().x(now);
            places.block(
                    new Box(x - 3, geometry.pressure().top(), x + 3, geometry.pressure().bottom()));
        }
    }

    void paint() {
        content.limits().forEach(this::limit);
        content.limits().forEach(this::blockLine);
        content.ownBaseline().ifPresent(this::band);
        content.ghost().stream()
                .filter(point -> geometry.time().shows(point.at()))
                .reduce((earlier, later) -> later)
                .ifPresent(this::ghost);
    }

    private void limit(LimitLine limit) {
        ValueAxis axis = geometry.pressure();
        if (axis.shows(limit.value())) {
            double y = axis.y(limit.value());
            List<Box> wanted = aboveAndBelow(limit.says(), y);
            boolean free = wanted.stream().anyMatch(box -> places.hidden(box) == 0);
            String brief = limit.says().replaceFirst(":.*", "");
            write(
                    "limit",
                    free ? limit.says() : brief,
                    place(free ? wanted : aboveAndBelow(brief, y)));
        }
    }

    /** The words of a limit stand at its line; no others lie over it. */
    private void blockLine(LimitLine limit) {
        double y = geometry.pressure().y(limit.value());
        places.block(new Box(geometry.time().left(), y - 1, geometry.time().right(), y + 1));
    }

    private List<Box> aboveAndBelow(String words, double y) {
        List<Box> wanted = new ArrayList<>(rows(words, y - height() - 1));
        wanted.addAll(rows(words, y + 3));
        return wanted;
    }

    private void band(Band band) {
        ValueAxis axis = geometry.pressure();
        double bottom = axis.y(Math.max(band.low(), axis.low()));
        double top = axis.y(Math.min(band.high(), axis.high()));
        List<Box> wanted =
                new ArrayList<>(rows(band.says(), bottom - height() - pen.size() * 0.2).reversed());
        wanted.addAll(rows(band.says(), top + pen.size() * 0.2).reversed());
        wanted.addAll(rows(band.says(), bottom + pen.size() * 0.2).reversed());
        writeWhereFree(band.says(), wanted);
    }

    private void ghost(Point last) {
        double y = geometry.pressure().y(last.value());
        double x = geometry.time().x(last.at());
        double width = pen.width(content.ghostLabel(), SMALL);
        double left =
                Math.clamp(
                        x - width / 2,
                        geometry.time().left(),
                        Math.max(
                                geometry.time().left(),
                                geometry.time().right() - margin() - width));
        List<Box> wanted = new ArrayList<>();
        for (double off : new double[] {4, -height() - 4, 14, -height() - 14}) {
            wanted.add(new Box(left, y + off, left + width, y + off + height()));
        }
        wanted.addAll(rows(content.ghostLabel(), y + 4).reversed());
        wanted.addAll(rows(content.ghostLabel(), y - height() - 4).reversed());
        writeWhereFree(content.ghostLabel(), wanted);
    }

    private double height() {
        return pen.size() * SMALL * 1.2;
    }

    /** What stays free at both ends of the lane. */
    private double margin() {
        return pen.size() * 0.5;
    }

    private List<Box> rows(String words, double top) {
        return LabelPlaces.along(
                geometry.time().left() + margin(),
                geometry.time().right() - margin(),
                top,
                pen.width(words, SMALL),
                height());
    }

    /** What the legend explains too is left out where it would lie over a mark. */
    private void writeWhereFree(String words, List<Box> wanted) {
        Box place = place(wanted);
        if (places.hidden(place) == 0) {
            write("text-muted", words, place);
        }
    }

    private Box place(List<Box> wanted) {
        List<Box> inside =
                wanted.stream()
                        .filter(box -> box.top() >= geometry.pressure().top() - 1)
                        .filter(box -> box.bottom() <= geometry.pressure().bottom() + 1)
                        .toList();
        return places.best(inside.isEmpty() ? wanted : inside);
    }

    private void write(String token, String words, Box place) {
        places.block(place);
        written.add(place);
        pen.textOnGround(
                token,
                SMALL,
                Pen.Align.LEFT,
                words,
                place.left(),
                place.bottom() - pen.size() * SMALL * 0.25);
    }
}
