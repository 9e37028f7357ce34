package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.discharge.Finding;
import vigil.discharge.Readiness;
import vigil.discharge.SetAside;
import vigil.protocol.Checklist;
import vigil.protocol.Criterion;
import vigil.quantity.Moment;
import vigil.session.DosingEvent;
import vigil.session.EntryId;
import vigil.session.EvidenceForLeaving;
import vigil.session.LeavingEvent;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;

/** The earliest leave that is shown is the one that the gate of leaving keeps. */
class EarliestLeaveTest {

    private static Optional<EarliestLeave> leave(SampleChart script, int minute) {
        return EarliestLeave.of(script.chart(), script.minute(minute));
    }

    private static Moment at(SampleChart script, int minute) {
        return leave(script, minute).orElseThrow().at();
    }

    private static SampleChart over() {
        return SampleChart.infusion().start(0).stop(40);
    }

    @Test
    void aPauseMovesWhatIsForeseenByItsLengthMinuteByMinute() {
        SampleChart script = SampleChart.infusion().start(0).pause(12);
        for (int minute = 12; minute < 60; minute += 7) {
            assertThat(at(script, minute)).isEqualTo(script.minute(100 + minute - 12));
            assertThat(leave(script, minute).orElseThrow().expected()).isTrue();
        }
        script.resume(30);
        assertThat(at(script, 31)).isEqualTo(script.minute(118));
    }

    /** Found on a real display: the chart said 02:04 and the leave still went by 01:53. */
    @Test
    void aChangedRateMovesWhatIsForeseenAlsoInAPause() {
        SampleChart script = SampleChart.infusion().start(0).rate(20, "26.25");
        assertThat(at(script, 21)).isEqualTo(script.minute(120));

        script.pause(30);
        assertThat(at(script, 35)).isEqualTo(script.minute(125));
        script.resume(40);
        assertThat(at(script, 41)).isEqualTo(script.minute(115));
    }

    @Test
    void anOverrunIsForeseenFromNowAndNeverInThePast() {
        SampleChart script = SampleChart.infusion().start(0);

        assertThat(at(script, 40)).isEqualTo(script.minute(100));
        assertThat(at(script, 55)).isEqualTo(script.minute(115));
    }

    @Test
    void onceDosingEndedTheLeaveStandsStillWhateverTheMinute() {
        SampleChart script = over();
        IntStream.of(40, 41, 99, 100, 300, 3000)
                .forEach(minute -> assertThat(at(script, minute)).isEqualTo(script.minute(100)));
        assertThat(leave(script, 41).orElseThrow().expected()).isFalse();
    }

    @Test
    void aStopThatWasCorrectedOrStruckOutMovesTheLeave() {
        SampleChart script = over();
        EntryId stop = script.last();
        script.amendTime(50, stop, 45);
        assertThat(at(script, 51)).isEqualTo(script.minute(105));

        script.strike(52, stop);
        assertThat(leave(script, 52).orElseThrow().expected()).isTrue();
    }

    @Test
    void theLongestClockCountsAndIsNamed() {
        SampleChart script = over();
        script.add(50, new LeavingEvent.ObservationExtended(45, "dizzy"));
        assertThat(at(script, 51)).isEqualTo(script.minute(100));

        script.rescue(60, "labetalol", Optional.empty());
        assertThat(leave(script, 61).orElseThrow().cause())
                .isEqualTo(new EarliestLeave.Cause.RescueDrugGiven("labetalol", 60));

        script.add(90, new LeavingEvent.ObservationExtended(45, "still dizzy"));
        assertThat(leave(script, 91).orElseThrow())
                .isEqualTo(
                        new EarliestLeave(
                                script.minute(135), false, new EarliestLeave.Cause.Extended(45)));
    }

    @Test
    void aSecondDoseOfARescueDrugRestartsItsClockAndAStruckOutOneNeverWas() {
        SampleChart script = over().rescue(60, "labetalol", Optional.empty());
        EntryId first = script.last();
        script.rescue(75, "labetalol", Optional.empty());
        EntryId second = script.last();
        assertThat(at(script, 76)).isEqualTo(script.minute(135));

        script.strike(77, second);
        assertThat(at(script, 78)).isEqualTo(script.minute(120));
        script.strike(79, first);
        assertThat(at(script, 80)).isEqualTo(script.minute(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "labetalol",
                "Labetalol",
                "LABETALOL",
                " labetalol",
                "labetalol  ",
                "labetalol 10 mg"
            })
    void theClockOfARescueDrugIsFoundHoweverItsNameIsTyped(String typed) {
        SampleChart script = over().rescue(80, typed, Optional.empty());

        assertThat(at(script, 81)).isEqualTo(script.minute(140));
        assertThat(EvidenceForLeaving.in(script.chart()).rescues().getFirst().observeMinutes())
                .contains(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ondansetron", "paracetamol", "labetalole"})
    void aDrugWithoutAClockOfItsOwnMovesNothing(String typed) {
        SampleChart script = over().rescue(80, typed, Optional.empty());

        assertThat(at(script, 81)).isEqualTo(script.minute(100));
    }

    @Test
    void theSprayRunsFromTheFirstDeviceHoweverLongTheRests() {
        SampleChart script = SampleChart.spray().device(0, 1).device(9, 2).device(25, 3).stop(25);

        assertThat(at(script, 26)).isEqualTo(script.minute(120));
        EntryId first = script.chart().all(DosingEvent.DeviceGiven.class).getFirst().id();
        script.amendTime(30, first, 3);
        assertThat(at(script, 31)).isEqualTo(script.minute(123));
    }

    @Test
    void withoutAProtocolNobodyCanSay() {
        SampleChart script =
                SampleChart.planned("bare", SampleChart.START, SampleChart.ZONE)
                        .checkIn(-20)
                        .start(0)
                        .stop(40);

        assertThat(leave(script, 50)).isEmpty();
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 80);
    }

    private static SampleChart play(int seed) {
        Random random = new Random(seed);
        SampleChart script =
                SampleChart.ready(
                        seed % 2 == 0 ? SampleProtocol.infusion() : SampleProtocol.spray(),
                        "leave" + seed,
                        Instant.parse("2026-10-25T00:10:00Z").plusSeconds(60L * seed),
                        SampleChart.ZONE);
        if (seed % 2 == 0) {
            script.start(0).pause(5 + random.nextInt(20)).resume(30).stop(40 + random.nextInt(30));
        } else {
            script.device(0, 1).device(5, 2).device(10, 3).stop(10);
        }
        for (int step = 0; step < 6; step++) {
            int minute = 71 + step * 9;
            switch (random.nextInt(4)) {
                case 0 -> script.rescue(minute, "labetalol", Optional.empty());
                case 1 -> script.rescue(minute, " Ondansetron ", Optional.empty());
                case 2 ->
                        script.add(
                                minute,
                                new LeavingEvent.ObservationExtended(
                                        1 + random.nextInt(90), "dizzy"));
                default -> aside(script, minute, random.nextBoolean());
            }
        }
        return script;
    }

    private static void aside(SampleChart script, int minute, boolean rescue) {
        Criterion criterion =
                rescue
                        ? new Criterion.RescueObserved()
                        : script.chart().protocol().orElseThrow().leaving().getFirst();
        script.add(
                minute,
                new LineSetAside(
                        Checklist.Kind.DISCHARGE,
                        new SetAside(
                                Readiness.code(criterion),
                                "goes to the ward",
                                SampleChart.NURSE,
                                SampleChart.SECOND)));
    }

    private static List<Finding> clocks(SampleChart script, Moment now) {
        return Readiness.judge(
                        script.chart().protocol().orElseThrow().leaving(),
                        EvidenceForLeaving.in(script.chart()),
                        now)
                .stream()
                .filter(
                        finding ->
                                finding.criterion() instanceof Criterion.MinimumStay
                                        || finding.criterion() instanceof Criterion.RescueObserved)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void atTheMomentShownTheClocksOfTheGateHaveRunOut(int seed) {
        SampleChart script = play(seed);
        Optional<EarliestLeave> leave = leave(script, 130);
        Moment late = leave.map(EarliestLeave::at).orElse(script.minute(130));

        assertThat(clocks(script, late)).isNotEmpty().allMatch(Finding::settled);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whileItLiesAheadTheyHaveNotASecondBefore(int seed) {
        SampleChart script = play(seed);
        leave(script, 117)
                .filter(found -> found.at().isAfter(script.minute(117)))
                .filter(found -> !(found.cause() instanceof EarliestLeave.Cause.Extended))
                .ifPresent(
                        found -> {
                            Moment before =
                                    Moment.of(
                                            found.at().instant().minusSeconds(1), SampleChart.ZONE);
                            assertThat(Readiness.open(clocks(script, before))).isNotEmpty();
                        });
    }
}
