package vigil.access.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * Both clocks at one moment.
 *
 * @param wall the time of day, which jumps when it is set and when the machine slept
 * @param nanos the monotonic clock, which does not jump but may stand still while the machine
 *     sleeps
 */
public record ClockReading(Instant wall, long nanos) {

    /** How long it is since an earlier reading, by the monotonic clock. */
    Duration since(ClockReading earlier) {
        return Duration.ofNanos(nanos - earlier.nanos);
    }

    /** By how much the two clocks came apart since an earlier reading. */
    Duration apart(ClockReading earlier) {
        return Duration.between(earlier.wall, wall).minus(since(earlier)).abs();
    }
}
