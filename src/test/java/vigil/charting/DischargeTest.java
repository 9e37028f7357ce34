package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.Outcome.Accepted;
import vigil.charting.Outcome.Refused;
import vigil.charting.Refusal.Reason;
import vigil.ledger.SqliteLedger;
import vigil.ledger.UnderKeys;
import vigil.protocol.Checklist;
import vigil.session.LeavingEvent.FoundFitToLeave;
import vigil.session.LeavingEvent.PatientDischarged;
import vigil.session.LeavingEvent.Transport;
import vigil.session.RecordedEvent;
import vigil.session.SampleProtocol;
import vigil.session.Stage;

/** Leaving, on a real store. */
class DischargeTest {
    @TempDir Path folder;

    private SqliteLedger store(Ward forIds) {
        return UnderKeys.create(folder, forIds);
    }

    @Test
    void aPatientLeavesOnceEveryCriterionIsMetAndTheFindingsAreKept() {
        try (SqliteLedger ledger = store(new Ward(new MemoryLedger()))) {
            Ward ward = new Ward(ledger);
            Acts acts = ward.in(Stage.RECOVERING, SampleProtocol.infusion());
            ward.minute(99);
            acts.does(acts.score());
            assertThat(ward.charting.perform(acts.discharge()))
                    .isEqualTo(
                            new Refused(
                                    new Refusal(
                                            Reason.CRITERIA_OPEN,
                                            List.of("MINIMUM_STAY_DOSING_END"))));
            ward.minute(100);
            Act leaves = acts.discharge();

            Accepted left = acts.does(leaves);

            assertThat(left.session().stage()).isEqualTo(Stage.DISCHARGED);
            assertThat(left.facts())
                    .extracting(RecordedEvent::event)
                    .hasExactlyElementsOfTypes(FoundFitToLeave.class, PatientDischarged.class);
            assertThat(left.facts().getFirst().id()).isEqualTo(leaves.context().entry());
            assertThat(acts.does(leaves)).isEqualTo(left);
            assertThat(acts.refused(acts.vitals())).isEqualTo(Reason.SESSION_OVER);
        }
    }

    @Test
    void anOpenCriterionIsSetAsideByTwoPeopleUnderItsCode() {
        Ward ward = new Ward(new MemoryLedger());
        Acts acts = ward.in(Stage.RECOVERING, SampleProtocol.infusion());
        ward.minute(100);

        assertThat(acts.refused(aside(acts, "NO_SUCH_LINE"))).isEqualTo(Reason.UNKNOWN_LINE);
        acts.does(aside(acts, "SCORE_MODIFIED_ALDRETE_MMHG"));
        acts.does(acts.discharge());
    }

    private static Act aside(Acts acts, String code) {
        return new PreparationAct.SetLineAside(
                acts.now(), Checklist.Kind.DISCHARGE, code, "seen by the doctor", Ward.DOCTOR);
    }

    @Test
    void nobodyLeavesWithoutAnEscortAndAdvice() {
        Ward ward = new Ward(new MemoryLedger());
        Acts acts = ward.in(Stage.RECOVERING, SampleProtocol.infusion());
        ward.minute(100);
        acts.does(acts.score());

        assertThat(acts.refused(leaving(acts, " ", true))).isEqualTo(Reason.ESCORT_NEEDED);
        assertThat(acts.refused(leaving(acts, "Tom", false))).isEqualTo(Reason.ADVICE_NEEDED);
    }

    private static Act leaving(Acts acts, String escort, boolean advice) {
        return new LeavingAct.DischargePatient(
                acts.now(), escort, Transport.TAXI_WITH_ESCORT, advice);
    }

    @Test
    void aDischargeInErrorIsStruckOutAndTheSessionGoesOn() {
        Ward ward = new Ward(new MemoryLedger());
        Acts acts = ward.in(Stage.RECOVERING, SampleProtocol.infusion());
        ward.minute(100);
        acts.does(acts.score());
        Accepted left = acts.does(acts.discharge());

        assertThat(acts.refused(acts.strike(left.facts().getFirst().id())))
                .isEqualTo(Reason.ENTRY_CARRIES_OTHERS);
        acts.does(acts.strike(left.facts().getLast().id()));
        assertThat(acts.does(acts.vitals()).session().stage()).isEqualTo(Stage.FIT_TO_LEAVE);
        acts.does(acts.discharge());
    }

    @Test
    void theRealStoreGivesBackTheSameSession() {
        Accepted last;
        Acts acts;
        Ward ids = new Ward(new MemoryLedger());
        try (SqliteLedger ledger = store(ids)) {
            acts = new Ward(ledger).in(Stage.PAUSED, SampleProtocol.infusion());
            last = acts.does(acts.vitals());
        }
        try (SqliteLedger ledger = UnderKeys.open(folder, ids)) {
            assertThat(new Ward(ledger).charting.open(acts.session())).isEqualTo(last.session());
        }
    }
}
