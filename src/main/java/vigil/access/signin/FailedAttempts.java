package vigil.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often in a row a password was wrong, to be kept by the caller so that a restart forgets
 * nothing. After each miss the wait doubles: 1 second, 2, 4, up to 15 minutes.
 *
 * @param last when the last one was; of no meaning where there was none
 */
public record FailedAttempts(int count, Instant last) {
    /** None. */
    public static final FailedAttempts NONE = new FailedAttempts(0, Instant.EPOCH);

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 10;

    public FailedAttempts {
        if (count < 0) {
            throw new IllegalArgumentException("a count");
        }
    }

    /** What a list of misses in a row, in their order, comes to. */
    public static FailedAttempts of(List<Instant> misses) {
        return misses.isEmpty() ? NONE : new FailedAttempts(misses.size(), misses.getLast());
    }

    /** One more. */
    public FailedAttempts missed(Instant now) {
        return new FailedAttempts(count == Integer.MAX_VALUE ? count : count + 1, now);
    }

    /**
     * How long the next attempt has to wait; the whole wait where the clock was set back, for which
     * {@link MissesAhead} finds the end.
     */
    public Duration toWait(Instant now) {
        if (count == 0) {
            return Duration.ZERO;
        }
        Duration whole = whole();
        Duration passed = Duration.between(last, now);
        if (passed.isNegative()) {
            return whole;
        }
        Duration left = whole.minus(passed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Duration whole() {
        return count > DOUBLINGS ? LONGEST : Duration.ofSeconds(1L << (count - 1));
    }
}
