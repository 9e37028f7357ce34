package vigil.export.check;

import java.util.List;
import vigil.access.trust.KeyHistory;
import vigil.export.check.Verdict.Finding;
import vigil.people.StaffMember;
import vigil.proof.SessionProof;
import vigil.session.RecordedEvent;

/**
 * Checks that people are named as they were certified, and that no statement about keys is there
 * that is not needed for that or for a signature, and none is missing.
 */
final class StaffCheck {
    private final List<StaffMember> staff;
    private final KeyHistory history;
    private final SessionProof proof;
    private final List<RecordedEvent> facts;

    StaffCheck(
            List<StaffMember> staff,
            KeyHistory history,
            SessionProof proof,
            List<RecordedEvent> facts) {
        this.staff = staff;
        this.history = history;
        this.proof = proof;
        this.facts = facts;
    }

    void run() {
        for (StaffMember member : staff) {
            Refuted.unless(
                    SessionProof.certified(history.now(), member), Finding.STAFF_DIFFERS, "staff");
        }
        Refuted.unless(
                SessionProof.needed(proof.stream(), history, facts, staff)
                        == history.now().statements(),
                Finding.KEYS_NOT_TRUSTED,
                "proof.keys");
    }
}
