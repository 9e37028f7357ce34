package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.protocol.Limit;
import vigil.protocol.Phase;
import vigil.protocol.Protocol;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.vitals.BloodPressure;
import vigil.vitals.VitalItem;

/** Which of several limits is said, from when on it counts, and for how long. */
class LimitStretchesTest {
    private static final Limit REVIEW = systolic("140", Phase.ANY, Limit.Action.REVIEW);
    private static final Limit PAUSE = systolic("160", Phase.DURING, Limit.Action.PAUSE);

    private static Limit systolic(String above, Phase during, Limit.Action action) {
        return limit(Limit.Measure.SYSTOLIC, Limit.Side.ABOVE, above, during, action);
    }

    private static Limit limit(
            Limit.Measure measure,
            Limit.Side side,
            String value,
            Phase during,
            Limit.Action action) {
        return limit(measure, side, value, Limit.Basis.ABSOLUTE, during, action);
    }

    private static Limit limit(
            Limit.Measure measure,
            Limit.Side side,
            String value,
            Limit.Basis basis,
            Phase during,
            Limit.Action action) {
        return new Limit(
                measure + "-" + value,
                measure,
                side,
                new BigDecimal(value),
                basis,
                during,
                action,
                "as the protocol says",
                true,
                "invented for tests");
    }

    private static SampleChart under(Limit... limits) {
        return SampleChart.ready(SampleProtocol.withLimits(SampleProtocol.infusion(), limits))
                .vitals(-8, "120/70", 60, 98, 14, 5, 0)
                .start(0);
    }

    private static SampleChart pressure(SampleChart script, int minute, String pressure) {
        return script.vitals(minute, pressure, 60, 98, 14, 5, 0);
    }

    private static List<Standout.LimitCrossed> crossed(SampleChart script) {
        return Exceptions.of(script.session()).all().stream()
                .filter(Standout.LimitCrossed.class::isInstance)
                .map(Standout.LimitCrossed.class::cast)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoLimitsOfOneItemTheHeavierIsSaidWhicheverComesFirst(boolean first) {
        SampleChart script = first ? under(PAUSE, REVIEW) : under(REVIEW, PAUSE);
        pressure(pressure(pressure(script, 5, "150/80"), 10, "172/80"), 15, "130/80");

        assertThat(crossed(script))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.action()).isEqualTo(Limit.Action.PAUSE);
                            assertThat(one.readings()).hasSize(1);
                            assertThat(one.worst().value()).isEqualTo(BloodPressure.of(172, 80));
                        });
    }

    @Test
    void ofTwoItemsTheHeavierLimitComesFirst() {
        Limit low =
                limit(
                        Limit.Measure.OXYGEN_SATURATION,
                        Limit.Side.BELOW,
                        "92",
                        Phase.ANY,
                        Limit.Action.STOP);
        SampleChart script = under(PAUSE, low).vitals(5, "172/80", 60, 88, 14, 5, 0);
        assertThat(crossed(script))
                .extracting(Standout.LimitCrossed::item)
                .containsExactly(VitalItem.OXYGEN_SATURATION, VitalItem.BLOOD_PRESSURE);
    }

    @Test
    void ofTheReadingsTheFarthestIsTheWorstAndOfEqualOnesTheFirst() {
        SampleChart script = under(PAUSE);
        pressure(pressure(pressure(script, 5, "165/80"), 10, "172/80"), 15, "172/70");
        assertThat(crossed(script).getFirst().worst().at()).isEqualTo(script.minute(10));
    }

    /** What began while drug was given goes on after it; what begins after it is no such limit. */
    @Test
    void aLimitBeginsInItsPhaseAndIsOverOnlyWithAReadingWithin() {
        SampleChart begun = pressure(under(PAUSE), 30, "172/80").stop(40);
        pressure(pressure(begun, 50, "166/80"), 70, "130/80");
        assertThat(crossed(begun))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.readings()).hasSize(2);
                            assertThat(one.lasted()).isEqualTo(Duration.ofMinutes(40));
                            assertThat(one.back()).isTrue();
                        });
        SampleChart after = pressure(under(PAUSE).stop(40), 50, "172/80");
        assertThat(crossed(after)).isEmpty();
    }

    /** A pressure that asks to pause asks for nothing while nothing runs yet. */
    @Test
    void whatLayBeyondBeforeTheLimitHeldIsNoReadingOfIt() {
        SampleChart script =
                SampleChart.ready(SampleProtocol.withLimits(SampleProtocol.infusion(), PAUSE));
        pressure(pressure(script, -8, "120/70"), -5, "170/80").start(0);
        pressure(pressure(pressure(script, 5, "130/80"), 10, "172/80"), 15, "130/80");
        assertThat(crossed(script))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.readings()).hasSize(1);
                            assertThat(one.lasted()).isEqualTo(Duration.ofMinutes(5));
                        });
    }

    /**
     * Another percentage than that of leaving is a limit of its own, by this patient's baseline.
     */
    @ParameterizedTest
    @CsvSource({"20, 0", "30, 1"})
    void aShareOfTheBaselineIsToldUnlessItIsThatOfLeaving(String percent, int times) {
        Protocol shipped = ShippedScript.protocol("ketamine-iv");
        Limit share =
                limit(
                        Limit.Measure.SYSTOLIC,
                        Limit.Side.ABOVE,
                        percent,
                        Limit.Basis.PERCENT_FROM_BASELINE,
                        Phase.ANY,
                        Limit.Action.REVIEW);
        SampleChart script = SampleChart.ready(SampleProtocol.withLimits(shipped, share));
        script.vitals(-8, "120/70", 60, 98, 14, 5, 0).start(0);
        pressure(script, 10, "160/80");
        assertThat(crossed(script)).hasSize(times);
    }

    @Test
    void whatWasDoneIsSaidOnceOfTheStretchInWhichItWasDone() {
        SampleChart script = pressure(under(PAUSE), 5, "172/80");
        script.rescue(6, "labetalol", Optional.empty());
        pressure(script, 10, "130/80").rescue(12, "ondansetron", Optional.empty());
        pressure(pressure(script, 15, "170/80"), 20, "130/80");

        assertThat(crossed(script).getFirst().done())
                .singleElement()
                .satisfies(one -> assertThat(((Response.Drug) one).drug()).isEqualTo("labetalol"));
    }

    @Test
    void aStretchEndsAtTheLatestWhenThePatientLeaves() {
        SampleChart script = pressure(under(PAUSE), 30, "172/80").stop(40).fit(60).leaves(62);
        script.note(90, "the escort rang");
        assertThat(crossed(script).getFirst().lasted()).isEqualTo(Duration.ofMinutes(32));
        assertThat(crossed(script).getFirst().back()).isFalse();
    }
}
