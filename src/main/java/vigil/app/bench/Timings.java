package vigil.app.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations of the same thing done again and again, in nanoseconds, at least one. */
public final class Timings {

    private static final double MILLION = 1e6;

    private final List<Long> sorted;

    private Timings(List<Long> sorted) {
        this.sorted = sorted;
    }

    /** Those measured; refuses none, and one below zero. */
    public static Timings of(List<Long> nanos) {
        if (nanos.isEmpty() || Collections.min(nanos) < 0) {
            throw new IllegalArgumentException("no durations: " + nanos);
        }
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return new Timings(sorted);
    }

    /** How many there are. */
    public int count() {
        return sorted.size();
    }

    /**
     * The smallest measured duration that so many per cent of all do not exceed (nearest rank), in
     * milliseconds: never a value between two measured ones.
     *
     * @param percent above 0, at most 100
     */
    public double percentile(double percent) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("no percentile: " + percent);
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(1, rank) - 1) / MILLION;
    }

    /** The 50th percentile, in milliseconds. */
    public double p50() {
        return percentile(50);
    }

    /** The 99th percentile, in milliseconds. */
    public double p99() {
        return percentile(99);
    }
}
