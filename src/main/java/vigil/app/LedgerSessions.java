package vigil.app;

import java.util.List;
import vigil.access.audit.AccessEvent;
import vigil.access.workplace.Workplace;
import vigil.delivery.Courier;
import vigil.delivery.DeliveryKey;
import vigil.delivery.Reconciliation;
import vigil.export.SessionRecord;
import vigil.review.SessionBrief;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/**
 * The sessions of an open store, for who sends them and who asks what is there. That a record left
 * is on record, with where to. On the ledger's thread.
 */
record LedgerSessions(StoredRecords records, Workplace workplace)
        implements Courier.Sessions, Reconciliation.Records {

    /**
     * After an update one appears when it is judged again: how it is signed decides whether it
     * leaves, and is part of what is judged.
     */
    @Override
    public List<SessionSummary> summaries() {
        return records.ledger().briefs().stream()
                .filter(SessionBrief::isOfThisForm)
                .map(SessionBrief::session)
                .toList();
    }

    @Override
    public long revision(SessionId session) {
        return records.ledger().sessionHead(session).revision();
    }

    /** To be looked at here: nothing leaves, and nothing is noted. */
    @Override
    public SessionRecord record(SessionId session, long revision) {
        return records.of(session, revision);
    }

    @Override
    public SessionRecord record(DeliveryKey key) {
        SessionRecord record = records.of(key.session(), key.revision());
        workplace.note(
                new AccessEvent.RecordExported(
                        key.session().value().toString(), "delivery to " + key.target().value()));
        return record;
    }
}
