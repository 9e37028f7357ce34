package vigil.drawing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How much time the chart shows. A new point scrolls the window, it never re-scales it (rule C1).
 */
public enum TimeWindow {
    HALF_HOUR(30),
    ONE_HOUR(60),
    TWO_HOURS(120),
    ALL(0);

    private final int minutes;

    TimeWindow(int minutes) {
        this.minutes = minutes;
    }

    /** The next longer window. */
    public TimeWindow longer() {
        return switch (this) {
            case HALF_HOUR -> ONE_HOUR;
            case ONE_HOUR -> TWO_HOURS;
            case TWO_HOURS, ALL -> ALL;
        };
    }

    /** The next shorter window. */
    public TimeWindow shorter() {
        return switch (this) {
            case ALL -> TWO_HOURS;
            case TWO_HOURS -> ONE_HOUR;
            case ONE_HOUR, HALF_HOUR -> HALF_HOUR;
        };
    }

    /** The stretch shown of what is drawn. */
    public Span of(ChartContent content) {
        List<Instant> stops = content.stops();
        Instant last = stops.isEmpty() ? content.begin() : stops.getLast();
        return span(content.begin(), content.now().filter(now -> now.isAfter(last)).orElse(last));
    }

    /** The stretch shown for a session that began, and reaches, at these instants. */
    Span span(Instant begin, Instant reach) {
        Instant start = wholeFive(begin.minus(4, ChronoUnit.MINUTES));
        if (this == ALL) {
            Duration whole = Duration.between(start, reach.plus(10, ChronoUnit.MINUTES));
            return new Span(
                    start, start.plus(Duration.ofMinutes(Math.max(60, whole.toMinutes() + 1))));
        }
        Instant lead = reach.plus(Duration.ofMinutes(minutes / 5));
        Instant end = start.plus(Duration.ofMinutes(minutes));
        Instant from =
                lead.isAfter(end) ? wholeFive(lead.minus(Duration.ofMinutes(minutes))) : start;
        return new Span(from, from.plus(Duration.ofMinutes(minutes)));
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
