package badexample.clock.session;

import java.time.Instant;
import java.util.function.Supplier;

public final class OwnTime {
    public Supplier<Instant> now() {
        return Instant::now;
    }
}
