package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.discharge.SetAside;
import vigil.protocol.Checklist;
import vigil.quantity.MilligramsPerHour;
import vigil.session.LeavingEvent;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.SampleChart;
import vigil.session.Stage;

class DoseAndClockTest {
    private static DoseTruth dose(SampleChart script, int minute) {
        return DoseTruth.of(script.chart(), script.minute(minute));
    }

    private static PhaseClock clock(SampleChart script, int minute) {
        return PhaseClock.of(script.session(), script.minute(minute));
    }

    @Test
    void theDoseIsTheSumOverSegments() {
        SampleChart script = SampleChart.infusion().start(0).pause(12).resume(20);
        DoseTruth truth = dose(script, 28);

        assertThat(truth.delivered().amount()).isEqualByComparingTo("17.5");
        assertThat(truth.perKilogram().orElseThrow().amount()).isEqualByComparingTo("0.25");
        assertThat(truth.percent().orElseThrow()).isEqualByComparingTo("50");
        assertThat(truth.pauses()).isEqualTo(1);
        assertThat(truth.paused()).isEqualTo(Duration.ofMinutes(8));
        assertThat(truth.running()).isEqualTo(Duration.ofMinutes(20));
        assertThat(truth.expectedEnd()).contains(script.minute(48));
        assertThat(truth.left(script.minute(28))).contains(Duration.ofMinutes(20));
        assertThat(truth.rate()).contains(MilligramsPerHour.of("52.5"));
    }

    @Test
    void atHalfTheRateTheEndLiesTwiceAsFar() {
        SampleChart script = SampleChart.infusion().start(0).rate(20, "26.25");

        assertThat(dose(script, 20).expectedEnd()).contains(script.minute(60));
    }

    @Test
    void inAPauseNothingRunsAndNoEndIsForeseen() {
        SampleChart script = SampleChart.infusion().start(0).pause(12);
        DoseTruth truth = dose(script, 30);

        assertThat(truth.delivered().amount()).isEqualByComparingTo("10.5");
        assertThat(truth.rate()).isEmpty();
        assertThat(truth.expectedEnd()).isEmpty();
        assertThat(truth.paused()).isEqualTo(Duration.ofMinutes(18));
    }

    @Test
    void aBolusCountsAtOnceAndAnOverrunIsSaid() {
        SampleChart script = SampleChart.infusion().start(0).bolus(30, "10").stop(40);
        DoseTruth truth = dose(script, 90);

        assertThat(truth.delivered().amount()).isEqualByComparingTo("45");
        assertThat(truth.beyond().amount()).isEqualByComparingTo(BigDecimal.TEN);
    }

    @Test
    void devicesAreCounted() {
        DoseTruth truth = dose(SampleChart.spray().device(0, 1).device(5, 2), 6);

        assertThat(truth.devices()).isEqualTo(2);
        assertThat(truth.devicesOrdered()).contains(3);
        assertThat(truth.delivered().amount()).isEqualByComparingTo("56");
    }

    @Test
    void beforeTheFirstDoseTheClockSaysWhoIsWaitedFor() {
        SampleChart planned = SampleChart.planned("p", SampleChart.START, SampleChart.ZONE);

        assertThat(clock(planned, -30)).isEqualTo(new PhaseClock.Expected(planned.minute(0)));
        assertThat(clock(planned.checkIn(-20), -10))
                .isEqualTo(new PhaseClock.Preparing(planned.minute(-20)));
        SampleChart ready = SampleChart.infusion();
        assertThat(clock(ready, -1)).isEqualTo(new PhaseClock.ReadyToStart(ready.minute(-3)));
    }

    @Test
    void whileInfusingTheClockNamesMinuteLeftAndEarliestLeave() {
        SampleChart script = SampleChart.infusion().start(0);

        assertThat(clock(script, 22))
                .isEqualTo(
                        new PhaseClock.Giving(
                                22, Optional.of(40), Optional.of(Duration.ofMinutes(18))));
        assertThat(EarliestLeave.of(script.chart(), script.minute(22)).orElseThrow())
                .matches(EarliestLeave::expected)
                .extracting(EarliestLeave::at)
                .isEqualTo(script.minute(100));
    }

    /** 52.5 mg per h for 20 min are half of the 35 mg, and the other half takes twice as long. */
    @Test
    void afterAnotherRateTheMinutesAreThoseInWhichTheOrderIsReached() {
        SampleChart script = SampleChart.infusion().start(0).rate(20, "26.25");

        PhaseClock.Giving clock = (PhaseClock.Giving) clock(script, 25);
        assertThat(clock.minute()).isEqualTo(25);
        assertThat(clock.of()).contains(60);
        assertThat(clock.left()).contains(Duration.ofMinutes(35));
    }

    @Test
    void inAPauseTheMinuteStandsStill() {
        SampleChart script = SampleChart.infusion().start(0).pause(12);

        assertThat((PhaseClock.Paused) clock(script, 20))
                .extracting(PhaseClock.Paused::minute, PhaseClock.Paused::lasting)
                .containsExactly(12L, Duration.ofMinutes(8));
    }

    @Test
    void inRecoveryTheClockCountsFromTheEnd() {
        SampleChart script = SampleChart.infusion().start(0).stop(40);

        assertThat(clock(script, 52))
                .isEqualTo(new PhaseClock.Recovering(script.minute(40), Duration.ofMinutes(12)));
        assertThat(EarliestLeave.of(script.chart(), script.minute(52)).orElseThrow())
                .matches(leave -> !leave.expected());
    }

    @Test
    void watchingLongerMovesTheEarliestLeave() {
        SampleChart script =
                SampleChart.infusion()
                        .start(0)
                        .stop(40)
                        .fit(101)
                        .add(102, new LeavingEvent.ObservationExtended(30, "dizzy"));

        EarliestLeave leave = EarliestLeave.of(script.chart(), script.minute(103)).orElseThrow();

        assertThat(leave.at()).isEqualTo(script.minute(132));
        assertThat(leave.cause()).isEqualTo(new EarliestLeave.Cause.Extended(30));
    }

    @Test
    void aRescueDrugRunsItsOwnClock() {
        SampleChart script = SampleChart.infusion().start(0).stop(40);
        script.rescue(80, "labetalol", Optional.empty());

        assertThat(EarliestLeave.of(script.chart(), script.minute(81)).orElseThrow())
                .isEqualTo(
                        new EarliestLeave(
                                script.minute(140),
                                false,
                                new EarliestLeave.Cause.RescueDrugGiven("labetalol", 60)));
    }

    @Test
    void aClockThatWasSetAsideIsWaitedForNoMore() {
        SampleChart script = SampleChart.infusion().start(0).stop(40);
        script.rescue(80, "labetalol", Optional.empty());
        script.add(
                85,
                new LineSetAside(
                        Checklist.Kind.DISCHARGE,
                        new SetAside(
                                "RESCUE_OBSERVED",
                                "goes to the ward",
                                SampleChart.NURSE,
                                SampleChart.SECOND)));

        assertThat(EarliestLeave.of(script.chart(), script.minute(86)))
                .map(EarliestLeave::at)
                .contains(script.minute(100));

        script.add(
                86,
                new LineSetAside(
                        Checklist.Kind.DISCHARGE,
                        new SetAside(
                                "MINIMUM_STAY_DOSING_END",
                                "goes to the ward",
                                SampleChart.NURSE,
                                SampleChart.SECOND)));
        assertThat(EarliestLeave.of(script.chart(), script.minute(87))).isEmpty();
    }

    @Test
    void theSprayCountsItsTwoHoursFromTheFirstDevice() {
        SampleChart script = SampleChart.spray().device(0, 1);

        EarliestLeave leave = EarliestLeave.of(script.chart(), script.minute(3)).orElseThrow();

        assertThat(leave.at()).isEqualTo(script.minute(120));
        assertThat(leave.expected()).isFalse();
    }

    @Test
    void whenThePatientHasLeftTheClockSaysHow() {
        SampleChart script = SampleChart.infusion().start(0).stop(40).fit(101);
        assertThat(clock(script, 102)).isEqualTo(new PhaseClock.MayLeave(script.minute(101)));

        script.leaves(105);
        assertThat(clock(script, 300))
                .isEqualTo(new PhaseClock.Over(Stage.DISCHARGED, script.minute(105)));
    }
}
