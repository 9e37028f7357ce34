package vigil.charting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time of a program: it takes the time on the wall once and from then on only counts, so that
 * no elapsed time changes when somebody sets the computer's clock. It says when the two part, and
 * takes the time on the wall again when it is told to.
 *
 * <p>A computer that sleeps may stop counting while the wall clock goes on; on waking that looks
 * the same as a clock set forward. Which of the two it was nobody but staff can say: they are
 * asked. Any thread may ask for the time; {@link #look} and {@link #takeTheWall} belong to one.
 */
public final class SteadyClock implements Clock {
    private static final long TOLERATED_MILLIS = Duration.ofSeconds(2).toMillis();

    private final Clock computer;
    private final AtomicReference<Mark> mark;

    /**
     * Where counting began.
     *
     * @param said by how many milliseconds the wall was off when that was last said
     */
    private record Mark(Instant wall, long counted, long said) {}

    /** Begins with the time that the computer says now. */
    public SteadyClock(Clock computer) {
        this.computer = computer;
        this.mark = new AtomicReference<>(here());
    }

    private Mark here() {
        return new Mark(computer.now(), computer.elapsedNanos(), 0);
    }

    /** Whole milliseconds, as the store keeps them: what is counted is finer. */
    @Override
    public Instant now() {
        Mark from = mark.get();
        return from.wall()
                .plusNanos(computer.elapsedNanos() - from.counted())
                .truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public long elapsedNanos() {
        return computer.elapsedNanos();
    }

    @Override
    public ZoneId zone() {
        return computer.zone();
    }

    /** By how many milliseconds the time on the wall is ahead of this one; negative if behind. */
    public long wallAheadMillis() {
        return Duration.between(now(), computer.now()).toMillis();
    }

    /**
     * The jump of the wall since the last look in milliseconds, forward or back; empty within two
     * seconds. A jump is said once; a slow drift adds up and is said when it is as large.
     */
    public OptionalLong look() {
        long ahead = wallAheadMillis();
        Mark from = mark.get();
        long jump = ahead - from.said();
        if (Math.abs(jump) <= TOLERATED_MILLIS) {
            return OptionalLong.empty();
        }
        mark.set(new Mark(from.wall(), from.counted(), ahead));
        return OptionalLong.of(jump);
    }

    /**
     * Goes on from the time on the wall where the two drifted apart by no more than two seconds. To
     * be called while no time that elapses is looked at: between sessions.
     */
    public void followDrift() {
        if (Math.abs(wallAheadMillis()) <= TOLERATED_MILLIS) {
            takeTheWall();
        }
    }

    /** Goes on from the time on the wall. */
    public void takeTheWall() {
        mark.set(here());
    }
}
