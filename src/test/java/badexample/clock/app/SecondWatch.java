package badexample.clock.app;

import java.time.Clock;

public final class SecondWatch {
    public Clock clock() {
        return Clock.systemUTC();
    }
}
