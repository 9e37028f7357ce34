package vigil.app;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import vigil.charting.Clock;

/**
 * The clocks of this computer, in the zone of the room; whole milliseconds, as the store keeps
 * them.
 */
record SystemClock(ZoneId zone) implements Clock {

    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public long elapsedNanos() {
        return System.nanoTime();
    }
}
