package vigil.review;

import java.time.Duration;
import vigil.session.Entry;

/** Whether an entry was recorded late: both times are kept, and the distance shows. */
public final class LateEntry {
    /** Rule R2: later than 10 min is late. */
    public static final Duration AFTER = Duration.ofMinutes(10);

    private LateEntry() {}

    /** Whether it was recorded more than so long after it happened. */
    public static boolean is(Entry entry, Duration after) {
        return delay(entry).compareTo(after) > 0;
    }

    /** How long after it happened it was first recorded; negative where it lies ahead. */
    public static Duration delay(Entry entry) {
        return Duration.between(entry.at().instant(), entry.first().recordedAt().instant());
    }
}
