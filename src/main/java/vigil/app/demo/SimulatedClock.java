package vigil.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import vigil.charting.Clock;

/** A clock that stands where it was put; both the wall's and the counting one move together. */
public final class SimulatedClock implements Clock {

    private final ZoneId zone;
    private final Instant begin;
    private final AtomicReference<Instant> now;

    /** A clock of a room. */
    public SimulatedClock(ZoneId zone, Instant now) {
        this.zone = zone;
        this.begin = now;
        this.now = new AtomicReference<>(now);
    }

    /** Puts it somewhere. */
    public void put(Instant there) {
        now.set(there);
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant now() {
        return now.get();
    }

    @Override
    public long elapsedNanos() {
        return Duration.between(begin, now.get()).toNanos();
    }

    @Override
    public ZoneId zone() {
        return zone;
    }
}
