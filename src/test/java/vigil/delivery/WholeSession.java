package vigil.delivery;

import java.util.List;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordNotation;
import vigil.session.SessionFold;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/** The whole signed sample session, as a store would answer for it. */
public final class WholeSession implements Courier.Sessions {
    private final SessionRecord record = SampleFiles.example();
    private final SessionSummary summary =
            SessionSummary.of(SessionFold.fold(new SessionRecordNotation().facts(record)));

    /** Its id. */
    public SessionId id() {
        return summary.id();
    }

    /** Its record. */
    public SessionRecord record() {
        return record;
    }

    @Override
    public List<SessionSummary> summaries() {
        return List.of(summary);
    }

    @Override
    public long revision(SessionId of) {
        return record.record().revision();
    }

    @Override
    public SessionRecord record(DeliveryKey key) {
        return record;
    }
}
