package vigil.review;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.protocol.Limit;
import vigil.protocol.LimitCheck;
import vigil.protocol.NearBaselineBand;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;
import vigil.vitals.VitalValue;

/**
 * The values of a session over time, for drawing. Only what was measured: nothing is smoothed and
 * nothing interpolated, and where too much time lies between two points they are not joined.
 */
public record VitalsTrend(
        List<Series> series, List<LimitLine> limits, List<NearBaselineBand> bands) {
    public VitalsTrend {
        series = List.copyOf(series);
        limits = List.copyOf(limits);
        bands = List.copyOf(bands);
    }

    /** The points of one item in order of time, and the marks where it was not taken. */
    public record Series(VitalItem item, List<Point> points, List<Mark> notTaken) {
        public Series {
            points = List.copyOf(points);
            notTaken = List.copyOf(notTaken);
        }
    }

    /**
     * A measured value.
     *
     * @param sinceFirstDose negative before it; absent where there was none
     * @param joined whether a line may be drawn from the point before it
     */
    public record Point(
            EntryId set,
            Moment at,
            Optional<Duration> sinceFirstDose,
            VitalValue value,
            boolean approximate,
            boolean amended,
            boolean joined) {}

    /** The item was not taken, and why. */
    public record Mark(EntryId set, Moment at, MissingReason reason) {}

    /** A limit of the protocol at the height at which it lies for this patient. */
    public record LimitLine(Limit limit, VitalItem item, BigDecimal bound) {}

    /** When two neighbouring points are not joined. */
    public sealed interface GapRule {

        /** When they lie further apart than this. */
        record LongerThan(Duration most) implements GapRule {}

        /** When a set that asks for the item was due between them and was not taken. */
        record ByPlan(DueObservations plan) implements GapRule {}
    }

    /** The trend of a session. A mark of not taken between two points parts them as well. */
    public static VitalsTrend of(Chart chart, GapRule gaps) {
        Map<VitalItem, List<Point>> points = new EnumMap<>(VitalItem.class);
        Map<VitalItem, List<Mark>> marks = new EnumMap<>(VitalItem.class);
        LostSets lost = LostSets.by(gaps);
        for (Charted<VitalsRecorded> set : chart.vitals()) {
            Optional<Duration> since =
                    chart.firstDose()
                            .map(
                                    first ->
                                            Duration.between(
                                                    first.instant(), set.placed().instant()));
            boolean amended = set.entry().amended();
            for (Reading reading : set.event().signs().readings()) {
                List<Point> row = points.computeIfAbsent(reading.item(), i -> new ArrayList<>());
                List<Mark> missing = marks.computeIfAbsent(reading.item(), i -> new ArrayList<>());
                switch (reading) {
                    case Reading.Measured(VitalValue value) ->
                            row.add(
                                    new Point(
                                            set.id(),
                                            set.byThisClock(),
                                            since,
                                            value,
                                            set.entry().taken().approximate(),
                                            amended,
                                            joins(row, missing, set, gaps, lost)));
                    case Reading.NotTaken none ->
                            missing.add(new Mark(set.id(), set.byThisClock(), none.reason()));
                }
            }
        }
        List<Series> series = new ArrayList<>();
        points.forEach(
                (item, row) ->
                        series.add(new Series(item, row, marks.getOrDefault(item, List.of()))));
        Optional<VitalSigns> own = chart.baseline().map(set -> set.event().signs());
        return new VitalsTrend(series, limits(chart, own), bands(chart, own));
    }

    private static boolean joins(
            List<Point> row,
            List<Mark> missing,
            Charted<VitalsRecorded> set,
            GapRule gaps,
            LostSets lost) {
        if (row.isEmpty()) {
            return false;
        }
        Point before = row.getLast();
        Instant from = before.at().instant();
        Instant until = set.byThisClock().instant();
        if (!missing.isEmpty() && missing.getLast().at().isAfter(before.at())) {
            return false;
        }
        return switch (gaps) {
            case GapRule.LongerThan(Duration most) ->
                    Duration.between(from, until).compareTo(most) <= 0;
            case GapRule.ByPlan _ -> !lost.between(from, until, before.value().item());
        };
    }

    private static List<LimitLine> limits(Chart chart, Optional<VitalSigns> own) {
        List<LimitLine> lines = new ArrayList<>();
        chart.protocol()
                .ifPresent(
                        protocol ->
                                protocol.limits()
                                        .forEach(
                                                limit ->
                                                        LimitCheck.bound(limit, own)
                                                                .map(bound -> line(limit, bound))
                                                                .ifPresent(lines::add)));
        return lines;
    }

    private static LimitLine line(Limit limit, BigDecimal bound) {
        return new LimitLine(limit, limit.measure().item(), bound);
    }

    private static List<NearBaselineBand> bands(Chart chart, Optional<VitalSigns> own) {
        if (own.isEmpty() || chart.protocol().isEmpty()) {
            return List.of();
        }
        var protocol = chart.protocol().get();
        return Arrays.stream(Limit.Measure.values())
                .map(
                        measure ->
                                NearBaselineBand.of(
                                        measure, own.get(), protocol.leaving(), protocol.limits()))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The limit of a measure that is met first and asks to pause or to stop: the line that a nurse
     * watches the values come near to, wherever they are drawn.
     */
    public Optional<LimitLine> pausing(Limit.Measure measure, Limit.Side side) {
        Comparator<LimitLine> upwards = Comparator.comparing(LimitLine::bound);
        return limits.stream()
                .filter(line -> line.limit().measure() == measure)
                .filter(line -> line.limit().side() == side)
                .filter(line -> line.limit().action().compareTo(Limit.Action.PAUSE) >= 0)
                .min(
                        switch (side) {
                            case ABOVE -> upwards;
                            case BELOW -> upwards.reversed();
                        });
    }

    /** The series of an item, if it was ever asked for. */
    public Optional<Series> series(VitalItem item) {
        return series.stream().filter(row -> row.item() == item).findFirst();
    }

    /**
     * This trend as a ghost under another session: the same values at the same time since the first
     * dose. Points without a first dose fall away.
     *
     * @param firstDose of the session under which it is drawn
     */
    public List<Series> ghost(Moment firstDose) {
        return series.stream()
                .map(
                        row ->
                                new Series(
                                        row.item(),
                                        row.points().stream()
                                                .flatMap(
                                                        point -> shifted(point, firstDose).stream())
                                                .toList(),
                                        List.of()))
                .toList();
    }

    private static Optional<Point> shifted(Point point, Moment firstDose) {
        return point.sinceFirstDose()
                .map(
                        since ->
                                new Point(
                                        point.set(),
                                        new Moment(
                                                firstDose.instant().plus(since),
                                                firstDose.offset()),
                                        point.sinceFirstDose(),
                                        point.value(),
                                        point.approximate(),
                                        point.amended(),
                                        point.joined()));
    }
}
