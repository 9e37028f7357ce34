package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.effects.Grade;
import vigil.protocol.Protocol;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.TimeStamped;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.RecordEvent;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.session.Stage;
import vigil.vitals.VitalSigns;

/** Each cause of a flag: when it is raised, how heavy it is, and that it goes with its cause. */
class FlagTest {

    private static List<Flag> flags(SampleChart script, int minute) {
        return Flag.of(script.session(), script.minute(minute), List.of());
    }

    private static List<String> ids(SampleChart script, int minute) {
        return flags(script, minute).stream().map(Flag::id).toList();
    }

    private static SampleChart quiet() {
        return SampleChart.infusion().vitals(-8).start(0).vitals(0).vitals(5).vitals(10).vitals(15);
    }

    static List<Protocol> protocols() {
        return ShippedScript.protocols();
    }

    @Test
    void whereNothingIsWrongNothingIsFlagged() {
        assertThat(flags(quiet(), 16)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "160/100, 95, ''",
        "161/100, 95, pause-systolic",
        "160/101, 95, pause-diastolic",
        "150/90, 92, ''",
        "150/90, 91, low-saturation"
    })
    void aLimitIsCrossedBeyondItsValueAndNotOnIt(String pressure, int saturation, String limit) {
        SampleChart script = quiet().vitals(16, pressure, 70, saturation, 14, 5, 0);
        String expected = "limit:" + limit + ":" + script.last().value();

        assertThat(ids(script, 16)).isEqualTo(limit.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void aFlagOfALimitGoesWhenTheReadingIsCorrectedOrStruckOut() {
        SampleChart script = quiet().vitals(16, "172/96", 70, 97, 14, 5, 0);
        EntryId typed = script.last();
        assertThat(flags(script, 16)).hasSize(1);

        SampleChart struck = quiet().vitals(16, "172/96", 70, 97, 14, 5, 0);
        struck.strike(17, struck.last());
        assertThat(flags(struck, 17)).isEmpty();

        script.amend(
                17,
                typed,
                new VitalsRecorded(
                        new VitalSigns(List.of(SampleReadings.pressure("122/96"))), SetKind.FULL));
        assertThat(flags(script, 17)).isEmpty();
    }

    @Test
    void aSetWithoutPressureDoesNotTakeTheFlagOfTheLastPressureAway() {
        SampleChart script = quiet().vitals(16, "172/96", 70, 97, 14, 5, 0);
        List<String> raised = ids(script, 16);
        script.eyesOn(18, 97, 14, 4);

        assertThat(ids(script, 18)).isEqualTo(raised);
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void everyLimitOfEveryProtocolRaisesAFlagOfTheWeightOfItsAction(Protocol protocol) {
        SampleChart script = ShippedScript.in(Stage.DOSING, protocol);
        script.vitals(-6, "128/78", 66, 98, 14, 5, 0);
        script.vitals(2, "240/130", 190, 70, 5, 1, 0);
        List<Flag> raised = flags(script, 2);

        assertThat(raised)
                .filteredOn(flag -> flag.cause() instanceof Flag.Cause.LimitCrossed)
                .isNotEmpty()
                .allSatisfy(
                        flag -> {
                            var crossed =
                                    ((Flag.Cause.LimitCrossed) flag.cause()).reading().crossed();
                            assertThat(flag.level())
                                    .isEqualTo(
                                            switch (crossed.limit().action()) {
                                                case REVIEW, HOLD -> Flag.Level.SHOULD;
                                                case PAUSE, STOP -> Flag.Level.DO_NOW;
                                            });
                            assertThat(crossed.limit().during())
                                    .isIn(vigil.protocol.Phase.DURING, vigil.protocol.Phase.ANY);
                        });
        assertThat(LimitReading.now(script.chart()))
                .extracting(reading -> reading.crossed().limit().action())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void anOverdueSetIsFlaggedUnderItsOwnNameUntilItIsTakenOrMissed() {
        SampleChart script = SampleChart.infusion().vitals(-8).start(0).vitals(0);
        assertThat(ids(script, 9)).containsExactly("overdue:first-15:2");

        script.missed(9, "first-15:2", vigil.vitals.MissingReason.DECLINED);
        assertThat(ids(script, 9)).isEmpty();
    }

    @Test
    void anEyesOnSetLeavesTheRestOfItsSetFlaggedOnceOverdue() {
        SampleChart script =
                SampleChart.infusion().vitals(-8).start(0).vitals(0).eyesOn(5, 98, 14, 4);

        assertThat(ids(script, 6)).isEmpty();
        assertThat(ids(script, 9)).containsExactly("overdue:first-15:2");
    }

    @Test
    void aStampWithoutWordsIsFlaggedUntilItHasSome() {
        SampleChart script = quiet().add(16, new TimeStamped(" "));
        EntryId stamp = script.last();
        assertThat(ids(script, 16)).containsExactly("stamp:" + stamp.value());

        script.amend(18, stamp, new TimeStamped("walked to the bathroom"));
        assertThat(ids(script, 18)).isEmpty();
    }

    @Test
    void aSideEffectThatGoesOnIsFlaggedOnlyWhenThePatientIsAboutToLeave() {
        SampleChart script =
                SampleChart.infusion().vitals(-8).start(0).effect(12, "NAU", Grade.SEVERE);
        String flag = "effect:" + script.last().value();
        assertThat(ids(script, 20)).doesNotContain(flag);

        script.stop(40).fit(101);
        assertThat(ids(script, 102)).contains(flag);
        script.leaves(105);
        assertThat(ids(script, 110)).contains(flag);
    }

    @Test
    void whatIsOpenInTheRecordStaysFlaggedWhenThePatientHasLeftAndLimitsDoNot() {
        SampleChart script =
                quiet().vitals(25, "172/96", 70, 97, 14, 5, 0).stop(40).wasted(41, "15");
        String waste = "waste:" + script.last().value();
        script.add(45, new RecordEvent.ClockJumped(5_000)).fit(101).leaves(105);

        assertThat(ids(script, 106))
                .contains(waste)
                .anyMatch(id -> id.startsWith("clock:"))
                .noneMatch(id -> id.startsWith("limit:"))
                .noneMatch(id -> id.startsWith("overdue:"));
    }

    @Test
    void aDraftIsFlaggedWhateverTheStateAndBesideItsForm() {
        Flag.LeftDraft draft =
                new Flag.LeftDraft(
                        new EntryId(new UUID(7, 7)), "vitals", SampleChart.infusion().minute(1));
        for (Stage stage : Stage.values()) {
            if (stage != Stage.PAUSED) {
                SampleChart script = ShippedScript.in(stage, ShippedScript.protocol("ketamine-im"));
                assertThat(Flag.of(script.session(), script.minute(2), List.of(draft)))
                        .extracting(Flag::cause)
                        .contains(new Flag.Cause.DraftLeft(draft));
            }
        }
    }

    @Test
    void seenIsKeptPerFlagAndANewCrossingIsNotSeenYet() {
        SampleChart script = quiet().vitals(16, "172/96", 70, 97, 14, 5, 0);
        script.seen(17, ids(script, 16).getFirst());
        assertThat(Flag.open(flags(script, 17))).isEmpty();
        assertThat(flags(script, 17)).hasSize(1);

        script.vitals(18, "176/98", 70, 97, 14, 5, 0);
        assertThat(Flag.open(flags(script, 18))).hasSize(1);
    }

    @Test
    void aRescueDrugThatWasNotCheckedAfterwardsIsOverdueWhateverThePhase() {
        SampleChart script = quiet().rescue(19, "labetalol", Optional.empty()).vitals(25);

        assertThat(ids(script, 32)).isEmpty();
        assertThat(ids(script, 33)).singleElement().matches(id -> id.startsWith("overdue:rescue:"));
    }
}
