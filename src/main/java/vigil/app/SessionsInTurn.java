package vigil.app;

import java.util.List;
import vigil.access.workplace.Turns;
import vigil.delivery.Courier;
import vigil.delivery.DeliveryKey;
import vigil.delivery.Reconciliation;
import vigil.export.SessionRecord;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/** The same of the sessions that are delivered. */
record SessionsInTurn(LedgerSessions sessions, Turns turns)
        implements Courier.Sessions, Reconciliation.Records {

    @Override
    public List<SessionSummary> summaries() {
        return turns.take(sessions::summaries);
    }

    @Override
    public long revision(SessionId session) {
        return turns.take(() -> sessions.revision(session));
    }

    @Override
    public SessionRecord record(SessionId session, long revision) {
        return turns.take(() -> sessions.record(session, revision));
    }

    @Override
    public SessionRecord record(DeliveryKey key) {
        return turns.take(() -> sessions.record(key));
    }
}
