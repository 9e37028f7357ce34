package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.charting.Outcome.Accepted;
import vigil.charting.Refusal.Reason;
import vigil.session.Chart;
import vigil.session.DosingEvent;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.PreparationEvent;
import vigil.session.RecordedEvent;
import vigil.session.SampleProtocol;
import vigil.session.SampleReadings;
import vigil.session.SessionId;
import vigil.session.Stage;
import vigil.vitals.Reading;
import vigil.vitals.RespiratoryRate;
import vigil.vitals.Sedation;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

class ChartingTest {
    private final MemoryLedger ledger = new MemoryLedger();
    private final Ward ward = new Ward(ledger);

    private Acts in(Stage stage) {
        return ward.in(stage, SampleProtocol.infusion());
    }

    private Chart chart(Acts acts) {
        return ward.charting.open(acts.session()).chart();
    }

    @Test
    void theSameActTwiceIsOneEntry() {
        Acts acts = in(Stage.DOSING);
        Act vitals = acts.vitals();
        Accepted first = acts.does(vitals);
        int stored = ledger.count();

        Accepted second = acts.does(vitals);

        assertThat(second).isEqualTo(first);
        assertThat(ledger.count()).isEqualTo(stored);
    }

    @Test
    void anActThatWasCommittedButReportedAsFailedIsFoundAgain() {
        Acts acts = in(Stage.DOSING);
        Act pause = acts.pause();
        ledger.failAfterNextCommit();
        assertThatThrownBy(() -> ward.charting.perform(pause)).isInstanceOf(LedgerException.class);
        int stored = ledger.count();

        Accepted again = acts.does(pause);

        assertThat(again.facts()).hasSize(1);
        assertThat(again.session().stage()).isEqualTo(Stage.PAUSED);
        assertThat(ledger.count()).isEqualTo(stored);
    }

    @Test
    void anActThatFailedBeforeItWasStoredCanBeDoneAgain() {
        Acts acts = in(Stage.DOSING);
        Act pause = acts.pause();
        ledger.failBeforeNextCommit();
        assertThatThrownBy(() -> ward.charting.perform(pause)).isInstanceOf(LedgerException.class);
        assertThat(ward.charting.open(acts.session()).stage()).isEqualTo(Stage.DOSING);

        assertThat(acts.does(pause).session().stage()).isEqualTo(Stage.PAUSED);
    }

    @Test
    void otherContentUnderASavedEntryIsNeverTakenForSaved() {
        Acts acts = in(Stage.DOSING);
        ObservationAct.WriteNote note = (ObservationAct.WriteNote) acts.note("BP 132/78");
        acts.does(note);

        assertThat(acts.refused(new ObservationAct.WriteNote(note.context(), "BP 182/78")))
                .isEqualTo(Reason.ENTRY_ALREADY_SAVED);
    }

    @Test
    void nothingIsInventedWhileNobodyCharts() {
        Acts acts = in(Stage.DOSING);
        int before = ledger.count();

        ward.minute(15);
        ward.charting.open(acts.session());
        ward.charting.sessions();

        assertThat(ledger.count()).isEqualTo(before);
    }

    @Test
    void anUnknownSessionIsSaid() {
        SessionId nowhere = new SessionId(ward.next());
        Acts acts = new Acts(ward, nowhere, SampleProtocol.infusion());

        assertThat(acts.refused(acts.note("x"))).isEqualTo(Reason.UNKNOWN_SESSION);
        assertThatThrownBy(() -> ward.charting.open(nowhere))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anImpossiblePressureIsRefusedEvenWhenConfirmed() {
        Acts acts = in(Stage.DOSING);

        assertThat(
                        acts.refused(
                                acts.vitals(
                                        Set.of(VitalItem.BLOOD_PRESSURE),
                                        SampleReadings.pressure("950/900"))))
                .isEqualTo(Reason.IMPOSSIBLE_VALUE);
    }

    @Test
    void anUnusualValueIsSavedOnceItIsConfirmed() {
        Acts acts = in(Stage.DOSING);
        Reading high = SampleReadings.pressure("240/110");

        assertThat(acts.refused(acts.vitals(Set.of(), high)))
                .isEqualTo(Reason.UNUSUAL_NOT_CONFIRMED);
        assertThat(acts.refused(acts.vitals(Set.of(VitalItem.HEART_RATE), high)))
                .isEqualTo(Reason.UNUSUAL_NOT_CONFIRMED);
        acts.does(acts.vitals(Set.of(VitalItem.BLOOD_PRESSURE), high));
    }

    @Test
    void noBreathsAreAValueAndNotMissing() {
        Acts acts = in(Stage.DOSING);

        acts.does(acts.vitals(Set.of(VitalItem.RESPIRATORY_RATE), SampleReadings.breaths(0)));

        assertThat(
                        chart(acts)
                                .vitals()
                                .getLast()
                                .event()
                                .signs()
                                .value(RespiratoryRate.class)
                                .orElseThrow()
                                .rate()
                                .value())
                .isZero();
    }

    @Test
    void anEmptySetAndAnotherScaleAreRefused() {
        Acts acts = in(Stage.DOSING);
        Reading rass = new Reading.Measured(new Sedation(Sedation.Scale.RASS, 0));

        assertThat(acts.refused(acts.vitals(Set.of()))).isEqualTo(Reason.EMPTY_SET);
        assertThat(acts.refused(acts.vitals(Set.of(), rass))).isEqualTo(Reason.WRONG_SCALE);
    }

    @Test
    void timesBeyondThisMinuteOrBeforeTheDayAreRefused() {
        Acts acts = in(Stage.DOSING);

        assertThat(acts.refused(at(acts, 1))).isEqualTo(Reason.IN_THE_FUTURE);
        assertThat(acts.refused(at(acts, -25 * 60))).isEqualTo(Reason.BEFORE_THE_SESSION);
        ward.set(ward.moment(0).instant().plusSeconds(10));
        acts.does(at(acts, 0));
    }

    private Act at(Acts acts, int minute) {
        ActContext now = acts.now();
        return new ObservationAct.WriteNote(
                new ActContext(
                        now.entry(), now.session(), ward.taken(minute), Ward.NURSE, Ward.NURSE),
                "x");
    }

    @Test
    void aCorrectionKeepsTheOldContentAndFollowsTheSameRules() {
        Acts acts = in(Stage.DOSING);
        EntryId set = acts.first(VitalsRecorded.class);
        VitalsRecorded high = set("182/78");

        assertThat(acts.refused(acts.amend(set, set("950/900"))))
                .isEqualTo(Reason.IMPOSSIBLE_VALUE);
        assertThat(acts.refused(acts.amend(set, new NoteWritten("x"))))
                .isEqualTo(Reason.SAME_KIND_NEEDED);
        acts.does(acts.amend(set, high));
        assertThat(acts.refused(acts.amend(set, high))).isEqualTo(Reason.NOTHING_CHANGED);

        assertThat(chart(acts).entry(set).orElseThrow().now()).isEqualTo(high);
        assertThat(chart(acts).entry(set).orElseThrow().first().event()).isNotEqualTo(high);
    }

    private static VitalsRecorded set(String pressure) {
        return new VitalsRecorded(
                new VitalSigns(List.of(SampleReadings.pressure(pressure))), SetKind.FULL);
    }

    @Test
    void anEntryOnWhichOthersRestIsNotStruckOut() {
        Acts acts = in(Stage.DOSING);
        ward.minute(5);
        acts.does(acts.rate("40"));
        ward.minute(10);
        acts.does(acts.worse());
        acts.does(acts.baseline());

        List.of(
                        PreparationEvent.SessionPlanned.class,
                        PreparationEvent.PatientCheckedIn.class,
                        PreparationEvent.ProtocolChosen.class,
                        PreparationEvent.WeightRecorded.class,
                        PreparationEvent.DoseOrdered.class,
                        PreparationEvent.DrugDrawnUp.class,
                        PreparationEvent.TimeOutDone.class,
                        DosingEvent.InfusionStarted.class,
                        vigil.session.ObservationEvent.SideEffectLogged.class,
                        VitalsRecorded.class)
                .forEach(
                        kind ->
                                assertThat(acts.refused(acts.strike(acts.first(kind))))
                                        .as(kind.getSimpleName())
                                        .isEqualTo(Reason.ENTRY_CARRIES_OTHERS));
        acts.does(acts.strike(acts.first(DosingEvent.RateChanged.class)));
        acts.does(acts.strike(acts.first(DosingEvent.InfusionStarted.class)));
        assertThat(ward.charting.open(acts.session()).stage()).isEqualTo(Stage.READY);
    }

    @Test
    void aStruckOutEntryStaysReadableAndIsNotTouchedAgain() {
        Acts acts = in(Stage.DOSING);
        EntryId note = acts.first(NoteWritten.class);
        acts.does(acts.strikeNote());

        assertThat(acts.refused(acts.strike(note))).isEqualTo(Reason.ENTRY_STRUCK_OUT);
        assertThat(acts.refused(acts.amendNote())).isEqualTo(Reason.ENTRY_STRUCK_OUT);
        assertThat(chart(acts).entry(note).orElseThrow().struckOut()).isTrue();
    }

    @Test
    void aCorrectedTimeMayNotTurnDosingRound() {
        Acts acts = in(Stage.DOSING);
        ward.minute(10);
        acts.does(acts.pause());
        EntryId start = acts.first(DosingEvent.InfusionStarted.class);

        assertThat(acts.refused(acts.amendTime(start, 11))).isEqualTo(Reason.IN_THE_FUTURE);
        ward.minute(20);
        assertThat(acts.refused(acts.amendTime(start, 11)))
                .isEqualTo(Reason.BEFORE_LAST_DOSING_ACT);
        acts.does(acts.amendTime(start, 2));
    }

    @Test
    void hiddenSignsAndEndlessTextsAreRefused() {
        Acts acts = in(Stage.DOSING);

        assertThat(acts.refused(acts.note("5\u202E05 gm"))).isEqualTo(Reason.FORBIDDEN_CHARACTER);
        assertThat(acts.refused(acts.note("a\u0000"))).isEqualTo(Reason.FORBIDDEN_CHARACTER);
        assertThat(acts.refused(acts.note("x".repeat(4001)))).isEqualTo(Reason.TOO_LONG);
        assertThat(acts.refused(acts.note("  "))).isEqualTo(Reason.EMPTY_TEXT);
        acts.does(acts.note("'; DROP TABLE event; --\nSecond line 🙂"));
    }

    @Test
    void aDraftIsOfferedUntilItsEntryIsSaved() {
        Acts acts = in(Stage.DOSING);
        Act note = acts.note("x");
        Draft draft =
                new Draft(
                        note.context().entry(),
                        acts.session(),
                        "note",
                        Map.of("text", "x"),
                        ward.moment(0),
                        Ward.NURSE);
        ward.charting.keepDraft(draft);
        assertThat(ward.charting.drafts()).containsExactly(draft);

        acts.does(note);

        assertThat(ward.charting.drafts()).isEmpty();
    }

    @Test
    void eachFactSaysBothTimesAndBothPersons() {
        Acts acts = in(Stage.DOSING);
        ward.minute(12);
        RecordedEvent fact = acts.does(at(acts, 3)).facts().getFirst();

        assertThat(fact.taken().at()).isEqualTo(ward.moment(3));
        assertThat(fact.recordedAt()).isEqualTo(ward.moment(12));
        assertThat(fact.measuredBy()).isEqualTo(Ward.NURSE);
        assertThat(fact.revision()).isEqualTo(chart(acts).revision());
    }
}
