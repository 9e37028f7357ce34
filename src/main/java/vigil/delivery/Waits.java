package vigil.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a delivery waits after each attempt: twice as long each time. Clinic default, to be
 * confirmed.
 *
 * @param first after the first attempt
 * @param longest never longer by itself
 * @param asked never longer because a target asked for it
 */
public record Waits(Duration first, Duration longest, Duration asked) {

    /** A minute at first, six hours at most, and a day where a target asks for that. */
    public static final Waits USUAL =
            new Waits(Duration.ofMinutes(1), Duration.ofHours(6), Duration.ofDays(1));

    /**
     * The wait after so many attempts.
     *
     * @param pause how long the target asked to be left alone; it counts where it is the longer
     */
    Duration after(int attempts, Optional<Duration> pause) {
        int doublings = Math.min(attempts - 1, 20);
        Duration own = shorter(first.multipliedBy(1L << doublings), longest);
        return pause.map(wanted -> shorter(wanted, asked))
                .filter(wanted -> wanted.compareTo(own) > 0)
                .orElse(own);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
