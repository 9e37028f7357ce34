package vigil.protocol;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.vitals.VitalSigns;

/**
 * The band around the patient's own baseline that the chart shades.
 *
 * @param baseline the patient's own value, in the unit of the measure
 * @param low the lower edge, itself within
 * @param high the upper edge, itself within
 * @param percent of the baseline
 */
public record NearBaselineBand(
        Limit.Measure measure,
        BigDecimal baseline,
        BigDecimal low,
        BigDecimal high,
        BigDecimal percent) {

    /**
     * The band of a measure, if the protocol has one and the baseline holds the measure. A
     * criterion for leaving sets it for blood pressure and heart rate; where there is none, the
     * narrowest percent limit of the measure does.
     */
    public static Optional<NearBaselineBand> of(
            Limit.Measure measure,
            VitalSigns baseline,
            List<Criterion> leaving,
            List<Limit> limits) {
        return LimitCheck.value(baseline, measure)
                .flatMap(
                        own ->
                                Stream.concat(
                                                fromCriteria(measure, leaving),
                                                fromLimits(measure, limits))
                                        .findFirst()
                                        .map(percent -> around(measure, own, percent)));
    }

    /** The band of so many percent around a value. */
    public static NearBaselineBand around(
            Limit.Measure measure, BigDecimal own, BigDecimal percent) {
        BigDecimal reach = own.multiply(percent).movePointLeft(2);
        return new NearBaselineBand(measure, own, own.subtract(reach), own.add(reach), percent);
    }

    private static Stream<BigDecimal> fromCriteria(Limit.Measure measure, List<Criterion> leaving) {
        return switch (measure) {
            case SYSTOLIC, DIASTOLIC, HEART_RATE ->
                    leaving.stream()
                            .filter(Criterion.NearBaseline.class::isInstance)
                            .map(Criterion.NearBaseline.class::cast)
                            .map(near -> BigDecimal.valueOf(near.percent()))
                            .sorted();
            case OXYGEN_SATURATION, RESPIRATORY_RATE, TEMPERATURE, SEDATION, DISSOCIATION ->
                    Stream.empty();
        };
    }

    private static Stream<BigDecimal> fromLimits(Limit.Measure measure, List<Limit> limits) {
        return limits.stream()
                .filter(limit -> limit.measure() == measure)
                .filter(limit -> limit.basis() == Limit.Basis.PERCENT_FROM_BASELINE)
                .map(Limit::value)
                .sorted();
    }
}
