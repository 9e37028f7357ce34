package vigil.app.demo;

import java.time.Instant;
import java.time.ZoneId;
import vigil.charting.Clock;

/** A clock that stands where it was put. */
final class PastClock implements Clock {

    private final ZoneId zone;
    private Instant now;

    PastClock(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    void put(Instant there) {
        now = there;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long elapsedNanos() {
        return 0;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }
}
