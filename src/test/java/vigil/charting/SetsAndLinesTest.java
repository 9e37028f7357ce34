package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.charting.Refusal.Reason;
import vigil.protocol.Checklist;
import vigil.protocol.Checklist.Answer;
import vigil.protocol.Checklist.Kind;
import vigil.protocol.Checklist.Line;
import vigil.protocol.Protocol;
import vigil.review.DueObservations;
import vigil.review.DueSet;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.SetMissed;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.Preparation;
import vigil.session.SampleProtocol;
import vigil.session.SampleReadings;
import vigil.session.Stage;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/** What a set of vital signs, a missed set and a line of a checklist must be to stand. */
final class SetsAndLinesTest {
    private final Ward ward = new Ward(new MemoryLedger());

    private Acts in(Stage stage) {
        return ward.in(stage, SampleProtocol.infusion());
    }

    private static Reading none(VitalItem item) {
        return new Reading.NotTaken(item, MissingReason.DECLINED);
    }

    @ParameterizedTest
    @EnumSource(SetKind.class)
    void aSetInWhichNothingWasTakenIsNoSet(SetKind kind) {
        Acts acts = in(Stage.DOSING);
        int before = ward.ledger.facts(acts.session()).size();

        assertThat(
                        acts.refused(
                                new ObservationAct.RecordVitals(
                                        acts.now(),
                                        new VitalSigns(
                                                List.of(
                                                        none(VitalItem.BLOOD_PRESSURE),
                                                        none(VitalItem.HEART_RATE))),
                                        kind,
                                        Set.of())))
                .isEqualTo(Reason.NOTHING_TAKEN);
        assertThat(ward.ledger.facts(acts.session())).hasSize(before);
    }

    @Test
    void oneValueBesideReasonsIsASetAndCannotBeCorrectedIntoNone() {
        Acts acts = in(Stage.DOSING);
        acts.does(acts.vitals(Set.of(), SampleReadings.heart(70), none(VitalItem.BLOOD_PRESSURE)));

        assertThat(
                        acts.refused(
                                acts.amend(
                                        acts.first(VitalsRecorded.class),
                                        new VitalsRecorded(
                                                new VitalSigns(
                                                        List.of(none(VitalItem.BLOOD_PRESSURE))),
                                                SetKind.FULL))))
                .isEqualTo(Reason.NOTHING_TAKEN);
    }

    private Act missed(Acts acts, String due) {
        return new ObservationAct.MissSet(acts.now(), due, MissingReason.LEFT_UNDISTURBED, "");
    }

    private DueObservations plan(Acts acts, int minute) {
        return DueObservations.plan(ward.charting.open(acts.session()), ward.moment(minute));
    }

    @Test
    void aSetIsMissedOnceAndOnlyIfThePlanHasIt() {
        Acts acts = in(Stage.DOSING);
        ward.minute(9);
        DueSet late = plan(acts, 9).overdue().getFirst();

        assertThat(acts.refused(missed(acts, "no-such-set"))).isEqualTo(Reason.UNKNOWN_SET);
        assertThat(acts.refused(missed(acts, ""))).isEqualTo(Reason.EMPTY_TEXT);
        acts.does(missed(acts, late.id()));
        assertThat(acts.refused(missed(acts, late.id()))).isEqualTo(Reason.SET_MISSED_BEFORE);
        assertThat(plan(acts, 9).set(late.id()).orElseThrow().state())
                .isEqualTo(
                        new DueSet.State.Missed(Optional.of(MissingReason.LEFT_UNDISTURBED), ""));
    }

    @Test
    void aSetThatWasTakenIsNotMissed() {
        Acts acts = in(Stage.DOSING);
        ward.minute(5);
        acts.does(acts.vitals());
        String taken =
                plan(acts, 5).sets().stream()
                        .filter(set -> set.state() instanceof DueSet.State.Taken)
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                        .id();

        assertThat(acts.refused(missed(acts, taken))).isEqualTo(Reason.SET_TAKEN);
    }

    @Test
    void theReasonOfAMissedSetIsCorrectedButNotTurnedOnAnotherThatIsNoSet() {
        Acts acts = in(Stage.DOSING);
        ward.minute(9);
        String late = plan(acts, 9).overdue().getFirst().id();
        acts.does(missed(acts, late));

        acts.does(
                acts.amend(
                        acts.first(SetMissed.class),
                        new SetMissed(late, MissingReason.DECLINED, "said no")));
        assertThat(
                        acts.refused(
                                acts.amend(
                                        acts.first(SetMissed.class),
                                        new SetMissed("x", MissingReason.DECLINED, ""))))
                .isEqualTo(Reason.UNKNOWN_SET);
    }

    private static Line line(Optional<Boolean> notApplicable) {
        return new Line("ASKED", "Asked", true, Answer.NO, "", notApplicable);
    }

    private static Protocol asking(Kind kind, Line line) {
        Protocol base = SampleProtocol.infusion();
        return SampleProtocol.withChecklists(base, new Checklist(kind, List.of(line)));
    }

    private Act answer(Acts acts, Kind kind, Answer answer, String detail) {
        return new PreparationAct.AnswerChecklist(acts.now(), kind, "ASKED", answer, detail);
    }

    private Acts checkedIn(Kind kind, Line line) {
        Acts acts = ward.planned(asking(kind, line));
        ward.minute(-20);
        acts.does(acts.checkIn());
        acts.does(acts.chooseProtocol());
        return acts;
    }

    private List<String> open(Acts acts, Kind kind) {
        return new Preparation(ward.charting.open(acts.session()).chart())
                .open(kind).stream().map(Checklist.Line::code).toList();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLineThatAllowsItPassesAsNotApplicableWithAReason(Kind kind) {
        Acts acts = checkedIn(kind, line(Optional.of(true)));
        assertThat(open(acts, kind)).containsExactly("ASKED");

        assertThat(acts.refused(answer(acts, kind, Answer.NOT_APPLICABLE, " ")))
                .isEqualTo(Reason.REASON_NEEDED);
        acts.does(answer(acts, kind, Answer.NOT_APPLICABLE, "cannot be"));
        assertThat(open(acts, kind)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLineThatDoesNotAllowItRefusesIt(Kind kind) {
        Acts acts = checkedIn(kind, line(Optional.of(false)));

        assertThat(acts.refused(answer(acts, kind, Answer.NOT_APPLICABLE, "cannot be")))
                .isEqualTo(Reason.LINE_APPLIES);
        acts.does(answer(acts, kind, Answer.YES, "she is"));
        assertThat(open(acts, kind)).containsExactly("ASKED");
    }

    @Test
    void inAProtocolThatDoesNotSaySoOnlyAnOptionalLineCanBeNotApplicable() {
        Line optional = new Line("ASKED", "Asked", false, Answer.NO, "");
        Line required = new Line("ASKED", "Asked", true, Answer.NO, "");

        assertThat(optional.passedBy(Answer.NOT_APPLICABLE, "why")).isTrue();
        assertThat(optional.passedBy(Answer.NOT_APPLICABLE, "")).isFalse();
        assertThat(required.passedBy(Answer.NOT_APPLICABLE, "why")).isFalse();
        assertThat(required.passedBy(Answer.NO, "")).isTrue();
    }
}
