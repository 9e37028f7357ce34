package vigil.drawing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How much time the chart shows. A new point scrolls the window, it never re-scales it (rule C1).
 */
public enum TimeWindow {
    HALF_HOUR(30),
    ONE_HOUR(60),
    /**
     * From a quarter of an hour before dosing to a while behind its end as ordered; two hours where
     * no end was ordered or it is further away.
     */
    TREATMENT(120),
    TWO_HOURS(120),
    ALL(0);

    private static final Duration BEFORE_THE_FIRST_SET = Duration.ofMinutes(4);
    private static final Duration BEFORE_DOSING = Duration.ofMinutes(15);
    private static final Duration MOST_BEFORE_DOSING = Duration.ofMinutes(30);
    private static final Duration BEHIND_DOSING = Duration.ofMinutes(20);

    private final Duration length;

    TimeWindow(int minutes) {
        this.length = Duration.ofMinutes(minutes);
    }

    /** The next longer window. */
    public TimeWindow longer() {
        return switch (this) {
            case HALF_HOUR -> ONE_HOUR;
            case ONE_HOUR -> TREATMENT;
            case TREATMENT -> TWO_HOURS;
            case TWO_HOURS, ALL -> ALL;
        };
    }

    /** The next shorter window. */
    public TimeWindow shorter() {
        return switch (this) {
            case ALL -> TWO_HOURS;
            case TWO_HOURS -> TREATMENT;
            case TREATMENT -> ONE_HOUR;
            case ONE_HOUR, HALF_HOUR -> HALF_HOUR;
        };
    }

    /** The stretch shown of what is drawn. */
    public Span of(ChartContent content) {
        Instant last = content.lastStop().orElse(content.begin());
        Instant reach = content.now().filter(now -> now.isAfter(last)).orElse(last);
        Instant start = wholeFive(content.begin().minus(BEFORE_THE_FIRST_SET));
        return switch (this) {
            case ALL -> whole(start, reach);
            case TREATMENT -> treatment(content, start, reach);
            case HALF_HOUR, ONE_HOUR, TWO_HOURS -> scrolled(start, reach, length);
        };
    }

    private static Span whole(Instant start, Instant reach) {
        long minutes = Duration.between(start, reach).toMinutes() + 11;
        return new Span(start, start.plus(Duration.ofMinutes(Math.max(60, minutes))));
    }

    private Span treatment(ChartContent content, Instant start, Instant reach) {
        Instant from = content.zero().map(zero -> around(zero, start)).orElse(start);
        Instant zero = content.zero().orElse(from.plus(BEFORE_DOSING));
        Duration wanted =
                content.ordered()
                        .map(ordered -> zero.plus(ordered).plus(BEHIND_DOSING))
                        .map(end -> Duration.between(from, wholeFive(end.plusSeconds(299))))
                        .filter(within -> within.compareTo(length) < 0)
                        .orElse(length);
        return scrolled(from, reach, wanted);
    }

    /** So early that the first set is seen, but not for one taken long before. */
    private static Instant around(Instant zero, Instant start) {
        Instant least = wholeFive(zero.minus(BEFORE_DOSING));
        Instant most = wholeFive(zero.minus(MOST_BEFORE_DOSING));
        return start.isAfter(least) ? least : start.isBefore(most) ? most : start;
    }

    private static Span scrolled(Instant start, Instant reach, Duration length) {
        Instant lead = reach.plus(length.dividedBy(5));
        Instant from = lead.isAfter(start.plus(length)) ? wholeFive(lead.minus(length)) : start;
        return new Span(from, from.plus(length));
    }

    private static Instant wholeFive(Instant instant) {
        long seconds = instant.getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, 300));
    }

    /** From one instant until another. */
    public record Span(Instant from, Instant until) {

        /** The same in stretches of a length, the last one as long as the others. */
        public List<Span> every(Duration length) {
            List<Span> spans = new ArrayList<>();
            Instant begin = from;
            do {
                spans.add(new Span(begin, begin.plus(length)));
                begin = begin.plus(length);
            } while (begin.isBefore(until));
            return spans;
        }
    }
}
