package vigil.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vigil.access.signing.AuthoredStream;
import vigil.access.trust.SignedStatement;
import vigil.assets.CodeTable;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordBuilder;
import vigil.ledger.SqliteLedger;
import vigil.people.StaffMember;
import vigil.proof.SessionProof;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;

/**
 * The records of the sessions of an open store. Window and command line both build them here, so
 * that both write the same bytes. Called on the ledger's thread.
 */
record StoredRecords(
        SqliteLedger ledger,
        Supplier<List<StaffMember>> staff,
        Supplier<List<SignedStatement>> keys,
        SessionRecordBuilder builder) {

    static StoredRecords of(Clinics.Opened store, String version) {
        return new StoredRecords(
                store.ledger(),
                store::everybody,
                store.keyed().store().access()::statements,
                new SessionRecordBuilder(CodeTable.shipped(), version));
    }

    /** The record of a session as it now stands. */
    SessionRecord of(SessionId session) {
        return of(session, ledger.facts(session));
    }

    /** The record of a session as it stood at an earlier revision. */
    SessionRecord of(SessionId session, long revision) {
        return of(session, ledger.facts(session).subList(0, Math.toIntExact(revision)));
    }

    private SessionRecord of(SessionId session, List<RecordedEvent> facts) {
        var head = ledger.headOf(session, facts.size());
        return builder.build(
                facts,
                staff.get(),
                head.revision(),
                head.hash(),
                proof(ledger.authored(session, facts.size())));
    }

    /** What nobody signed, or where nothing was said of keys, proves nothing. */
    private Optional<SessionProof> proof(AuthoredStream stream) {
        List<SignedStatement> said = keys.get();
        return stream.signed() && !said.isEmpty()
                ? Optional.of(new SessionProof(stream, said))
                : Optional.empty();
    }
}
