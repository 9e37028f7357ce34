package vigil.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.protocol.Limit.Action;
import vigil.protocol.Limit.Basis;
import vigil.protocol.Limit.Measure;
import vigil.protocol.Limit.Side;
import vigil.quantity.Celsius;
import vigil.quantity.PerMinute;
import vigil.quantity.Percent;
import vigil.session.SampleReadings;
import vigil.vitals.BloodPressure;
import vigil.vitals.Dissociation;
import vigil.vitals.HeartRate;
import vigil.vitals.MissingReason;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Reading;
import vigil.vitals.RespiratoryRate;
import vigil.vitals.Sedation;
import vigil.vitals.Temperature;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;
import vigil.vitals.VitalValue;

final class LimitCheckTest {
    private static final Limit PAUSE =
            limit("pause", Measure.SYSTOLIC, Side.ABOVE, "160", Basis.ABSOLUTE, Action.PAUSE);
    private static final Limit REVIEW =
            limit("review", Measure.SYSTOLIC, Side.ABOVE, "140", Basis.ABSOLUTE, Action.REVIEW);
    private static final Limit PERCENT =
            limit(
                    "percent",
                    Measure.SYSTOLIC,
                    Side.ABOVE,
                    "20",
                    Basis.PERCENT_FROM_BASELINE,
                    Action.REVIEW);
    private static final Limit POINTS =
            limit(
                    "points",
                    Measure.OXYGEN_SATURATION,
                    Side.BELOW,
                    "3",
                    Basis.POINTS_FROM_BASELINE,
                    Action.HOLD);

    @ParameterizedTest
    @CsvSource({"159, false", "160, false", "161, true", "200, true"})
    void the_limit_itself_is_within(int systolic, boolean crossed) {
        assertThat(check(set(BloodPressure.of(systolic, 80)), Optional.empty(), PAUSE))
                .hasSize(crossed ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTOLIC, ABOVE, 179, ABSOLUTE, systolic 180 or above: stop, 180",
        "SYSTOLIC, ABOVE, 39, POINTS_FROM_BASELINE, systolic 40 or more above baseline, 160",
        "OXYGEN_SATURATION, BELOW, 4, POINTS_FROM_BASELINE, 5 or more points below baseline, 92",
        "SYSTOLIC, ABOVE, 40, POINTS_FROM_BASELINE, more than 40 above baseline, none",
        "SYSTOLIC, ABOVE, 20, PERCENT_FROM_BASELINE, 21 percent above baseline, none",
        "SYSTOLIC, ABOVE, 179, ABSOLUTE, systolic above 179: stop, none",
        "SYSTOLIC, ABOVE, 179, ABSOLUTE, 'above 179, so 180 or more: stop', none",
        "SYSTOLIC, ABOVE, 179, ABSOLUTE, systolic too high after 1800 m or 180.5: stop, none",
        "SYSTOLIC, ABOVE, 179, ABSOLUTE, stop at 180., 180",
        "SEDATION, BELOW, 3, ABSOLUTE, MOAA/S 2 or lower: pause, 2",
        "RESPIRATORY_RATE, BELOW, 10, ABSOLUTE, breathing below 10: call, none",
        "TEMPERATURE, ABOVE, 38, ABSOLUTE, 39 or above: call, none",
        "SYSTOLIC, ABOVE, 179.5, ABSOLUTE, 180.5 or above, none"
    })
    void aLimitIsKnownByTheNumberThatItsSentenceNames(
            Limit.Measure measure,
            Limit.Side side,
            String value,
            Limit.Basis basis,
            String says,
            String known) {
        Limit limit =
                new Limit(
                        "one",
                        measure,
                        side,
                        new BigDecimal(value),
                        basis,
                        Phase.ANY,
                        Limit.Action.REVIEW,
                        says,
                        false,
                        "invented for tests");
        VitalSigns baseline =
                new VitalSigns(
                        List.of(SampleReadings.pressure("120/80"), SampleReadings.saturation(97)));
        BigDecimal bound =
                basis == Basis.ABSOLUTE
                        ? limit.value()
                        : LimitCheck.bound(limit, Optional.of(baseline)).orElseThrow();
        assertThat(limit.firstBeyond(bound).map(BigDecimal::toPlainString).orElse("none"))
                .isEqualTo(known);
    }

    @Test
    void a_crossed_limit_says_how_far_and_how_heavy() {
        Crossed crossed = check(set(BloodPressure.of(172, 80)), Optional.empty(), PAUSE).getFirst();

        assertThat(crossed.limit()).isEqualTo(PAUSE);
        assertThat(crossed.value()).isEqualByComparingTo("172");
        assertThat(crossed.bound()).isEqualByComparingTo("160");
        assertThat(crossed.by()).isEqualByComparingTo("12");
        assertThat(crossed.direction()).isEqualTo(Side.ABOVE);
        assertThat(crossed.severity()).isEqualTo(Crossed.Severity.TWO);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void pausing_and_stopping_weigh_more(Action action) {
        Limit limit = limit("x", Measure.SYSTOLIC, Side.ABOVE, "100", Basis.ABSOLUTE, action);
        boolean heavy = action == Action.PAUSE || action == Action.STOP;

        assertThat(check(set(BloodPressure.of(120, 80)), Optional.empty(), limit))
                .extracting(Crossed::severity)
                .containsExactly(heavy ? Crossed.Severity.TWO : Crossed.Severity.ONE);
    }

    @Test
    void the_heaviest_comes_first() {
        List<Crossed> crossed =
                check(set(BloodPressure.of(170, 80)), Optional.empty(), REVIEW, PAUSE);

        assertThat(crossed).extracting(Crossed::limit).containsExactly(PAUSE, REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"153, false", "154, true"})
    void percent_counts_from_the_own_baseline(int systolic, boolean crossed) {
        Optional<VitalSigns> baseline = Optional.of(set(BloodPressure.of(128, 78)));

        assertThat(check(set(BloodPressure.of(systolic, 80)), baseline, PERCENT))
                .hasSize(crossed ? 1 : 0);
        assertThat(LimitCheck.bound(PERCENT, baseline).orElseThrow()).isEqualByComparingTo("153.6");
    }

    @ParameterizedTest
    @CsvSource({"95, false", "94, true"})
    void points_count_from_the_own_baseline(int percent, boolean crossed) {
        assertThat(check(set(air(percent)), Optional.of(set(air(98))), POINTS))
                .hasSize(crossed ? 1 : 0);
    }

    @Test
    void without_a_baseline_a_relative_limit_is_not_crossed() {
        VitalSigns signs = set(BloodPressure.of(200, 120));

        assertThat(check(signs, Optional.empty(), PERCENT, POINTS)).isEmpty();
    }

    @Test
    void a_limit_holds_in_its_phase_only() {
        Limit before =
                new Limit(
                        "before",
                        Measure.SYSTOLIC,
                        Side.ABOVE,
                        new BigDecimal("140"),
                        Basis.ABSOLUTE,
                        Phase.BEFORE,
                        Action.HOLD,
                        "hold above 140",
                        true,
                        "invented for tests");
        VitalSigns signs = set(BloodPressure.of(150, 80));

        assertThat(LimitCheck.check(signs, Optional.empty(), Phase.BEFORE, List.of(before)))
                .hasSize(1);
        assertThat(LimitCheck.check(signs, Optional.empty(), Phase.DURING, List.of(before)))
                .isEmpty();
    }

    @Test
    void apnoea_is_a_value_and_a_missing_rate_is_none() {
        Limit low =
                limit(
                        "rr",
                        Measure.RESPIRATORY_RATE,
                        Side.BELOW,
                        "10",
                        Basis.ABSOLUTE,
                        Action.STOP);
        VitalSigns missing =
                new VitalSigns(
                        List.of(
                                new Reading.NotTaken(
                                        VitalItem.RESPIRATORY_RATE, MissingReason.DECLINED)));

        assertThat(check(set(new RespiratoryRate(new PerMinute(0))), Optional.empty(), low))
                .extracting(crossed -> crossed.by().intValueExact())
                .containsExactly(10);
        assertThat(check(missing, Optional.empty(), low)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTOLIC, 128",
        "DIASTOLIC, 78",
        "HEART_RATE, 58",
        "OXYGEN_SATURATION, 98",
        "RESPIRATORY_RATE, 14",
        "TEMPERATURE, 36.8",
        "SEDATION, 4",
        "DISSOCIATION, 6"
    })
    void every_measure_is_found_in_a_set(Measure measure, String value) {
        VitalSigns signs =
                set(
                        BloodPressure.of(128, 78),
                        new HeartRate(new PerMinute(58)),
                        air(98),
                        new RespiratoryRate(new PerMinute(14)),
                        new Temperature(Celsius.of("36.8")),
                        new Sedation(Sedation.Scale.MOAAS, 4),
                        new Dissociation(Dissociation.Scale.CLINIC_0_10, 6));

        assertThat(LimitCheck.value(signs, measure).orElseThrow()).isEqualByComparingTo(value);
        assertThat(LimitCheck.value(new VitalSigns(List.of()), measure)).isEmpty();
    }

    @Test
    void the_band_comes_from_the_criterion_and_else_from_a_limit() {
        VitalSigns baseline = set(BloodPressure.of(128, 78));
        List<Criterion> leaving = List.of(new Criterion.NearBaseline(20));

        NearBaselineBand band =
                NearBaselineBand.of(Measure.SYSTOLIC, baseline, leaving, List.of()).orElseThrow();
        assertThat(band.low()).isEqualByComparingTo("102.4");
        assertThat(band.high()).isEqualByComparingTo("153.6");
        assertThat(
                        NearBaselineBand.of(Measure.SYSTOLIC, baseline, List.of(), List.of(PERCENT))
                                .orElseThrow()
                                .percent())
                .isEqualByComparingTo("20");
    }

    @Test
    void of_limits_in_percent_the_narrowest_of_the_measure_makes_the_band() {
        VitalSigns baseline = set(BloodPressure.of(128, 78));
        Limit wide = percent(Measure.SYSTOLIC, "30");
        Limit ofAnother = percent(Measure.DIASTOLIC, "10");

        assertThat(
                        NearBaselineBand.of(
                                        Measure.SYSTOLIC,
                                        baseline,
                                        List.of(),
                                        List.of(ofAnother, wide, PERCENT, PAUSE))
                                .orElseThrow()
                                .percent())
                .isEqualByComparingTo("20");
    }

    private static Limit percent(Measure measure, String of) {
        return limit(
                "of " + measure,
                measure,
                Side.ABOVE,
                of,
                Basis.PERCENT_FROM_BASELINE,
                Action.REVIEW);
    }

    @Test
    void without_baseline_value_or_rule_there_is_no_band() {
        VitalSigns baseline = set(BloodPressure.of(128, 78));
        List<Criterion> leaving = List.of(new Criterion.NearBaseline(20));

        assertThat(NearBaselineBand.of(Measure.HEART_RATE, baseline, leaving, List.of())).isEmpty();
        assertThat(NearBaselineBand.of(Measure.SYSTOLIC, baseline, List.of(), List.of(PAUSE)))
                .isEmpty();
        assertThat(NearBaselineBand.of(Measure.OXYGEN_SATURATION, set(air(98)), leaving, List.of()))
                .isEmpty();
    }

    private static List<Crossed> check(
            VitalSigns signs, Optional<VitalSigns> baseline, Limit... limits) {
        return LimitCheck.check(signs, baseline, Phase.DURING, List.of(limits));
    }

    private static Limit limit(
            String id, Measure measure, Side side, String value, Basis basis, Action action) {
        return new Limit(
                id,
                measure,
                side,
                new BigDecimal(value),
                basis,
                Phase.ANY,
                action,
                "invented",
                true,
                "invented for tests");
    }

    private static OxygenSaturation air(int percent) {
        return new OxygenSaturation(new Percent(percent), new OxygenSupply.RoomAir());
    }

    private static VitalSigns set(VitalValue... values) {
        return new VitalSigns(
                List.of(values).stream().<Reading>map(Reading.Measured::new).toList());
    }
}
