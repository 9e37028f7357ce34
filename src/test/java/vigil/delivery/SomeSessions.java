package vigil.delivery;

import java.util.List;
import vigil.export.SessionRecord;
import vigil.export.SmallSignedSession;
import vigil.session.SessionFold;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/** One signed session, as a store would answer for it. */
public final class SomeSessions implements Courier.Sessions {
    final SmallSignedSession session;
    int built;
    boolean unreadable;

    SomeSessions(SmallSignedSession session) {
        this.session = session;
    }

    /** A session that is signed and countersigned. */
    public static SomeSessions signed() {
        return new SomeSessions(SmallSignedSession.whole());
    }

    SessionId id() {
        return session.session.facts().getFirst().session();
    }

    @Override
    public List<SessionSummary> summaries() {
        return List.of(SessionSummary.of(SessionFold.fold(session.session.facts())));
    }

    @Override
    public long revision(SessionId of) {
        return session.session.facts().size();
    }

    @Override
    public SessionRecord record(DeliveryKey key) {
        built++;
        if (unreadable) {
            throw new IllegalStateException("Zyxomma");
        }
        return session.record();
    }
}
