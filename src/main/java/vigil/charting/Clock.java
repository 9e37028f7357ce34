package vigil.charting;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The two clocks of a computer: the one on the wall, which may be set, and the one that only
 * counts.
 */
public interface Clock {

    /** The time on the wall. */
    Instant now();

    /** Nanoseconds since some fixed moment; never set back. */
    long elapsedNanos();

    /** The IANA zone of the room. */
    ZoneId zone();
}
