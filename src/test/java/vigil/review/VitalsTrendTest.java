package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.protocol.Limit.Measure.HEART_RATE;
import static vigil.protocol.Limit.Measure.SYSTOLIC;
import static vigil.protocol.Limit.Side.ABOVE;
import static vigil.protocol.Limit.Side.BELOW;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.protocol.Limit;
import vigil.protocol.Phase;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.vitals.MissingReason;
import vigil.vitals.VitalItem;

class VitalsTrendTest {
    private static final VitalsTrend.GapRule TEN_MINUTES =
            new VitalsTrend.GapRule.LongerThan(Duration.ofMinutes(10));

    private static List<Boolean> joined(VitalsTrend trend, VitalItem item) {
        return trend.series(item).orElseThrow().points().stream()
                .map(VitalsTrend.Point::joined)
                .toList();
    }

    @Test
    void pointsAreWhatWasMeasuredAndNothingElse() {
        SampleChart script =
                SampleChart.infusion().vitals(-8).start(0).vitals(5).eyesOn(8, 97, 14, 4);
        VitalsTrend trend = VitalsTrend.of(script.chart(), TEN_MINUTES);

        assertThat(trend.series(VitalItem.BLOOD_PRESSURE).orElseThrow().points()).hasSize(2);
        assertThat(trend.series(VitalItem.OXYGEN_SATURATION).orElseThrow().points()).hasSize(3);
        assertThat(trend.series(VitalItem.BLOOD_PRESSURE).orElseThrow().notTaken())
                .extracting(VitalsTrend.Mark::reason)
                .containsExactly(MissingReason.LEFT_UNDISTURBED);
        assertThat(trend.series(VitalItem.TEMPERATURE)).isEmpty();
    }

    @Test
    void aLongGapIsNotJoined() {
        SampleChart script =
                SampleChart.infusion().vitals(-8).start(0).vitals(2).vitals(12).vitals(23);

        assertThat(joined(VitalsTrend.of(script.chart(), TEN_MINUTES), VitalItem.HEART_RATE))
                .containsExactly(false, true, true, false);
    }

    @Test
    void aMissedSetPartsTheLineByThePlan() {
        SampleChart script =
                SampleChart.infusion()
                        .vitals(-8)
                        .start(0)
                        .vitals(0)
                        .vitals(5)
                        .vitals(15)
                        .vitals(25);
        DueObservations plan = DueObservations.plan(script.session(), script.minute(26));

        assertThat(
                        joined(
                                VitalsTrend.of(
                                        script.chart(), new VitalsTrend.GapRule.ByPlan(plan)),
                                VitalItem.HEART_RATE))
                .containsExactly(false, true, true, false, true);
    }

    @Test
    void anItemNotTakenPartsItsOwnLineOnly() {
        SampleChart script =
                SampleChart.infusion().vitals(-2).start(0).eyesOn(3, 97, 14, 4).vitals(6);
        VitalsTrend trend = VitalsTrend.of(script.chart(), TEN_MINUTES);

        assertThat(joined(trend, VitalItem.BLOOD_PRESSURE)).containsExactly(false, false);
        assertThat(joined(trend, VitalItem.OXYGEN_SATURATION)).containsExactly(false, true, true);
    }

    @Test
    void limitsLieWhereTheProtocolSays() {
        assertThat(VitalsTrend.of(SampleChart.infusion().chart(), TEN_MINUTES).limits())
                .extracting(VitalsTrend.LimitLine::bound)
                .containsExactly(
                        new BigDecimal("160"), new BigDecimal("100"), new BigDecimal("92"));
    }

    private static VitalsTrend.LimitLine line(
            Limit.Measure measure, Limit.Side side, int bound, Limit.Action action) {
        BigDecimal at = BigDecimal.valueOf(bound);
        Limit limit =
                new Limit(
                        action + " " + bound,
                        measure,
                        side,
                        at,
                        Limit.Basis.ABSOLUTE,
                        Phase.ANY,
                        action,
                        "invented",
                        false,
                        "invented for tests");
        return new VitalsTrend.LimitLine(limit, measure.item(), at);
    }

    /** Sparkline and chart draw this one, and no milder limit, however low it lies. */
    @Test
    void theLineToWatchIsTheFirstThatAsksToPauseOrToStop() {
        VitalsTrend trend =
                new VitalsTrend(
                        List.of(),
                        List.of(
                                line(SYSTOLIC, ABOVE, 200, Limit.Action.STOP),
                                line(SYSTOLIC, ABOVE, 180, Limit.Action.PAUSE),
                                line(SYSTOLIC, ABOVE, 140, Limit.Action.REVIEW),
                                line(SYSTOLIC, BELOW, 80, Limit.Action.STOP),
                                line(SYSTOLIC, BELOW, 90, Limit.Action.PAUSE),
                                line(SYSTOLIC, BELOW, 100, Limit.Action.REVIEW),
                                line(HEART_RATE, ABOVE, 120, Limit.Action.REVIEW)),
                        List.of());
        assertThat(trend.pausing(SYSTOLIC, ABOVE).orElseThrow().bound())
                .isEqualByComparingTo("180");
        assertThat(trend.pausing(SYSTOLIC, BELOW).orElseThrow().bound()).isEqualByComparingTo("90");
        assertThat(trend.pausing(HEART_RATE, ABOVE)).isEmpty();
    }

    @Test
    void theGhostOfAnEarlierSessionLiesAtTheSameMinute() {
        SampleChart earlier =
                SampleChart.ready(
                                SampleProtocol.infusion(),
                                "earlier",
                                SampleChart.START.minus(Duration.ofDays(3)),
                                SampleChart.ZONE)
                        .vitals(-8)
                        .start(0)
                        .vitals(5);
        SampleChart today = SampleChart.infusion().start(2);

        VitalsTrend.Series ghost =
                VitalsTrend.of(earlier.chart(), TEN_MINUTES).ghost(today.minute(2)).getFirst();

        assertThat(ghost.points())
                .extracting(VitalsTrend.Point::at)
                .containsExactly(today.minute(-6), today.minute(7));
    }

    @Test
    void aSessionWithoutADoseLeavesNoGhost() {
        SampleChart earlier = SampleChart.infusion().vitals(-8);

        assertThat(
                        VitalsTrend.of(earlier.chart(), TEN_MINUTES)
                                .ghost(earlier.minute(0))
                                .getFirst()
                                .points())
                .isEmpty();
    }
}
