package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.notation.AnyEvent;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.RecordEvent;
import vigil.session.RecordedEvent;
import vigil.session.SampleChart;
import vigil.session.SessionEvent;
import vigil.session.SessionFold;
import vigil.session.Taken;

/** Every fact of a session is one line, in the order in which it happened. */
class TimelineTest {

    static Stream<Class<?>> kinds() {
        return AnyEvent.kinds().stream()
                .filter(kind -> kind != RecordEvent.EntryAmended.class)
                .filter(kind -> kind != RecordEvent.EntryStruckOut.class);
    }

    private static SessionEvent any(Class<?> kind, long seed) {
        return (SessionEvent) new AnyEvent(seed).any(kind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfFactIsALineThatSaysWhatWasCharted(Class<?> kind) {
        for (long seed = 1; seed <= 5; seed++) {
            SessionEvent event = any(kind, seed);
            SampleChart script = SampleChart.infusion().start(0).recorded(30).add(12, event);
            Timeline.Line line = line(Timeline.of(script.chart()), script.last());

            assertThat(line.content()).isEqualTo(event);
            assertThat(line.minute()).contains(12L);
            assertThat(line.late()).isTrue();
            assertThat(line.taken().at()).isEqualTo(script.minute(12));
            assertThat(line.recordedAt()).isEqualTo(script.minute(30));
            assertThat(line.measuredBy()).isEqualTo(SampleChart.NURSE);
            assertThat(line.amendments()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SessionPlanned, PREPARATION",
        "ProtocolChosen, PREPARATION",
        "PatientCheckedIn, PREPARATION",
        "AllergiesReviewed, PREPARATION",
        "WeightRecorded, PREPARATION",
        "EscortArranged, PREPARATION",
        "ChecklistAnswered, CHECKLIST",
        "LineSetAside, CHECKLIST",
        "DoseOrdered, PREPARATION",
        "DrugDrawnUp, DRUG",
        "DoseChecked, PREPARATION",
        "TimeOutDone, PREPARATION",
        "InfusionStarted, DOSING",
        "RateChanged, DOSING",
        "InfusionPaused, DOSING",
        "InfusionResumed, DOSING",
        "BolusGiven, DOSING",
        "DoseGiven, DOSING",
        "DeviceGiven, DOSING",
        "DosingStopped, DOSING",
        "PumpVolumeRead, DOSING",
        "DrugWasted, DRUG",
        "DrugReturned, DRUG",
        "VitalsRecorded, VITALS",
        "BaselineChosen, VITALS",
        "SetMissed, VITALS",
        "SideEffectLogged, SIDE_EFFECT",
        "SideEffectChanged, SIDE_EFFECT",
        "SideEffectEnded, SIDE_EFFECT",
        "RescueDrugGiven, RESCUE_DRUG",
        "CareGiven, CARE",
        "ScoreTaken, SCORE",
        "SuicideScreened, SCORE",
        "NoteWritten, NOTE",
        "TimeStamped, NOTE",
        "FlagSeen, FLAG",
        "FoundFitToLeave, LEAVING",
        "ObservationExtended, LEAVING",
        "PatientDischarged, LEAVING",
        "PatientTransferred, LEAVING",
        "LeftAgainstMedicalAdvice, LEAVING",
        "TreatmentNotGiven, LEAVING",
        "ClockJumped, RECORD",
        "SignedOff, RECORD",
        "Countersigned, RECORD",
        "AddendumWritten, RECORD",
        "NurseAsked, RECORD",
        "NurseAnswered, RECORD",
        "FormSent, RECORD",
        "CoursePlanned, RECORD",
        "FollowedUp, RECORD"
    })
    void eachKindIsFoundUnderItsHeading(String name, Timeline.Kind heading) {
        Class<?> kind =
                kinds().filter(one -> one.getSimpleName().equals(name)).findFirst().orElseThrow();
        SampleChart script = SampleChart.infusion().add(1, any(kind, 3));

        assertThat(line(Timeline.of(script.chart()), script.last()).kind()).isEqualTo(heading);
    }

    @Test
    void noKindIsMissingFromTheHeadingsAndNoHeadingIsEmpty() {
        Set<Timeline.Kind> used = EnumSet.noneOf(Timeline.Kind.class);
        kinds().forEach(
                        kind -> {
                            SampleChart script = SampleChart.infusion().add(1, any(kind, 3));
                            used.add(line(Timeline.of(script.chart()), script.last()).kind());
                        });

        assertThat(kinds()).hasSize(52);
        assertThat(used).containsExactlyInAnyOrder(Timeline.Kind.values());
    }

    private static Timeline.Line line(Timeline timeline, EntryId entry) {
        return timeline.lines().stream()
                .filter(one -> one.entry().id().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCorrectionIsNoLineOfItsOwnButStandsInTheLineItCorrects() {
        SampleChart script = SampleChart.infusion().start(0).note(5, "one");
        EntryId note = script.last();
        int lines = Timeline.of(script.chart()).lines().size();
        script.amend(7, note, new NoteWritten("two"));
        script.amend(9, note, new NoteWritten("three"));
        script.amendTime(10, note, 3);
        script.strike(11, note);

        Timeline.Line line = line(Timeline.of(script.chart()), note);
        assertThat(Timeline.of(script.chart()).lines()).hasSize(lines);
        assertThat(line.content()).isEqualTo(new NoteWritten("three"));
        assertThat(line.minute()).contains(3L);
        assertThat(line.struckOut()).isTrue();
        assertThat(line.amendments())
                .extracting(Amendment::before)
                .containsExactly(
                        new NoteWritten("one"),
                        new NoteWritten("two"),
                        new NoteWritten("three"),
                        new NoteWritten("three"));
        assertThat(line.amendments())
                .extracting(Amendment::strikesOut)
                .containsExactly(false, false, false, true);
        assertThat(line.amendments().get(2).takenBefore().at()).isEqualTo(script.minute(5));
        assertThat(line.amendments().get(2).takenAfter().at()).isEqualTo(script.minute(3));
        assertThat(line.amendments())
                .extracting(Amendment::recordedAt)
                .containsExactly(
                        script.minute(7), script.minute(9), script.minute(10), script.minute(11));
    }

    @Test
    void theSameMinuteKeepsTheOrderOfRecording() {
        SampleChart script =
                SampleChart.infusion().start(0).note(5, "a").note(5, "b").note(4, "c").note(5, "d");

        assertThat(Timeline.of(script.chart()).lines())
                .filteredOn(line -> line.kind() == Timeline.Kind.NOTE)
                .extracting(line -> ((NoteWritten) line.content()).text())
                .containsExactly("c", "a", "b", "d");
        assertThat(Timeline.of(script.chart()).newestFirst())
                .filteredOn(line -> line.kind() == Timeline.Kind.NOTE)
                .extracting(line -> ((NoteWritten) line.content()).text())
                .containsExactly("d", "b", "a", "c");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyFactsWhateverMakeOneLineEachAndNoneIsLost(long seed) {
        List<RecordedEvent> facts = new ArrayList<>(new AnyEvent(seed).session(60));
        Timeline timeline = Timeline.of(SessionFold.fold(facts).chart());

        assertThat(timeline.lines())
                .extracting(line -> line.entry().id())
                .containsExactlyInAnyOrderElementsOf(
                        facts.stream()
                                .filter(fact -> !corrects(fact.event()))
                                .map(RecordedEvent::id)
                                .toList());
        assertThat(timeline.lines()).extracting(line -> line.taken().at()).isSorted();
    }

    private static boolean corrects(SessionEvent event) {
        return event instanceof RecordEvent.EntryAmended
                || event instanceof RecordEvent.EntryStruckOut;
    }

    @ParameterizedTest
    @CsvSource({"10, 10, false", "11, 10, true", "10, 9, true", "0, 0, false", "1, 0, true"})
    void lateIsMoreThanSoManyMinutes(int delay, int after, boolean late) {
        SampleChart script = SampleChart.infusion().start(0).recorded(20 + delay).note(20, "x");

        assertThat(
                        line(Timeline.of(script.chart(), Duration.ofMinutes(after)), script.last())
                                .late())
                .isEqualTo(late);
    }

    @Test
    void whereItComesFromAndThatItsTimeIsAboutRightStayOnTheLine() {
        for (Taken.Source source : Taken.Source.values()) {
            SampleChart script = SampleChart.infusion().about(source).note(1, "x");
            assertThat(line(Timeline.of(script.chart()), script.last()).taken())
                    .isEqualTo(new Taken(script.minute(1), true, source));
        }
    }
}
