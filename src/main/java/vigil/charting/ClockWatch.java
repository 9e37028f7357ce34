package vigil.charting;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Watches whether the clock on the wall was set: holds what it says against time that was only
 * counted.
 *
 * <p>A computer that sleeps may stop counting while the wall clock goes on; on waking that looks
 * the same as a clock set forward, and is said in the same words, because charted times in between
 * deserve the same look. Not thread-safe.
 */
public final class ClockWatch {
    private static final long TOLERATED_MILLIS = Duration.ofSeconds(2).toMillis();

    private final Clock clock;
    private Instant wall;
    private long counted;

    /** Begins to watch a clock. */
    public ClockWatch(Clock clock) {
        this.clock = clock;
        this.wall = clock.now();
        this.counted = clock.elapsedNanos();
    }

    /**
     * The jump since the last look in milliseconds, forward or back; empty within two seconds. A
     * jump is said once.
     */
    public OptionalLong look() {
        Instant nowOnWall = clock.now();
        long nowCounted = clock.elapsedNanos();
        long jump = Duration.between(wall, nowOnWall).minusNanos(nowCounted - counted).toMillis();
        if (Math.abs(jump) <= TOLERATED_MILLIS) {
            // The first look stays the mark, so that a slow drift adds up and is said.
            return OptionalLong.empty();
        }
        wall = nowOnWall;
        counted = nowCounted;
        return OptionalLong.of(jump);
    }
}
