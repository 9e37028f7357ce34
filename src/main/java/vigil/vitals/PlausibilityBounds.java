package vigil.vitals;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds against typing errors: data that a clinic can edit, apart from any clinical limit.
 *
 * @param ranges for each measure the range that can be recorded and the range that is usual
 * @param pulsePressureLeast ask below this difference of systolic and diastolic, in mmHg
 * @param pulsePressureMost ask above this difference, in mmHg
 * @param weightChangePercent ask where a weight differs by more than this from the last visit's
 */
public record PlausibilityBounds(
        Map<Measure, Range> ranges,
        BigDecimal pulsePressureLeast,
        BigDecimal pulsePressureMost,
        BigDecimal weightChangePercent) {
    public PlausibilityBounds {
        ranges = Map.copyOf(ranges);
        if (pulsePressureLeast.compareTo(pulsePressureMost) > 0
                || weightChangePercent.signum() < 0) {
            throw new IllegalArgumentException("bounds out of order");
        }
    }

    /** The bounds of a measure, if it has any. */
    public Optional<Range> of(Measure measure) {
        return Optional.ofNullable(ranges.get(measure));
    }

    /** What is bounded. Units: mmHg, per minute, percent, degrees Celsius, kg, cm. */
    public enum Measure {
        SYSTOLIC,
        DIASTOLIC,
        HEART_RATE,
        RESPIRATORY_RATE,
        OXYGEN_SATURATION,
        TEMPERATURE,
        END_TIDAL_CO2,
        WEIGHT,
        HEIGHT
    }

    /**
     * Outside {@code least..most} a value cannot be recorded; outside {@code usualLeast..usualMost}
     * it is asked again. Refuses bounds that do not rise.
     */
    public record Range(
            BigDecimal least, BigDecimal usualLeast, BigDecimal usualMost, BigDecimal most) {
        public Range {
            if (least.compareTo(usualLeast) > 0
                    || usualLeast.compareTo(usualMost) > 0
                    || usualMost.compareTo(most) > 0) {
                throw new IllegalArgumentException("a range rises from its least to its most");
            }
        }
    }
}
