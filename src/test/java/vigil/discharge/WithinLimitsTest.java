package vigil.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.discharge.EvidenceScript.heart;
import static vigil.discharge.EvidenceScript.infused;
import static vigil.discharge.EvidenceScript.minute;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.discharge.Finding.Standing;
import vigil.protocol.Criterion;
import vigil.protocol.Limit;
import vigil.protocol.Limit.Basis;
import vigil.protocol.Limit.Measure;
import vigil.protocol.Limit.Side;
import vigil.protocol.Phase;
import vigil.quantity.PerMinute;
import vigil.vitals.BloodPressure;
import vigil.vitals.RespiratoryRate;

/** Leaving with blood pressure, heart rate and breathing within the limits of the protocol. */
class WithinLimitsTest {
    private static final Standing MET = new Standing.Met();
    private static final Standing NOT_YET = new Standing.NotYet();
    private static final Standing NOT_ASSESSED = new Standing.NotAssessed();

    private static Limit limit(Measure measure, Side side, int value, Basis basis, Phase phase) {
        return new Limit(
                measure + "-" + side,
                measure,
                side,
                BigDecimal.valueOf(value),
                basis,
                phase,
                Limit.Action.REVIEW,
                "invented for tests",
                true,
                "invented for tests");
    }

    /**
     * Of these the first four hold for leaving; the others are of another time or have their own.
     */
    private static final List<Limit> LIMITS =
            List.of(
                    limit(Measure.SYSTOLIC, Side.ABOVE, 160, Basis.ABSOLUTE, Phase.AFTER),
                    limit(Measure.DIASTOLIC, Side.ABOVE, 100, Basis.ABSOLUTE, Phase.ANY),
                    limit(Measure.HEART_RATE, Side.BELOW, 50, Basis.ABSOLUTE, Phase.ANY),
                    limit(Measure.RESPIRATORY_RATE, Side.ABOVE, 24, Basis.ABSOLUTE, Phase.AFTER),
                    limit(Measure.SYSTOLIC, Side.ABOVE, 140, Basis.ABSOLUTE, Phase.BEFORE),
                    limit(Measure.RESPIRATORY_RATE, Side.ABOVE, 20, Basis.ABSOLUTE, Phase.DURING),
                    limit(Measure.SYSTOLIC, Side.ABOVE, 1, Basis.POINTS_FROM_BASELINE, Phase.ANY),
                    limit(Measure.OXYGEN_SATURATION, Side.BELOW, 99, Basis.ABSOLUTE, Phase.ANY));

    /** Field's checklist for leaving: pressure within the clinic's limit, and breathing at all. */
    @ParameterizedTest
    @CsvSource({
        "160, 100, 50, 24, true",
        "161, 100, 50, 24, false",
        "160, 101, 50, 24, false",
        "160, 100, 49, 24, false",
        "160, 100, 50, 25, false",
    })
    void nothingLiesBeyondALimitThatHoldsAfterDosing(
            int systolic, int diastolic, int rate, int breaths, boolean met) {
        EvidenceScript script =
                infused()
                        .limits(LIMITS)
                        .value(
                                100,
                                BloodPressure.of(systolic, diastolic),
                                heart(rate),
                                breaths(breaths));

        assertThat(standing(script, 101)).isEqualTo(met ? MET : NOT_YET);
    }

    /** A slow heart that was as slow before is no reason to stay. */
    @ParameterizedTest
    @CsvSource({"45, true", "44, false", "48, true"})
    void whatWasAsFarBeyondAtBaselineKeepsNobody(int rate, boolean met) {
        EvidenceScript script =
                infused()
                        .limits(LIMITS)
                        .baseline(BloodPressure.of(128, 78), heart(45), breaths(14))
                        .value(100, BloodPressure.of(130, 80), heart(rate), breaths(14));

        assertThat(standing(script, 101)).isEqualTo(met ? MET : NOT_YET);
    }

    @Test
    void oneThatIsBeyondDecidesAndOneThatWasNotMeasuredLeavesItOpen() {
        EvidenceScript some =
                infused().limits(LIMITS).value(100, BloodPressure.of(130, 80), heart(60));
        assertThat(standing(some, 101)).isEqualTo(NOT_ASSESSED);
        assertThat(standing(some.value(100, breaths(30)), 101)).isEqualTo(NOT_YET);
        assertThat(standing(some.value(30, breaths(14)).value(100, heart(60)), 101))
                .as("breaths of before the end of dosing say nothing of leaving")
                .isEqualTo(NOT_YET);
        assertThat(standing(infused().value(100, heart(60)), 101))
                .as("without a limit there is nothing to hold it against")
                .isEqualTo(NOT_ASSESSED);
    }

    private static RespiratoryRate breaths(int rate) {
        return new RespiratoryRate(new PerMinute(rate));
    }

    private static Standing standing(EvidenceScript script, int now) {
        return Readiness.judge(
                        List.of(new Criterion.WithinLimits()), script.evidence(), minute(now))
                .getFirst()
                .standing();
    }
}
