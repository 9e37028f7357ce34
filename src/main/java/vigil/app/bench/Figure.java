package vigil.app.bench;

import java.util.OptionalDouble;

/**
 * One measured figure beside its floor.
 *
 * @param name the end of the key of its words, for example {@code disk.p50}
 * @param measured nothing where this system does not say
 */
public record Figure(
        String name, Unit unit, OptionalDouble measured, OptionalDouble floor, Goal goal) {

    /** What is counted. */
    public enum Unit {
        MILLISECONDS,
        MEGABYTES
    }

    /** Whether the goal is met. */
    public enum Verdict {
        MET,
        NOT_MET,
        NOT_MEASURED,
        NO_GOAL
    }

    /** A duration in milliseconds beside its floor. */
    public static Figure time(String name, double measured, double floor, Goal goal) {
        return new Figure(
                name,
                Unit.MILLISECONDS,
                OptionalDouble.of(measured),
                OptionalDouble.of(floor),
                goal);
    }

    /** A duration in milliseconds that has no floor but zero. */
    public static Figure time(String name, double measured, Goal goal) {
        return new Figure(
                name, Unit.MILLISECONDS, OptionalDouble.of(measured), OptionalDouble.empty(), goal);
    }

    /** The verdict on the figures as measured, not as shown. */
    public Verdict verdict() {
        if (goal instanceof Goal.None) {
            return Verdict.NO_GOAL;
        }
        OptionalDouble bound = goal.bound(floor);
        if (measured.isEmpty() || bound.isEmpty()) {
            return Verdict.NOT_MEASURED;
        }
        return measured.getAsDouble() <= bound.getAsDouble() ? Verdict.MET : Verdict.NOT_MET;
    }
}
