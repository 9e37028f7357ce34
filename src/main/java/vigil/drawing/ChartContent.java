package vigil.drawing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is drawn, in drawing terms only. Times are instants; pressures in mmHg, rates per minute,
 * saturation in percent.
 *
 * @param zero when minute 0 was, if dosing has begun
 * @param ordered how long dosing is to last, as ordered; absent where it is given at once
 * @param now where the line of the present stands; absent for a finished session
 */
public record ChartContent(
        ZoneId zone,
        Instant begin,
        Optional<Instant> zero,
        Optional<Duration> ordered,
        Optional<Instant> now,
        List<Pressure> pressures,
        List<Run> heartRate,
        List<Run> saturation,
        List<Run> respiration,
        List<ScoreRow> scores,
        List<Absent> absent,
        List<Struck> struck,
        List<LimitLine> limits,
        Optional<Band> ownBaseline,
        List<Bar> infusion,
        Optional<Bar> planned,
        List<Bar> effects,
        List<EventMark> events,
        List<Point> ghost,
        String ghostLabel) {

    /** The side effects of which something lies in a stretch of time. */
    List<Bar> effectsIn(TimeAxis time) {
        return effects.stream().filter(effect -> time.meets(effect.from(), end(effect))).toList();
    }

    /** When what lasts ended; where it goes on, the present or, without one, when it began. */
    Instant end(Bar bar) {
        return bar.until().or(() -> now).orElse(bar.from());
    }

    /** A blood pressure, drawn as V above ^. */
    public record Pressure(Instant at, int systolic, int diastolic, boolean approximate) {}

    /** One value at one time. */
    public record Point(Instant at, double value) {}

    /** Points that may be joined; between two runs there is a gap, shown as a gap. */
    public record Run(List<Point> points) {
        public Run {
            points = List.copyOf(points);
        }
    }

    /** A row of scores written as numbers. */
    public record ScoreRow(String label, List<Point> points) {
        public ScoreRow {
            points = List.copyOf(points);
        }
    }

    /** A value that was not taken, marked in the lane in which it is missing. */
    public record Absent(Instant at, Lane lane) {}

    /** A value that was corrected or entered in error: it stays, struck through (rule R1). */
    public record Struck(Instant at, Lane lane, double value) {}

    /**
     * A limit of the protocol in the pressure lane.
     *
     * @param value where the line lies
     * @param tick what stands beside it on the axis
     */
    public record LimitLine(int value, String tick, String says) {

        /** A limit that is known by the number at which it lies. */
        public LimitLine(int value, String says) {
            this(value, Integer.toString(value), says);
        }
    }

    /** A pale band from low to high in the pressure lane, saying whose it is. */
    public record Band(double low, double high, String says) {}

    /**
     * A stretch of time with words; without an end while it goes on.
     *
     * @param brief what is said where there is no room for all of it
     */
    public record Bar(Instant from, Optional<Instant> until, String says, String brief) {

        /** A stretch that is said in one way only. */
        public Bar(Instant from, Optional<Instant> until, String says) {
            this(from, until, says, says);
        }
    }

    /** A happening at one time. */
    public record EventMark(Instant at, String says) {}

    /** The lanes that can miss a value. */
    public enum Lane {
        PRESSURE,
        SATURATION,
        RESPIRATION,
        SCORES
    }

    /** The times at which sets were taken, each once, in order: the stops of the cursor. */
    public List<Instant> stops() {
        return times().distinct().sorted().toList();
    }

    /**
     * When the last set was taken or, if that was later, dosing ended; nothing where neither was.
     */
    Optional<Instant> lastStop() {
        return Stream.concat(times(), infusion.stream().map(this::end))
                .max(Comparator.naturalOrder());
    }

    private Stream<Instant> times() {
        return Stream.of(
                        pressures.stream().map(Pressure::at),
                        heartRate.stream().flatMap(run -> run.points().stream()).map(Point::at),
                        saturation.stream().flatMap(run -> run.points().stream()).map(Point::at),
                        respiration.stream().flatMap(run -> run.points().stream()).map(Point::at),
                        scores.stream().flatMap(row -> row.points().stream()).map(Point::at),
                        absent.stream().map(Absent::at))
                .flatMap(times -> times);
    }
}
