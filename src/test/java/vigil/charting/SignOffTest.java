package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.charting.WaysOfSigning.by;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.charting.Refusal.Reason;
import vigil.ledger.SqliteLedger;
import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.people.StaffId;
import vigil.session.EntryId;
import vigil.session.LeavingEvent.PatientDischarged;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.SampleProtocol;
import vigil.session.SessionSummary;
import vigil.session.SignState;
import vigil.session.Signing;
import vigil.session.SigningCourse;
import vigil.session.SigningEvent;
import vigil.session.SigningEvent.AddendumWritten;
import vigil.session.SigningEvent.CoursePlanned;
import vigil.session.SigningEvent.SignedOff;
import vigil.session.Stage;

/** Signatures over a record, on a store, with real keys. */
class SignOffTest {

    @TempDir private Path folder;
    private SqliteLedger store;
    private Ward ward;
    private Acts acts;

    @BeforeEach
    void aSessionThatIsOver() {
        store = Stores.in(folder);
        ward = Ward.keyed(store);
        acts = ward.in(Stage.DISCHARGED, SampleProtocol.infusion());
    }

    @AfterEach
    void closes() {
        store.close();
    }

    private SigningCourse course() {
        return ward.charting.open(acts.session()).chart().signing();
    }

    private Signing offered() {
        return ward.signing(acts.session(), SignatureMeaning.AUTHORSHIP, Ward.NURSE);
    }

    @Test
    void fromUnsignedToCountersignedToSupersededAndBack() {
        assertThat(course().state()).isEqualTo(new SignState.Unsigned());
        acts.does(acts.signOff());
        assertThat(course().state()).isInstanceOf(SignState.Signed.class);
        acts.does(by(Ward.DOCTOR, acts, Acts::countersign));
        assertThat(course().state())
                .isInstanceOfSatisfying(
                        SignState.Countersigned.class,
                        both -> {
                            assertThat(both.author().by()).isEqualTo(Ward.NURSE);
                            assertThat(both.author().role()).isEqualTo(Role.NURSE);
                            assertThat(both.supervisor().by()).isEqualTo(Ward.DOCTOR);
                        });

        acts.does(acts.addendum("telephoned: slept well"));
        acts.does(acts.amendNote());
        assertThat(course().state())
                .isInstanceOfSatisfying(
                        SignState.Superseded.class,
                        changed -> {
                            assertThat(changed.changes()).isEqualTo(2);
                            assertThat(changed.supervisor()).isPresent();
                        });
        assertThat(course().signatures()).allMatch(SigningCourse.Signed::superseded);

        acts.does(acts.signOff());
        assertThat(course().state()).isInstanceOf(SignState.Signed.class);
        assertThat(course().signatures())
                .extracting(SigningCourse.Signed::superseded)
                .containsExactly(true, true, false);
        acts.does(by(Ward.DOCTOR, acts, Acts::countersign));
        assertThat(course().state()).isInstanceOf(SignState.Countersigned.class);
    }

    @Test
    void aSummaryTellsTheStateWithoutOpeningTheSession() {
        acts.does(acts.signOff());
        acts.does(by(Ward.DOCTOR, acts, Acts::ask));

        SessionSummary row = store.summaries().getFirst();
        assertThat(row.signing()).isEqualTo(course().state());
        assertThat(row.questions()).isEqualTo(1);
        store.close();
        try (SqliteLedger again = Stores.reopened(folder)) {
            assertThat(again.summaries()).containsExactly(row);
        }
    }

    @Test
    void aQuestionAndItsAnswerLeaveASignatureValid() {
        acts.does(acts.signOff());
        acts.does(by(Ward.DOCTOR, acts, Acts::ask));
        assertThat(course().open()).hasSize(1);
        acts.does(acts.answer());

        assertThat(course().open()).isEmpty();
        assertThat(course().questions().getFirst().answer()).isPresent();
        assertThat(course().state()).isInstanceOf(SignState.Signed.class);
        acts.does(by(Ward.DOCTOR, acts, Acts::countersign));
    }

    @Test
    void whatIsSignedIsTheHeadOfTheSessionAndLiesInTheFactThatFollowsIt() {
        SessionHead head = store.sessionHead(acts.session());
        acts.does(acts.signOff());

        var fact = store.facts(acts.session()).getLast();
        assertThat(fact.revision()).isEqualTo(head.revision() + 1);
        assertThat(((SignedOff) fact.event()).signing())
                .returns(head.revision(), Signing::upto)
                .returns(head.hash(), Signing::head)
                .returns("Naomi Osei, RN", Signing::name);
        assertThat(store.sessionHead(acts.session()).hash()).isNotEqualTo(head.hash());
    }

    @Test
    void afterSignOffNothingIsChartedButCorrectionsAndAddenda() {
        acts.does(acts.signOff());

        for (Act act : List.of(acts.note("late"), acts.waste("1"), acts.giveBack())) {
            assertThat(acts.refused(act)).isEqualTo(Reason.SIGNED_OFF);
        }
        assertThat(acts.refused(acts.signOff())).isEqualTo(Reason.SIGNED_OFF);
        acts.does(acts.addendum("late"));
        assertThat(acts.refused(acts.note("later"))).isEqualTo(Reason.SIGNED_OFF);
    }

    @Test
    void aSignedSessionIsNotReopened() {
        acts.does(acts.signOff());

        assertThat(acts.refused(acts.strike(acts.first(PatientDischarged.class))))
                .isEqualTo(Reason.ENTRY_CARRIES_OTHERS);
    }

    @Test
    void aSignatureIsNeitherCorrectedNorStruckOutAndAnAddendumCanBe() {
        acts.does(acts.signOff());
        EntryId signed = acts.first(SignedOff.class);
        assertThat(acts.refused(acts.strike(signed))).isEqualTo(Reason.ENTRY_CARRIES_OTHERS);
        assertThat(acts.refused(acts.amend(signed, new NoteWritten("x"))))
                .isEqualTo(Reason.SAME_KIND_NEEDED);

        acts.does(acts.addendum("of another patient"));
        acts.does(acts.strike(acts.first(AddendumWritten.class)));
    }

    @Test
    void whatIsPlannedAndFollowedUpLeavesASignatureValidAndCanBeStruckOut() {
        acts.does(acts.signOff());
        acts.does(WaysOfSigning.planCourse(acts));
        acts.does(WaysOfSigning.followUp(acts));
        assertThat(course().state()).isInstanceOf(SignState.Signed.class);
        acts.does(by(Ward.DOCTOR, acts, Acts::countersign));

        acts.does(acts.strike(acts.first(CoursePlanned.class)));
        assertThat(course().state()).isInstanceOf(SignState.Countersigned.class);
        assertThat(ward.charting.open(acts.session()).chart().all(CoursePlanned.class)).isEmpty();
        assertThat(acts.refused(WaysOfSigning.planCourse(acts, "0.6 mg per kg", " ")))
                .isEqualTo(Reason.REASON_NEEDED);
        acts.does(WaysOfSigning.planCourse(acts, "", ""));
        assertThat(
                        acts.refused(
                                new SigningAct.PlanCourse(
                                        acts.now(),
                                        new CoursePlanned(0, "", " ", Optional.empty(), "", "x"))))
                .isEqualTo(Reason.EMPTY_TEXT);
    }

    @Test
    void aFormIsMarkedAsSentAfterTheSignOffAndStruckOutItIsDueAgain() {
        Acts asked = ward.in(Stage.DISCHARGED, SampleProtocol.withForm(SampleProtocol.infusion()));
        asked.does(asked.signOff());
        assertThat(due(asked)).isTrue();
        asked.does(WaysOfSigning.formSent(asked));
        assertThat(due(asked)).isFalse();
        assertThat(ward.charting.open(asked.session()).chart().signing().state())
                .isInstanceOf(SignState.Signed.class);
        asked.does(asked.strike(asked.first(SigningEvent.FormSent.class)));
        assertThat(due(asked)).isTrue();
    }

    private boolean due(Acts of) {
        return store.summaries().stream()
                .anyMatch(row -> row.id().equals(of.session()) && row.report().isPresent());
    }

    @Test
    void theSameSignOffTwiceIsOneEntry() {
        Act once = acts.signOff();
        acts.does(once);
        acts.does(once);

        assertThat(course().signatures()).hasSize(1);
    }

    /** Everything that was signed, changed in one part, under a signature that fits the change. */
    static Stream<Arguments> changed() {
        return Stream.of(
                change(
                        "another name",
                        s -> with(s, s.upto(), s.head(), s.meaning(), "Naomi Osei, MD", s.role()),
                        Reason.SIGNATURE_NOT_VALID),
                change(
                        "a role not held",
                        s -> with(s, s.upto(), s.head(), s.meaning(), s.name(), Role.ADMINISTRATOR),
                        Reason.ROLE_NEEDED),
                change(
                        "another meaning",
                        s ->
                                with(
                                        s,
                                        s.upto(),
                                        s.head(),
                                        SignatureMeaning.REVIEW,
                                        s.name(),
                                        s.role()),
                        Reason.SIGNATURE_NOT_VALID),
                change(
                        "an earlier end",
                        s -> with(s, s.upto() - 1, s.head(), s.meaning(), s.name(), s.role()),
                        Reason.RECORD_MOVED_ON),
                change(
                        "another hash",
                        s -> with(s, s.upto(), "0".repeat(64), s.meaning(), s.name(), s.role()),
                        Reason.RECORD_MOVED_ON));
    }

    private static Signing with(
            Signing one, long upto, String head, SignatureMeaning meaning, String name, Role role) {
        return new Signing(upto, head, meaning, one.signer(), name, role, one.at());
    }

    private static Arguments change(String name, UnaryOperator<Signing> change, Reason reason) {
        return Arguments.of(name, change, reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changed")
    void nothingElseThanTheRecordAsItStandsIsSigned(
            String name, UnaryOperator<Signing> change, Reason reason) {
        assertThat(acts.refused(acts.signOff(change.apply(offered()), "kept"))).isEqualTo(reason);
    }

    @Test
    void aSignatureOfAnotherRecordOrOfAnOldKeyIsRefused() {
        Signing signing = offered();
        var elsewhere = ward.keys().sign(new vigil.session.SessionId(ward.next()), signing);
        assertThat(
                        acts.refused(
                                new SigningAct.SignOffSession(
                                        acts.now(), signing, elsewhere, "kept")))
                .isEqualTo(Reason.SIGNATURE_NOT_VALID);

        Act withOldKey = acts.signOff();
        ward.keys().renew(Ward.staff(Ward.NURSE).orElseThrow());
        assertThat(acts.refused(withOldKey)).isEqualTo(Reason.SIGNATURE_NOT_VALID);
        acts.does(acts.signOff());
    }

    @ParameterizedTest
    @CsvSource({"bell, bell", "bell, osei", "osei, bell"})
    void whoTypesIsWhoSigns(String measuredBy, String enteredBy) {
        Signing signing = offered();
        ActContext now = acts.now();
        ActContext other =
                new ActContext(
                        now.entry(),
                        now.session(),
                        now.taken(),
                        new StaffId(measuredBy),
                        new StaffId(enteredBy));
        Act inAnothersName =
                new SigningAct.SignOffSession(
                        other, signing, ward.keys().sign(acts.session(), signing), "kept");

        assertThat(acts.refused(inAnothersName)).isEqualTo(Reason.SIGNATURE_NOT_VALID);
    }

    @Test
    void aRecordWhoseDrugClosesNeedsNoRemark() {
        acts.does(acts.waste("15"));

        acts.does(acts.signOff(offered(), ""));
        assertThat(course().signatures().getFirst().remark()).isEmpty();
    }

    @Test
    void whereNobodyHasKeysNothingIsSigned() {
        Charting without = new Charting(store, ward, ward, Ward.bounds(), Ward::staff);

        assertThat(without.perform(acts.signOff()))
                .isEqualTo(new Outcome.Refused(Refusal.of(Reason.SIGNATURE_NOT_VALID)));
        assertThat(course().open()).isEqualTo(List.of());
        assertThat(Optional.of(course().state())).contains(new SignState.Unsigned());
    }
}
