package vigil.review;

import java.time.Duration;
import java.time.Instant;
import vigil.quantity.Moment;

/** Whole minutes on the clock that starts with the first dose. */
public final class SessionMinute {
    private SessionMinute() {}

    /**
     * The minute in which a moment lies, counted from another one: 0 for the first 60 seconds,
     * negative before. Measured between instants, so midnight and summer time do not matter.
     */
    public static long of(Moment start, Moment at) {
        return of(start.instant(), at.instant());
    }

    static long of(Instant start, Instant at) {
        return Math.floorDiv(Duration.between(start, at).toSeconds(), 60L);
    }
}
