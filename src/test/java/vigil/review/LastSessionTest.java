package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.effects.Grade;
import vigil.effects.SupportiveCare;
import vigil.protocol.Protocol;
import vigil.session.EntryId;
import vigil.session.ObservationEvent;
import vigil.session.ObservationEvent.CareGiven;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.SampleChart;
import vigil.session.SamplePreparation;
import vigil.session.SampleProtocol;
import vigil.session.SampleReadings;
import vigil.session.Stage;
import vigil.vitals.BloodPressure;
import vigil.vitals.VitalSigns;

/** What a nurse is told of the sessions before this one. */
class LastSessionTest {

    private static LastSession only(SampleChart script) {
        return LastSession.of(List.of(script.chart())).getFirst();
    }

    private static SampleChart daysAgo(String seed, int days) {
        return SampleChart.ready(
                SampleProtocol.infusion(),
                seed,
                SampleChart.START.minus(Duration.ofDays(days)),
                SampleChart.ZONE);
    }

    static List<Protocol> protocols() {
        return ShippedScript.protocols();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void aFinishedSessionSaysWhatWasOrderedAndGiven(Protocol protocol) {
        SampleChart script = ShippedScript.in(Stage.DISCHARGED, protocol);
        LastSession last = only(script);

        assertThat(last.delivered().amount())
                .isEqualByComparingTo(last.ordered().orElseThrow().amount());
        assertThat(last.when()).isEqualTo(script.minute(0));
        assertThat(last.protocol()).contains(protocol.title());
        assertThat(last.pauses()).isZero();
        assertThat(last.peak()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void aSessionWithoutADoseIsLeftOut(Protocol protocol) {
        for (Stage stage : List.of(Stage.PLANNED, Stage.CHECKED_IN, Stage.NOT_TREATED)) {
            assertThat(LastSession.of(List.of(ShippedScript.in(stage, protocol).chart())))
                    .isEmpty();
        }
    }

    @Test
    void theNewestComesFirstInWhateverOrderTheyAreFound() {
        SampleChart old = daysAgo("old", 9).start(0).stop(40);
        SampleChart newer = daysAgo("newer", 4).start(0).stop(40);
        SampleChart oldest = daysAgo("oldest", 30).start(0).stop(40);

        assertThat(LastSession.of(List.of(old.chart(), newer.chart(), oldest.chart())))
                .extracting(LastSession::when)
                .containsExactly(newer.minute(0), old.minute(0), oldest.minute(0));
    }

    @Test
    void thePeakIsOfReadingsAfterTheFirstDoseAsTheyNowStand() {
        SampleChart script =
                SampleChart.infusion()
                        .vitals(-8, "190/110", 70, 98, 14, 5, 0)
                        .vitals(-6, "128/78", 70, 98, 14, 5, 0)
                        .start(0)
                        .vitals(10, "150/90", 70, 98, 14, 5, 0)
                        .vitals(20, "199/99", 70, 98, 14, 5, 0);
        EntryId typed = script.last();
        script.vitals(30, "210/120", 70, 98, 14, 5, 0);
        EntryId wrong = script.last();
        script.amend(
                21,
                typed,
                new ObservationEvent.VitalsRecorded(
                        new VitalSigns(List.of(SampleReadings.pressure("159/97"))), SetKind.FULL));
        script.strike(31, wrong).stop(40);

        LastSession.Peak peak = only(script).peak().orElseThrow();
        assertThat(peak)
                .isEqualTo(
                        new LastSession.Peak(
                                BloodPressure.of(159, 97), 20, Optional.of(31), Optional.of(19)));
    }

    @Test
    void withoutAPressureOfTheirOwnThePeakHasNoRise() {
        SampleChart script =
                SampleChart.infusion()
                        .set(-6, SetKind.FULL, SampleReadings.heart(60))
                        .start(0)
                        .vitals(10, "150/90", 70, 98, 14, 5, 0)
                        .stop(40);

        LastSession.Peak peak = only(script).peak().orElseThrow();
        assertThat(peak.rise()).isEmpty();
        assertThat(peak.diastolicRise()).isEmpty();
        assertThat(peak.pressure()).isEqualTo(BloodPressure.of(150, 90));
    }

    @Test
    void ofTwoEqualPeaksTheFirstIsNamed() {
        SampleChart script =
                SampleChart.infusion()
                        .start(0)
                        .vitals(10, "150/90", 70, 98, 14, 5, 0)
                        .vitals(20, "150/96", 70, 98, 14, 5, 0)
                        .stop(40);

        assertThat(only(script).peak().orElseThrow().minute()).isEqualTo(10);
    }

    @Test
    void anEffectIsToldByItsWorstGradeWithOnsetAndEnd() {
        SampleChart script = SampleChart.infusion().start(0).effect(6, "NAU", Grade.MILD);
        EntryId nausea = script.last();
        script.add(
                9,
                new ObservationEvent.SideEffectChanged(
                        nausea, SamplePreparation.sideEffect("NAU", Grade.SEVERE)));
        script.add(
                15,
                new ObservationEvent.SideEffectChanged(
                        nausea, SamplePreparation.sideEffect("NAU", Grade.MILD)));
        script.effectEnds(30, nausea).effect(12, "DISSOC", Grade.MODERATE).stop(40);

        assertThat(only(script).effects())
                .containsExactly(
                        new LastSession.Effect("nau", Grade.SEVERE, 6, Optional.of(30L)),
                        new LastSession.Effect("dissoc", Grade.MODERATE, 12, Optional.empty()));
    }

    @Test
    void whatWasStruckOutHelpedNobody() {
        SampleChart script =
                SampleChart.infusion().start(0).rescue(10, "labetalol", Optional.empty());
        EntryId given = script.last();
        script.add(12, new CareGiven(SupportiveCare.MUSIC, "own list")).strike(13, given).stop(40);

        assertThat(only(script).helped())
                .containsExactly(new LastSession.Helped.Care(SupportiveCare.MUSIC, "own list", 12));
    }

    @Test
    void careBeforeTheDoseHasANegativeMinute() {
        SampleChart script =
                SampleChart.infusion()
                        .add(-5, new CareGiven(SupportiveCare.MUSIC, ""))
                        .start(0)
                        .stop(40);

        assertThat(only(script).helped())
                .extracting(LastSession.Helped::minute)
                .containsExactly(-5L);
    }

    @Test
    void pausesAreCountedAndADoseCutShortIsWhatWasGiven() {
        SampleChart script = SampleChart.infusion().start(0).pause(8).resume(12).pause(16).stop(20);
        LastSession last = only(script);

        assertThat(last.pauses()).isEqualTo(2);
        assertThat(last.delivered().amount()).isEqualByComparingTo("10.5");
        assertThat(last.ordered().orElseThrow().amount()).isEqualByComparingTo("35");
    }
}
