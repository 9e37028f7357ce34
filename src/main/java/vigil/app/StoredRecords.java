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
        var head = ledger.headOf(session);
        return builder.build(
                ledger.facts(session), staff.get(), head.revision(), head.hash(), proof(session));
    }

    /** What nobody signed, or where nothing was said of keys, proves nothing. */
    private Optional<SessionProof> proof(SessionId session) {
        AuthoredStream stream = ledger.authored(session);
        List<SignedStatement> said = keys.get();
        return stream.signed() && !said.isEmpty()
                ? Optional.of(new SessionProof(stream, said))
                : Optional.empty();
    }
}
