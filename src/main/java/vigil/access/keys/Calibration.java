package vigil.access.keys;

import java.time.Duration;

/**
 * Finds at set-up what this machine can bear: half a second to a second for one sign-in, memory
 * first, because memory is what a guesser's hardware lacks.
 */
public final class Calibration {
    private static final Duration LEAST = Duration.ofMillis(500);
    private static final Duration MOST = Duration.ofSeconds(1);
    private static final Argon2Cost START = new Argon2Cost(64 * 1024, 3);
    private static final Argon2Cost SLOW = new Argon2Cost(38 * 1024, 2);

    /** Tries a cost once. */
    public interface Trial {
        /** How long one password takes. */
        Duration of(Argon2Cost cost);
    }

    private final Trial trial;
    private final int memoryKiB;

    /**
     * A calibration.
     *
     * @param memoryKiB the most it may use, in kibibytes; for example a quarter of the heap
     */
    public Calibration(Trial trial, int memoryKiB) {
        this.trial = trial;
        this.memoryKiB = Math.min(memoryKiB, Argon2Cost.MOST_MEMORY_KIB / 2);
    }

    /** The cost for this machine; the floor where even that takes longer than a second. */
    public Argon2Cost cost() {
        if (START.memoryKiB() > memoryKiB) {
            return slow();
        }
        Argon2Cost cost = START;
        Duration took = trial.of(cost);
        if (took.compareTo(MOST) > 0) {
            return slow();
        }
        while (took.compareTo(LEAST) < 0 && cost.memoryKiB() * 2 <= memoryKiB) {
            Argon2Cost dearer = new Argon2Cost(cost.memoryKiB() * 2, cost.passes());
            Duration longer = trial.of(dearer);
            if (longer.compareTo(MOST) > 0) {
                break;
            }
            cost = dearer;
            took = longer;
        }
        return withPasses(cost, took);
    }

    private Argon2Cost slow() {
        return SLOW.memoryKiB() <= memoryKiB && trial.of(SLOW).compareTo(MOST) <= 0
                ? SLOW
                : Argon2Cost.FLOOR;
    }

    private static Argon2Cost withPasses(Argon2Cost cost, Duration took) {
        if (took.compareTo(LEAST) >= 0) {
            return cost;
        }
        long pass = Math.max(1, took.toNanos() / cost.passes());
        long passes = (LEAST.toNanos() + pass - 1) / pass;
        return new Argon2Cost(cost.memoryKiB(), (int) Math.min(passes, Argon2Cost.MOST_PASSES));
    }
}
