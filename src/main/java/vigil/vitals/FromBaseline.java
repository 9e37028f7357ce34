package vigil.vitals;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * How far a whole value lies from the patient's own chosen baseline, in the value's own unit or in
 * percent of the baseline. Refuses a baseline that is not above zero: nothing is a percentage of
 * it.
 */
public record FromBaseline(int baseline, int now) {
    public FromBaseline {
        if (baseline <= 0) {
            throw new IllegalArgumentException("a baseline is above zero");
        }
    }

    /** The change of a heart rate. */
    public static FromBaseline of(HeartRate baseline, HeartRate now) {
        return new FromBaseline(baseline.rate().value(), now.rate().value());
    }

    /** The change of the systolic pressure. */
    public static FromBaseline systolic(BloodPressure baseline, BloodPressure now) {
        return new FromBaseline(baseline.systolic().value(), now.systolic().value());
    }

    /** The change of the diastolic pressure. */
    public static FromBaseline diastolic(BloodPressure baseline, BloodPressure now) {
        return new FromBaseline(baseline.diastolic().value(), now.diastolic().value());
    }

    /** The one of several changes that is largest in percent, whichever its direction. */
    public static FromBaseline largestInPercent(FromBaseline first, FromBaseline... others) {
        return Stream.concat(Stream.of(first), Stream.of(others))
                .max(Comparator.comparingDouble(FromBaseline::fraction))
                .orElse(first);
    }

    /** The difference in the value's own unit, below zero where it fell. */
    public int points() {
        return now - baseline;
    }

    /** Whether it differs by at most so many points, up or down. */
    public boolean withinPoints(int most) {
        return Math.abs(points()) <= most;
    }

    /** Whether it differs by at most so many percent of the baseline, up or down; never rounded. */
    public boolean withinPercent(int most) {
        return Math.abs(points()) * 100L <= (long) most * baseline;
    }

    private double fraction() {
        return Math.abs(points()) / (double) baseline;
    }
}
