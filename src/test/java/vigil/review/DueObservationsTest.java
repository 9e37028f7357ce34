package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.protocol.Anchor;
import vigil.protocol.Phase;
import vigil.quantity.Moment;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.vitals.MissingReason;
import vigil.vitals.VitalItem;

class DueObservationsTest {
    private static DueObservations plan(SampleChart script, int minute) {
        return DueObservations.plan(script.session(), script.minute(minute));
    }

    private static List<String> lines(SampleChart script, int minute) {
        return plan(script, minute).sets().stream().map(set -> line(script, set)).toList();
    }

    private static String line(SampleChart script, DueSet set) {
        return SessionMinute.of(script.minute(0), set.due()) + " " + word(set.state());
    }

    private static String word(DueSet.State state) {
        return switch (state) {
            case DueSet.State.Upcoming upcoming -> "upcoming in " + upcoming.in().toMinutes();
            case DueSet.State.Suspended waits -> "suspended " + waits.afterResume().toMinutes();
            case DueSet.State.Due due -> "due in " + due.in().toMinutes();
            case DueSet.State.Overdue late -> "overdue by " + late.by().toMinutes();
            case DueSet.State.Taken _ -> "taken";
            case DueSet.State.TakenLate late -> "taken late by " + late.by().toMinutes();
            case DueSet.State.PartlyTaken _ -> "partly taken";
            case DueSet.State.Missed missed ->
                    "missed " + missed.reason().map(Enum::name).orElse("unsaid");
            case DueSet.State.NotNeeded over -> "not needed " + over.why();
        };
    }

    @Test
    void beforeCheckInNothingIsDue() {
        assertThat(lines(SampleChart.planned("p", SampleChart.START, SampleChart.ZONE), -30))
                .isEmpty();
    }

    @Test
    void atCheckInTheBaselineIsDueAndNothingElse() {
        assertThat(lines(SampleChart.infusion(), -15)).containsExactly("-20 due in -5");
    }

    @Test
    void theStartLaysTheGridUpToTheExpectedEnd() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0);

        assertThat(lines(script, 1))
                .containsExactly(
                        "-20 taken",
                        "0 due in -1",
                        "5 upcoming in 4",
                        "10 upcoming in 9",
                        "15 upcoming in 14",
                        "25 upcoming in 24",
                        "35 upcoming in 34");
    }

    @Test
    void aBaselineNeverTakenIsOverdueAfterTheStartAndThenMissed() {
        SampleChart script = SampleChart.infusion().start(0);
        assertThat(lines(script, 14)).contains("-20 overdue by 34", "0 overdue by 14");

        assertThat(lines(script.vitals(14), 14)).contains("-20 missed unsaid", "15 taken");
    }

    @Test
    void aLateSetCountsForTheSetThatWasDueUntilTheNextWindowOpens() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(0).vitals(20);

        assertThat(lines(script, 21))
                .contains(
                        "5 missed unsaid",
                        "10 missed unsaid",
                        "15 taken late by 5",
                        "25 upcoming in 4");
    }

    @Test
    void whatIsOverdueStaysSoUntilSomethingIsTaken() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(0);

        DueObservations plan = plan(script, 13);

        assertThat(plan.overdue())
                .extracting(set -> line(script, set))
                .containsExactly("5 overdue by 8", "10 overdue by 3");
        assertThat(plan.next().map(set -> line(script, set))).contains("15 due in 2");
    }

    @Test
    void aPauseSuspendsTheGridAndStartsItsOwnClock() {
        SampleChart script =
                SampleChart.infusion().vitals(-8).start(0).vitals(0).vitals(5).vitals(10).pause(12);

        assertThat(lines(script, 14))
                .containsExactly(
                        "-20 taken",
                        "0 taken",
                        "5 taken",
                        "10 taken",
                        "17 suspended 3",
                        "17 upcoming in 3",
                        "27 suspended 13",
                        "37 suspended 23");
    }

    @Test
    void afterAResumeTheGridGoesOnWhereItStood() {
        SampleChart script =
                SampleChart.infusion()
                        .vitals(-8)
                        .start(0)
                        .vitals(0)
                        .vitals(5)
                        .vitals(10)
                        .pause(12)
                        .vitals(17)
                        .resume(22);

        assertThat(lines(script, 23))
                .containsExactly(
                        "-20 taken",
                        "0 taken",
                        "5 taken",
                        "10 taken",
                        "17 taken",
                        "25 due in 2",
                        "35 upcoming in 12",
                        "45 upcoming in 22");
    }

    /** Found on a real display: a set of the pause stood as missed half an hour after it. */
    @Test
    void whatAPauseAsksForIsNotAskedForAfterIt() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).pause(7);
        assertThat(plan(script, 8).sets()).extracting(DueSet::label).contains("in the pause");
        assertThat(plan(script.resume(9), 30).sets())
                .extracting(DueSet::label)
                .doesNotContain("in the pause");
    }

    @Test
    void setsDueInOneWindowFallTogetherAndOneSetSatisfiesBoth() {
        SampleChart script =
                SampleChart.infusion().vitals(-8).start(0).vitals(0).vitals(5).rate(6, "26");
        DueSet joined = plan(script, 7).sets().get(3);
        assertThat(line(script, joined)).isEqualTo("10 upcoming in 3");
        assertThat(joined.covers()).hasSize(2);
        assertThat(joined.label()).isEqualTo("after rate change");

        assertThat(lines(script.vitals(11), 11)).contains("10 taken", "15 upcoming in 4");
    }

    @Test
    void aSetTakenBeforeARateChangeDoesNotAnswerForIt() {
        SampleChart script =
                SampleChart.infusion()
                        .vitals(-8)
                        .start(0)
                        .vitals(0)
                        .vitals(5)
                        .vitals(9)
                        .bolus(10, "5");

        assertThat(lines(script, 11)).contains("10 taken", "15 upcoming in 4");
        assertThat(plan(script, 11).sets()).filteredOn(set -> set.covers().size() == 2).hasSize(1);
    }

    @Test
    void theStopEndsTheGridAndStartsTheRecoveryClock() {
        SampleChart script =
                SampleChart.infusion()
                        .vitals(-8)
                        .start(0)
                        .vitals(0)
                        .vitals(5)
                        .vitals(10)
                        .vitals(15)
                        .vitals(25)
                        .stop(30);

        assertThat(lines(script, 32))
                .containsSubsequence(
                        "25 taken",
                        "30 due in -2",
                        "35 not needed DOSING_ENDED",
                        "45 upcoming in 13",
                        "60 upcoming in 28",
                        "75 upcoming in 43",
                        "90 upcoming in 58");
    }

    @Test
    void whatWasForeseenOfADoseThatIsOverMovesNoMore() {
        SampleChart slowed =
                SampleChart.infusion().vitals(-8).start(0).rate(6, "26").vitals(6).stop(30);
        SampleChart paused = SampleChart.infusion().vitals(-8).start(0).pause(10).stop(12);

        for (SampleChart script : List.of(slowed, paused)) {
            assertThat(duesOf(script, 45)).isEqualTo(duesOf(script, 31));
        }
    }

    private static List<Instant> duesOf(SampleChart script, int minute) {
        return plan(script, minute).sets().stream()
                .filter(set -> set.state() instanceof DueSet.State.NotNeeded)
                .map(set -> set.due().instant())
                .toList();
    }

    @Test
    void theLastSetIsDueWhenThePatientMayLeave() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).stop(40).vitals(40);
        for (int minute = 55; minute <= 85; minute += 15) {
            script.vitals(minute);
        }

        DueSet next = plan(script, 92).next().orElseThrow();

        assertThat(next.covers()).contains("leaving:1");
        assertThat(line(script, next)).isEqualTo("100 upcoming in 8");
    }

    @Test
    void aRescueDrugStartsItsOwnClockAndShiftsTheSetBeforeLeaving() {
        SampleChart script =
                SampleChart.infusion()
                        .start(0)
                        .stop(40)
                        .vitals(40)
                        .rescue(60, "labetalol", Optional.empty());

        DueObservations plan = plan(script, 61);

        assertThat(plan.sets())
                .filteredOn(set -> set.label().equals("after rescue drug"))
                .extracting(set -> line(script, set))
                .containsExactly("70 upcoming in 9");
        assertThat(plan.set("leaving:1").map(set -> line(script, set)))
                .contains("120 upcoming in 59");
    }

    @Test
    void theSprayCountsFromFirstAndLastDevice() {
        SampleChart script = SampleChart.spray().vitals(-8).device(0, 1).device(5, 2);
        assertThat(lines(script, 6)).containsExactly("-20 taken", "40 upcoming in 34");

        assertThat(lines(script.device(10, 3).stop(10), 11))
                .containsExactly(
                        "-20 taken",
                        "40 upcoming in 29",
                        "70 upcoming in 59",
                        "100 upcoming in 89",
                        "120 upcoming in 109");
    }

    @Test
    void afterARefusalTheNextSetCountsFromTheRefusal() {
        SampleChart script =
                SampleChart.infusion()
                        .vitals(-8)
                        .start(0)
                        .vitals(0)
                        .missed(7, "first-15:2", MissingReason.DECLINED);

        assertThat(lines(script, 8))
                .contains("5 missed DECLINED", "12 upcoming in 4", "25 upcoming in 17")
                .doesNotContain("10 upcoming in 2");
    }

    @Test
    void aReasonGivenLongAfterwardsMovesNothing() {
        SampleChart script =
                SampleChart.infusion()
                        .vitals(-8)
                        .start(0)
                        .vitals(0)
                        .vitals(10)
                        .missed(20, "first-15:2", MissingReason.OUT_OF_ROOM);

        assertThat(lines(script, 20))
                .contains("5 missed OUT_OF_ROOM", "10 taken", "15 overdue by 5");
    }

    @Test
    void aSetThatWasTakenIsNotMissedWhateverIsSaid() {
        SampleChart script =
                SampleChart.infusion()
                        .vitals(-8)
                        .start(0)
                        .vitals(0)
                        .vitals(5)
                        .missed(6, "first-15:2", MissingReason.DECLINED);

        assertThat(lines(script, 6)).contains("5 taken");
    }

    @Test
    void anEyesOnSetLeavesItsItemsOutstanding() {
        SampleChart script =
                SampleChart.infusion().vitals(-8).start(0).vitals(0).eyesOn(5, 97, 14, 4);

        DueSet set = plan(script, 6).set("first-15:2").orElseThrow();

        assertThat(line(script, set)).isEqualTo("5 due in -1");
        assertThat(set.partial()).isTrue();
        assertThat(set.outstanding())
                .containsExactlyInAnyOrder(
                        VitalItem.BLOOD_PRESSURE, VitalItem.HEART_RATE, VitalItem.DISSOCIATION);
        assertThat(lines(script, 8)).contains("5 overdue by 3");
        assertThat(lines(script.vitals(10), 10)).contains("5 partly taken", "10 taken");
    }

    @Test
    void whatThePatientLeavesBehindIsMissedOrNotNeeded() {
        SampleChart script =
                SampleChart.infusion().vitals(-8).start(0).stop(40).vitals(40).fit(101).leaves(102);

        assertThat(lines(script, 200))
                .contains("0 missed unsaid", "55 missed unsaid", "100 not needed PATIENT_LEFT")
                .noneMatch(line -> line.contains("upcoming") || line.contains("overdue"));
    }

    @Test
    void anOverrunKeepsAskingForTheNextSet() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0);

        assertThat(plan(script, 47).next().map(set -> line(script, set))).contains("45 due in -2");
        assertThat(plan(script.vitals(46), 47).next().map(set -> line(script, set)))
                .contains("55 upcoming in 8");
    }

    @Test
    void theNightWhenClocksGoBackChangesNothing() {
        Instant beforeTheChange = Instant.parse("2026-10-25T00:40:00Z");
        SampleChart script =
                SampleChart.ready(
                                SampleProtocol.infusion(),
                                "dst",
                                beforeTheChange,
                                ZoneId.of("Europe/London"))
                        .start(0);

        DueSet late = plan(script, 1).sets().getLast();

        assertThat(line(script, late)).isEqualTo("35 upcoming in 34");
        assertThat(late.due().local()).hasToString("2026-10-25T01:15Z");
        assertThat(plan(script, 1).sets().get(1).due().local())
                .hasToString("2026-10-25T01:40+01:00");
    }

    @Test
    void aRuleForAnyPhaseGoesOnAcrossTheStop() {
        SampleChart script =
                SampleChart.ready(
                                SampleProtocol.withSchedule(
                                        SampleProtocol.infusion(),
                                        SampleProtocol.rule(
                                                "all",
                                                "every 30 min",
                                                Anchor.FIRST_DOSE,
                                                30,
                                                Optional.of(30),
                                                Optional.of(90),
                                                Phase.ANY,
                                                5)))
                        .start(0)
                        .vitals(30)
                        .stop(40);

        assertThat(lines(script, 58))
                .containsExactly("30 taken", "60 due in 2", "90 upcoming in 32");
    }

    @Test
    void theSamePlanComesFromTheSameFacts() {
        SampleChart script = SampleChart.infusion().start(0).vitals(5).pause(8);
        Moment now = script.minute(9);

        assertThat(DueObservations.plan(script.session(), now))
                .isEqualTo(DueObservations.plan(script.session(), now));
        assertThat(plan(script, 9).items()).hasSize(6);
        assertThat(plan(script, 9).sets().getFirst().tolerance()).isEqualTo(Duration.ofMinutes(30));
    }
}
