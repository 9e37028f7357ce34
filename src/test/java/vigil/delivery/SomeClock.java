package vigil.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import vigil.charting.Clock;

/** A clock that stands until it is put on. */
public final class SomeClock implements Clock {
    private Instant now;

    public SomeClock(Instant now) {
        this.now = now;
    }

    public void on(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long elapsedNanos() {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }
}
