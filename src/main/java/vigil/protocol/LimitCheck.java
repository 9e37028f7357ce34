package vigil.protocol;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.vitals.BloodPressure;
import vigil.vitals.Dissociation;
import vigil.vitals.HeartRate;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.RespiratoryRate;
import vigil.vitals.Sedation;
import vigil.vitals.Temperature;
import vigil.vitals.VitalSigns;

/** Holds a set of vital signs against the limits of a protocol. */
public final class LimitCheck {
    private LimitCheck() {}

    /**
     * The limits that a set crosses, the heaviest first, in the protocol's order where they weigh
     * the same. A value on the limit is within. A limit of a value that was not taken, and a
     * relative limit without a baseline value, is not crossed.
     *
     * @param baseline the patient's own chosen baseline
     * @param phase the phase in which the set was taken
     */
    public static List<Crossed> check(
            VitalSigns signs, Optional<VitalSigns> baseline, Phase phase, List<Limit> limits) {
        return inForce(phase, limits)
                .flatMap(limit -> crossed(limit, signs, baseline).stream())
                .sorted(Comparator.comparing((Crossed one) -> one.limit().action()).reversed())
                .toList();
    }

    /**
     * The value of a measure in a set, if it was measured. Units: mmHg, per minute, percent, °C,
     * levels of the clinic's scale.
     */
    public static Optional<BigDecimal> value(VitalSigns signs, Limit.Measure measure) {
        return switch (measure) {
            case SYSTOLIC -> signs.value(BloodPressure.class).map(bp -> bp.systolic().amount());
            case DIASTOLIC -> signs.value(BloodPressure.class).map(bp -> bp.diastolic().amount());
            case HEART_RATE -> signs.value(HeartRate.class).map(heart -> heart.rate().amount());
            case OXYGEN_SATURATION ->
                    signs.value(OxygenSaturation.class).map(spo2 -> spo2.saturation().amount());
            case RESPIRATORY_RATE ->
                    signs.value(RespiratoryRate.class).map(breath -> breath.rate().amount());
            case TEMPERATURE -> signs.value(Temperature.class).map(heat -> heat.degrees().amount());
            case SEDATION ->
                    signs.value(Sedation.class).map(level -> BigDecimal.valueOf(level.level()));
            case DISSOCIATION ->
                    signs.value(Dissociation.class).map(level -> BigDecimal.valueOf(level.score()));
        };
    }

    /**
     * The limit in the unit of its measure; empty where it is relative and there is no baseline.
     */
    public static Optional<BigDecimal> bound(Limit limit, Optional<VitalSigns> baseline) {
        Optional<BigDecimal> own = baseline.flatMap(set -> value(set, limit.measure()));
        return switch (limit.basis()) {
            case ABSOLUTE -> Optional.of(limit.value());
            case PERCENT_FROM_BASELINE ->
                    own.map(
                            base ->
                                    shifted(
                                            base,
                                            base.multiply(limit.value()).movePointLeft(2),
                                            limit.side()));
            case POINTS_FROM_BASELINE ->
                    own.map(base -> shifted(base, limit.value(), limit.side()));
        };
    }

    private static Stream<Limit> inForce(Phase phase, List<Limit> limits) {
        return limits.stream()
                .filter(limit -> limit.during() == Phase.ANY || limit.during() == phase);
    }

    private static Optional<Crossed> crossed(
            Limit limit, VitalSigns signs, Optional<VitalSigns> baseline) {
        return value(signs, limit.measure())
                .flatMap(
                        value ->
                                bound(limit, baseline)
                                        .map(
                                                bound ->
                                                        new Crossed(
                                                                limit,
                                                                value,
                                                                bound,
                                                                beyond(
                                                                        limit.side(),
                                                                        value,
                                                                        bound))))
                .filter(one -> one.by().signum() > 0);
    }

    private static BigDecimal beyond(Limit.Side side, BigDecimal value, BigDecimal bound) {
        return switch (side) {
            case ABOVE -> value.subtract(bound);
            case BELOW -> bound.subtract(value);
        };
    }

    private static BigDecimal shifted(BigDecimal base, BigDecimal by, Limit.Side side) {
        return switch (side) {
            case ABOVE -> base.add(by);
            case BELOW -> base.subtract(by);
        };
    }
}
