package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.protocol.Anchor;
import vigil.protocol.DueRule;
import vigil.protocol.Phase;
import vigil.quantity.Moment;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.SampleReadings;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;

/** The edges of due times and minutes: what lies on an edge is said, not left to chance. */
class DueEdgesTest {

    private static DueSet.State state(SampleChart script, int due, int now) {
        Moment at = script.minute(due);
        return DueObservations.plan(script.session(), script.minute(now)).sets().stream()
                .filter(set -> set.due().equals(at))
                .findFirst()
                .orElseThrow()
                .state();
    }

    /** The first sets of the infusion are due at 5 and 10 min, each with a tolerance of 2 min. */
    @Test
    void aSetIsOnTimeUpToTheEndOfItsTolerance() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(0).vitals(7);

        assertThat(state(script, 5, 8)).isInstanceOf(DueSet.State.Taken.class);
    }

    @Test
    void whatIsDueAsThePauseBeginsWaitsForTheInfusionToGoOn() {
        SampleChart script =
                SampleChart.infusion().vitals(-8).start(0).vitals(0).vitals(5).pause(10);

        assertThat(state(script, 12, 12)).isEqualTo(new DueSet.State.Suspended(Duration.ZERO));
    }

    /** A minute begins with its first second, before the first dose as well as after it. */
    @ParameterizedTest
    @CsvSource({"0, 0", "59, 0", "60, 1", "-1, -1", "-60, -1", "-61, -2"})
    void aMinuteHoldsSixtySeconds(int seconds, long minute) {
        Moment start = Moment.of(SampleChart.START, SampleChart.ZONE);
        Moment at = Moment.of(SampleChart.START.plusSeconds(seconds), SampleChart.ZONE);

        assertThat(SessionMinute.of(start, at)).isEqualTo(minute);
    }

    /** A time that is typed says the minute only: the refusal is not before the start in it. */
    @Test
    void aRefusalTypedIntoTheMinuteOfTheStartCountsFromTheStart() {
        SampleChart script =
                SampleChart.infusion()
                        .vitals(-8)
                        .pressed(40)
                        .start(0)
                        .missed(0, "first-15:1", MissingReason.DECLINED);

        DueObservations plan = DueObservations.plan(script.session(), script.minute(1));
        Moment start = script.chart().firstDose().orElseThrow();
        assertThat(plan.set("first-15:2").orElseThrow().due().instant())
                .isEqualTo(start.instant().plus(Duration.ofMinutes(5)));
    }

    private static List<String> planned(SampleChart script, int now) {
        return DueObservations.plan(script.session(), script.minute(now)).sets().stream()
                .map(DueSet::id)
                .toList();
    }

    private static SampleChart by(DueRule rule) {
        return SampleChart.ready(SampleProtocol.withSchedule(SampleProtocol.infusion(), rule));
    }

    /** However far the earliest leave lies ahead: what comes before dosing ends with its start. */
    @Test
    void setsThatRepeatBeforeDosingAreNotAskedForAfterItsStart() {
        DueRule every10 =
                SampleProtocol.rule(
                        "before",
                        "before dosing",
                        Anchor.CHECK_IN,
                        0,
                        Optional.of(10),
                        Optional.empty(),
                        Phase.BEFORE,
                        5);

        assertThat(planned(by(every10).vitals(-20).vitals(-10).start(0), 15))
                .containsExactly("before:1", "before:2");
    }

    @Test
    void whatWouldBeDueBeforeItsPhaseIsNotAskedFor() {
        DueRule early =
                SampleProtocol.rule(
                        "after",
                        "after dosing",
                        Anchor.CHECK_IN,
                        5,
                        Optional.empty(),
                        Optional.empty(),
                        Phase.AFTER,
                        5);

        assertThat(planned(by(early).vitals(-20).start(0).stop(40), 50)).isEmpty();
    }

    /** A refusal a whole distance ahead is of the set before; nothing is counted from it. */
    @Test
    void aRefusalAsTheSetBeforeIsDueMovesNoneOfTheNext() {
        SampleChart script =
                SampleChart.infusion()
                        .vitals(-8)
                        .start(0)
                        .missed(0, "first-15:2", MissingReason.DECLINED);

        DueObservations plan = DueObservations.plan(script.session(), script.minute(1));
        assertThat(plan.set("first-15:3").orElseThrow().due()).isEqualTo(script.minute(10));
    }

    private static SampleChart asked(int after) {
        DueRule baseline =
                SampleProtocol.rule(
                        "baseline",
                        "baseline",
                        Anchor.CHECK_IN,
                        after,
                        Optional.empty(),
                        Optional.empty(),
                        Phase.BEFORE,
                        20);
        return by(baseline);
    }

    /** Found on a real display: it was said as not needed where dosing began before it was due. */
    @Test
    void aBaselineThatWasTakenStandsAlsoWhereDosingBeganBeforeItWasDue() {
        SampleChart script = asked(30).vitals(-8).start(0).vitals(5);

        DueSet set =
                DueObservations.plan(script.session(), script.minute(10))
                        .set("baseline:1")
                        .orElseThrow();
        assertThat(set.due().instant()).isAfter(script.minute(0).instant());
        assertThat(set.state()).isInstanceOf(DueSet.State.Taken.class);
        assertThat(set.sets()).containsExactly(script.chart().vitals().getFirst().id());
        assertThat(set.outstanding()).isEmpty();
    }

    @Test
    void whereNoSetWasTakenNearItsTimeABaselineIsNotNeededOnceDosingBegan() {
        SampleChart script = asked(70).vitals(-8).start(0).vitals(20);

        assertThat(
                        DueObservations.plan(script.session(), script.minute(30))
                                .set("baseline:1")
                                .orElseThrow()
                                .state())
                .isEqualTo(new DueSet.State.NotNeeded(DueSet.Why.DOSING_BEGAN));
    }

    /** In a full set a reason answers for the item; in one by eye only what was measured does. */
    @Test
    void aReasonAnswersInAFullSetAlone() {
        Reading left =
                new Reading.NotTaken(VitalItem.BLOOD_PRESSURE, MissingReason.LEFT_UNDISTURBED);
        for (SetKind kind : SetKind.values()) {
            SampleChart script =
                    SampleChart.infusion()
                            .vitals(-8)
                            .start(0)
                            .vitals(0)
                            .set(
                                    5,
                                    kind,
                                    left,
                                    SampleReadings.heart(60),
                                    SampleReadings.saturation(98),
                                    SampleReadings.breaths(14),
                                    SampleReadings.sedation(5),
                                    SampleReadings.dissociation(0));
            assertThat(state(script, 5, 6))
                    .as(kind.name())
                    .isInstanceOf(
                            kind == SetKind.FULL
                                    ? DueSet.State.Taken.class
                                    : DueSet.State.Due.class);
        }
    }

    /** A set by eye is taken for no later one: what is open before it can still be taken. */
    @Test
    void onlyAFullSetPassesOverTheOneBefore() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(0);
        script.eyesOn(16, 98, 14, 5);
        assertThat(state(script, 5, 17)).isInstanceOf(DueSet.State.Overdue.class);
        script.vitals(17);
        assertThat(state(script, 5, 18)).isInstanceOf(DueSet.State.Missed.class);
    }

    /** Dosing ended a minute before the set of minute 35 would have been late, or just then. */
    @ParameterizedTest
    @ValueSource(ints = {37, 38, 39})
    void aPhaseThatEndedBeforeASetWasLateLeavesNothingToMiss(int end) {
        DueRule every10 =
                SampleProtocol.rule(
                        "during",
                        "every 10 min",
                        Anchor.FIRST_DOSE,
                        35,
                        Optional.of(10),
                        Optional.empty(),
                        Phase.DURING,
                        3);
        DueSet.State found = state(by(every10).start(0).stop(end), 35, 40);
        assertThat(found)
                .isEqualTo(
                        end > 38
                                ? new DueSet.State.Overdue(Duration.ofMinutes(5))
                                : new DueSet.State.NotNeeded(DueSet.Why.DOSING_ENDED));
    }
}
