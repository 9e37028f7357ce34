package badexample.mutable.app;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

public final class Counts {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final ConcurrentHashMap<Integer, Integer> SEEN = new ConcurrentHashMap<>();
    private static int count;

    private Counts() {}

    public static int next() {
        count = count + COUNTER.incrementAndGet();
        SEEN.put(count, count);
        return count;
    }
}
