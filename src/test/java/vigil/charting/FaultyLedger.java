package vigil.charting;

import java.util.List;
import java.util.Optional;
import vigil.review.SessionBrief;
import vigil.session.EntryId;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/**
 * A real store that fails when it is told to: before a write reaches the disk, or after it did and
 * before anybody was told; or whose disk has only so much room. On the thread of the ledger alone.
 */
public final class FaultyLedger implements SessionLedger {
    /** When the next appends, or the next lists, fail. */
    public enum Fault {
        NONE,
        BEFORE_THE_WRITE,
        AFTER_THE_WRITE,
        /** Not even lists can be read. */
        READING
    }

    private final SessionLedger store;
    private Fault fault = Fault.NONE;
    private Optional<DiskSpace> left = Optional.empty();

    /** A store that works until it is told otherwise. */
    public FaultyLedger(SessionLedger store) {
        this.store = store;
    }

    /** From here on appends fail so, until told otherwise. */
    public void failing(Fault how) {
        fault = how;
    }

    /** From here on the disk has so much room. */
    public void roomOnDisk(long bytes) {
        left = Optional.of(new DiskSpace(bytes));
    }

    @Override
    public DiskSpace space() {
        return left.orElseGet(store::space);
    }

    @Override
    public void append(List<RecordedEvent> facts) {
        if (fault == Fault.BEFORE_THE_WRITE || fault == Fault.READING) {
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
        refuseToRead();
        return store.summaries();
    }

    @Override
    public List<SessionBrief> briefs() {
        refuseToRead();
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

    @Override
    public SessionHead sessionHead(SessionId session) {
        return store.sessionHead(session);
    }

    private void refuseToRead() {
        if (fault == Fault.READING) {
            throw new LedgerException(new StoreFault.Failed("reading"));
        }
    }
}
