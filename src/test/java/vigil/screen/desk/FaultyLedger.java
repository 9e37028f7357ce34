package vigil.screen.desk;

import vigil.charting.Draft;
import vigil.charting.LedgerException;
import vigil.charting.SessionLedger;
import vigil.charting.StoreFault;
import vigil.charting.StoreHead;
import vigil.review.SessionBrief;
import vigil.session.EntryId;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

import java.util.List;
import java.util.Optional;

/**
 * A real store that fails when it is told to: before a write reaches the disk, or after it did and
 * before anybody was told. On the thread of the ledger alone.
 */
final class FaultyLedger implements SessionLedger {
    /** When the next appends fail. */
    enum Fault {
        NONE,
        BEFORE_THE_WRITE,
        AFTER_THE_WRITE
    }

    private final SessionLedger store;
    private Fault fault = Fault.NONE;

    FaultyLedger(SessionLedger store) {
        this.store = store;
    }

    /** From here on appends fail so, until told otherwise. */
    void failing(Fault how) {
        fault = how;
    }

    @Override
    public void append(List<RecordedEvent> facts) {
        if (fault == Fault.BEFORE_THE_WRITE) {
            throw new LedgerException(new StoreFault.DiskFull());
        }
        store.append(facts);
        if (fault == Fault.AFTER_THE_WRITE) {
            throw new LedgerException(new StoreFault.DiskFull());
        }
    }

    @Override
    public List<RecordedEvent> facts(SessionId session) {
        return store.facts(session);
    }

    @Override
    public Optional<RecordedEvent> fact(EntryId entry) {
        return store.fact(entry);
    }

    @Override
    public List<SessionSummary> summaries() {
        return store.summaries();
    }

    @Override
    public List<SessionBrief> briefs() {
        return store.briefs();
    }

    @Override
    public void keepDraft(Draft draft) {
        store.keepDraft(draft);
    }

    @Override
    public List<Draft> drafts() {
        return store.drafts();
    }

    @Override
    public void dropDraft(EntryId entry) {
        store.dropDraft(entry);
    }

    @Override
    public StoreHead head() {
        return store.head();
    }
}
