package vigil.protocol;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vigil.vitals.VitalItem;

/**
 * A clinical limit. It never blocks saving: it flags, says what the protocol asks, and asks for a
 * repeat reading where the protocol says so.
 *
 * @param id stable within the protocol
 * @param value in the unit of the measure, or in percent or points of the patient's own chosen
 *     baseline
 * @param action what the protocol asks for
 * @param says the sentence that staff see, for example {@code pause above 160 / 100}
 * @param repeat whether two readings are needed before it changes the flow of work
 * @param source where it comes from
 */
public record Limit(
        String id,
        Measure measure,
        Side side,
        BigDecimal value,
        Basis basis,
        Phase during,
        Action action,
        String says,
        boolean repeat,
        String source) {

    /** What is limited. */
    public enum Measure {
        SYSTOLIC,
        DIASTOLIC,
        HEART_RATE,
        OXYGEN_SATURATION,
        RESPIRATORY_RATE,
        TEMPERATURE,
        SEDATION,
        DISSOCIATION;

        /** The item of a set that this is a measure of. */
        public VitalItem item() {
            return switch (this) {
                case SYSTOLIC, DIASTOLIC -> VitalItem.BLOOD_PRESSURE;
                case HEART_RATE -> VitalItem.HEART_RATE;
                case OXYGEN_SATURATION -> VitalItem.OXYGEN_SATURATION;
                case RESPIRATORY_RATE -> VitalItem.RESPIRATORY_RATE;
                case TEMPERATURE -> VitalItem.TEMPERATURE;
                case SEDATION -> VitalItem.SEDATION;
                case DISSOCIATION -> VitalItem.DISSOCIATION;
            };
        }
    }

    /**
     * The first whole number beyond, where the sentence that staff see names that one and not the
     * value: {@code 180} of a limit above 179 that says {@code 180 or above}, {@code 160} for a
     * baseline of 120 of one more than 39 above it that says {@code 40 or more}. Empty where the
     * sentence names the value itself, for what is not counted in whole numbers, and for per cent
     * of a baseline.
     *
     * @param bound the limit in the unit of its measure, for the patient
     */
    public Optional<BigDecimal> firstBeyond(BigDecimal bound) {
        boolean whole = value.stripTrailingZeros().scale() <= 0 && measure != Measure.TEMPERATURE;
        boolean away = side == Side.ABOVE || basis == Basis.POINTS_FROM_BASELINE;
        BigDecimal next = away ? value.add(BigDecimal.ONE) : value.subtract(BigDecimal.ONE);
        if (basis == Basis.PERCENT_FROM_BASELINE || !whole || named(value) || !named(next)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (side) {
                    case ABOVE -> bound.add(BigDecimal.ONE);
                    case BELOW -> bound.subtract(BigDecimal.ONE);
                });
    }

    /**
     * Whether what it asks for goes before what is late: to hold, to pause or to stop. After dosing
     * nothing of that is left to be done; what is asked for there without a second reading, as to
     * open the airway, is as pressing.
     */
    public boolean pressing() {
        return action != Action.REVIEW || (during == Phase.AFTER && !repeat);
    }

    /**
     * Whether {@link Criterion.WithinLimits} is held against it: an absolute limit of blood
     * pressure, heart rate or breathing that holds after dosing.
     */
    public boolean boundsLeaving() {
        return basis == Basis.ABSOLUTE
                && (during == Phase.AFTER || during == Phase.ANY)
                && switch (measure) {
                    case SYSTOLIC, DIASTOLIC, HEART_RATE, RESPIRATORY_RATE -> true;
                    case OXYGEN_SATURATION, TEMPERATURE, SEDATION, DISSOCIATION -> false;
                };
    }

    private boolean named(BigDecimal number) {
        String digits = Pattern.quote(number.stripTrailingZeros().toPlainString());
        return Pattern.compile("(?<![\\d.])" + digits + "(?!\\.?\\d)").matcher(says).find();
    }

    /** On which side of the value the limit is crossed. The value itself is within. */
    public enum Side {
        ABOVE,
        BELOW
    }

    /** Against what the value is held. */
    public enum Basis {
        ABSOLUTE,
        PERCENT_FROM_BASELINE,
        POINTS_FROM_BASELINE
    }

    /** What a protocol asks for, in rising urgency. */
    public enum Action {
        REVIEW,
        HOLD,
        PAUSE,
        STOP
    }
}
