package badexample.mutable.app;

import java.util.concurrent.atomic.AtomicInteger;

public final class Counts {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static int count;

    private Counts() {}

    public static int next() {
        count = count + COUNTER.incrementAndGet();
        return count;
    }
}
