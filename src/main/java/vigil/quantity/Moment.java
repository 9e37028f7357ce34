package vigil.quantity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * An instant, and the offset that the clock on the wall showed at it.
 *
 * <p>The instant orders and measures; the offset is only for showing, so that a session across
 * midnight or a daylight-saving change never yields a negative duration.
 */
public record Moment(Instant instant, ZoneOffset offset) implements Comparable<Moment> {

    /** The moment of an instant as seen on a wall clock in a zone. */
    public static Moment of(Instant instant, ZoneId zone) {
        return new Moment(instant, zone.getRules().getOffset(instant));
    }

    /** The local date and time with its offset. */
    public OffsetDateTime local() {
        return instant.atOffset(offset);
    }

    /** Whether this moment lies after the other one. */
    public boolean isAfter(Moment other) {
        return instant.isAfter(other.instant);
    }

    /**
     * Whether this moment lies before the other one, as staff would say it. What is said to the
     * minute, as times are typed, does not lie before a moment of that same minute: seconds that
     * are not known are not zero.
     */
    public boolean certainlyBefore(Moment other) {
        return toTheMinute() ? minute().isBefore(other.minute()) : instant.isBefore(other.instant);
    }

    /** Whether it is said to the minute only. */
    public boolean toTheMinute() {
        return minute().equals(instant);
    }

    /** The minute in which it lies. */
    public Instant minute() {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }

    @Override
    public int compareTo(Moment other) {
        return instant.compareTo(other.instant);
    }
}
