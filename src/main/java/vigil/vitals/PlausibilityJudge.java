package vigil.vitals;

import java.math.BigDecimal;
import java.util.Optional;
import vigil.quantity.Celsius;
import vigil.quantity.Kilograms;
import vigil.quantity.MmHg;
import vigil.quantity.PerMinute;
import vigil.quantity.Percent;
import vigil.vitals.Plausibility.Doubt;
import vigil.vitals.Plausibility.Impossible;
import vigil.vitals.Plausibility.Unusual;
import vigil.vitals.Plausibility.Usual;
import vigil.vitals.PlausibilityBounds.Measure;

/**
 * Judges whether a value can be true, by bounds against typing errors (rule V6). A true abnormal
 * value is always recorded, at most after a second Enter; clinical limits are another room's.
 */
public final class PlausibilityJudge {

    /** 30 to 45 °C as a Fahrenheit thermometer shows them. */
    private static final BigDecimal FAHRENHEIT_LEAST = BigDecimal.valueOf(86);

    private static final BigDecimal FAHRENHEIT_MOST = BigDecimal.valueOf(113);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PlausibilityBounds bounds;

    /** A judge by the clinic's bounds. A measure without bounds is always usual. */
    public PlausibilityJudge(PlausibilityBounds bounds) {
        this.bounds = bounds;
    }

    /**
     * One value of a set. Of a blood pressure the worst of its two numbers and their difference
     * counts; values on a scale are always usual, for the scale itself refuses what it has not.
     */
    public Plausibility judge(VitalValue value) {
        return switch (value) {
            case BloodPressure pressure -> judge(pressure);
            case HeartRate(PerMinute rate) -> within(Measure.HEART_RATE, rate.amount());
            case OxygenSaturation(Percent saturation, OxygenSupply _) ->
                    within(Measure.OXYGEN_SATURATION, saturation.amount());
            case RespiratoryRate(PerMinute rate) -> within(Measure.RESPIRATORY_RATE, rate.amount());
            case Temperature(Celsius degrees) -> judge(degrees);
            case EndTidalCarbonDioxide(MmHg pressure) ->
                    within(Measure.END_TIDAL_CO2, pressure.amount());
            case Sedation _, Dissociation _, Pain _, Nausea _, Consciousness _ -> new Usual();
        };
    }

    /**
     * A body weight in kg, and its difference from the last visit's: a pound value taken for
     * kilograms differs by more than the change that is let pass.
     */
    public Plausibility judgeWeight(Kilograms weight, Optional<Kilograms> lastVisit) {
        Plausibility alone = within(Measure.WEIGHT, weight.amount());
        Plausibility change =
                lastVisit
                        .filter(last -> changedTooMuch(weight, last))
                        .<Plausibility>map(_ -> new Unusual(Doubt.FAR_FROM_LAST_VISIT))
                        .orElseGet(Usual::new);
        return worse(alone, change);
    }

    private boolean changedTooMuch(Kilograms weight, Kilograms last) {
        BigDecimal change = weight.amount().subtract(last.amount()).abs().multiply(HUNDRED);
        return change.compareTo(last.amount().multiply(bounds.weightChangePercent())) > 0;
    }

    private Plausibility judge(BloodPressure pressure) {
        BigDecimal systolic = pressure.systolic().amount();
        BigDecimal diastolic = pressure.diastolic().amount();
        Plausibility numbers =
                worse(within(Measure.SYSTOLIC, systolic), within(Measure.DIASTOLIC, diastolic));
        return worse(numbers, pulsePressure(systolic.subtract(diastolic)));
    }

    private Plausibility pulsePressure(BigDecimal difference) {
        if (difference.compareTo(bounds.pulsePressureLeast()) < 0) {
            return new Unusual(Doubt.NARROW_PULSE_PRESSURE);
        }
        if (difference.compareTo(bounds.pulsePressureMost()) > 0) {
            return new Unusual(Doubt.WIDE_PULSE_PRESSURE);
        }
        return new Usual();
    }

    private Plausibility judge(Celsius degrees) {
        Plausibility judged = within(Measure.TEMPERATURE, degrees.amount());
        boolean fahrenheit =
                degrees.amount().compareTo(FAHRENHEIT_LEAST) >= 0
                        && degrees.amount().compareTo(FAHRENHEIT_MOST) <= 0;
        return judged instanceof Impossible && fahrenheit
                ? new Impossible(Doubt.PROBABLY_FAHRENHEIT)
                : judged;
    }

    private Plausibility within(Measure measure, BigDecimal value) {
        return bounds.of(measure)
                .map(
                        range -> {
                            if (value.compareTo(range.least()) < 0) {
                                return new Impossible(Doubt.TOO_LOW);
                            }
                            if (value.compareTo(range.most()) > 0) {
                                return new Impossible(Doubt.TOO_HIGH);
                            }
                            if (value.compareTo(range.usualLeast()) < 0) {
                                return new Unusual(Doubt.TOO_LOW);
                            }
                            return value.compareTo(range.usualMost()) > 0
                                    ? new Unusual(Doubt.TOO_HIGH)
                                    : new Usual();
                        })
                .orElseGet(Usual::new);
    }

    /** The one of two that weighs more; of equals the first. */
    private static Plausibility worse(Plausibility first, Plausibility second) {
        return weight(second) > weight(first) ? second : first;
    }

    private static int weight(Plausibility plausibility) {
        return switch (plausibility) {
            case Usual() -> 0;
            case Unusual _ -> 1;
            case Impossible _ -> 2;
        };
    }
}
