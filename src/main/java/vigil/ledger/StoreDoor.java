package vigil.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vigil.access.audit.AccessEvent;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.charting.StoreHead;
import vigil.keeping.Damage;
import vigil.session.RecordedEvent;

/**
 * The way to the open store: one thread, one connection. The first thread that asks is the only one
 * that may, because the order of what is written is the order of what happened. After any error of
 * the store the connection is thrown away and a new one opened.
 */
final class StoreDoor {
    private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();
    private final StoreFile file;
    private final Workings workings;
    private final Needs needs;
    private final Reserve reserve;
    private Optional<OpenStore> store = Optional.empty();
    private Optional<KeptAside> aside = Optional.empty();
    private Optional<StoreHead> owed = Optional.empty();
    private Optional<StoreFault> anchorFault = Optional.empty();
    private Optional<String> torn = Optional.empty();
    private Optional<AccessEvent.AnchorMissing> unanchored = Optional.empty();
    private volatile String id = "";
    private boolean closed;

    StoreDoor(StoreFile file, Workings workings, Needs needs) {
        this.file = file;
        this.workings = workings;
        this.needs = needs;
        this.reserve = new Reserve(file.folder());
    }

    /** Something asked of the open store. */
    interface Question<T> {
        T ask(OpenStore open) throws SQLException;
    }

    /** Something told to the open store. */
    interface Telling {
        void tell(OpenStore open) throws SQLException;
    }

    /** Opens the store for the first time, and reads it where keys are there already. */
    void openFirst() {
        KeptAside before = KeptAside.before(file);
        aside = Optional.of(before);
        OpenStore open = firstOpened(before);
        if (needs.codec().ready()) {
            readOrStartAnew(open);
        }
    }

    private OpenStore firstOpened(KeptAside before) {
        try {
            LogBeside.confirmOwn(file);
            return reopen();
        } catch (LedgerException e) {
            before.notOpened();
            throw e;
        }
    }

    /** What was found when the store was read; asked by whoever opened it, before it is used. */
    List<Damage> findings() {
        OpenStore open = store.orElseGet(this::reopen);
        readOrStartAnew(open);
        return open.findings();
    }

    private void readOrStartAnew(OpenStore open) {
        try {
            read(open);
        } catch (SQLException e) {
            throw startAnew(open, e);
        }
    }

    /** Asks; refused as {@link StoreFault.Locked} while no key is there. */
    <T> T ask(Question<T> question) {
        return askLocked(
                open -> {
                    read(open);
                    return question.ask(open);
                });
    }

    /** Asks what needs no key. */
    <T> T askLocked(Question<T> question) {
        confine();
        OpenStore open = store.orElseGet(this::reopen);
        try {
            return question.ask(open);
        } catch (SQLException e) {
            throw startAnew(open, e);
        } catch (LedgerException e) {
            remember(open, e);
            throw e;
        }
    }

    /** Damage that shows only when a session is opened ends all writing, as any other does. */
    private static void remember(OpenStore open, LedgerException e) {
        if (open.isRead() && e.fault() instanceof StoreFault.Torn torn) {
            try {
                open.found(List.of(Damage.ofFile(torn.finding())));
            } catch (SQLException also) {
                e.addSuppressed(also);
            }
        }
    }

    /** Tells; on a full disk the reserve is given up and it is told once more. */
    void tell(Telling telling) {
        Question<Boolean> told =
                open -> {
                    refuseIfDamaged(open);
                    telling.tell(open);
                    return true;
                };
        try {
            ask(told);
        } catch (LedgerException e) {
            // What is told carries its own ids, so telling it once more is no second entry.
            if (!(e.fault() instanceof StoreFault.DiskFull) || !reserve.giveUp()) {
                throw e;
            }
            ask(told);
        }
    }

    /** Adds facts of one session. The end they make is owed, and the one before it kept by then. */
    void append(List<RecordedEvent> facts) {
        tell(
                open -> {
                    keepOwed();
                    owe(open.append(facts));
                });
    }

    static void refuseIfDamaged(OpenStore open) {
        if (!open.findings().isEmpty()) {
            throw Faults.torn(open.findings().getFirst().finding());
        }
    }

    /**
     * The end of the store is kept outside it, at once. What was committed is committed, whether or
     * not that works.
     */
    void anchor(OpenStore open) throws SQLException {
        owe(open.head());
        keepOwed();
    }

    /**
     * This end of the store is to be kept outside it at the next {@link #settle}. A store in which
     * nothing stands yet has no anchor: its set-up may still begin anew with another key. Where the
     * anchor was missing there is none until that is on record.
     */
    void owe(StoreHead head) {
        owed =
                head.revision() == 0 || unanchored.isPresent()
                        ? Optional.empty()
                        : Optional.of(head);
    }

    /**
     * What an answer need not wait for: the end that is owed is kept, and what has gathered in the
     * log of the store is moved into its file. A store with findings stays as it is.
     */
    void settle() {
        keepOwed();
        askLocked(
                open -> {
                    if (open.isRead() && open.findings().isEmpty()) {
                        open.moveLogOn();
                    }
                    return true;
                });
    }

    /**
     * What gathers in the log of a store that stood still is moved on again, where that is still
     * the open one. Needs no key.
     */
    void goOn(OpenStore stoodStill) {
        askLocked(
                open -> {
                    if (open == stoodStill) {
                        open.connection().goOn();
                    }
                    return true;
                });
    }

    /** Keeps the end that is owed; what cannot be kept now is owed on. */
    private void keepOwed() {
        if (owed.isEmpty() || !needs.codec().ready()) {
            return;
        }
        try {
            needs.anchoring().keep(id, owed.get());
            owed = Optional.empty();
            anchorFault = Optional.empty();
        } catch (LedgerException e) {
            anchorFault = Optional.of(e.fault());
        }
    }

    /**
     * That the anchor of the store was missing when it was read, or not readable, until that is on
     * record.
     */
    Optional<AccessEvent.AnchorMissing> unanchored() {
        return unanchored;
    }

    /** That the anchor was missing is on record: from here on there is one again. */
    void unanchoredRecorded() {
        unanchored = Optional.empty();
    }

    /** Why the end is not kept outside the store; tried once more where it was not. */
    Optional<StoreFault> anchorFault() {
        confine();
        keepOwed();
        return anchorFault;
    }

    /** The id of the store, which never changes. */
    String id() {
        return id;
    }

    Reserve reserve() {
        return reserve;
    }

    /**
     * Puts another file in the place of the store's and opens it. Between the two no connection is
     * open.
     */
    void replace(Runnable moved) throws SQLException {
        close();
        moved.run();
        anchor(reopen());
    }

    /**
     * The same in place of a store that may be damaged: it is let go of without another word to its
     * files, and what was found in it is no finding of the other. Where that one cannot be moved,
     * the old one is opened again.
     */
    void replaceDamaged(Runnable moved) throws SQLException {
        confine();
        letGo(new SQLException("replaced"));
        aside.ifPresent(KeptAside::needed);
        aside = Optional.empty();
        moved.run();
        torn = Optional.empty();
        owed = Optional.empty();
        unanchored = Optional.empty();
        anchor(reopen());
    }

    /** The store is not opened after all: whatever is open of it keeps nobody out any longer. */
    void letGo(Exception because) {
        store.ifPresent(open -> open.throwAway(because));
        store = Optional.empty();
    }

    /**
     * Closes the store for good: whoever asks after that is refused as {@link StoreFault.Locked}.
     */
    void closeForGood() throws SQLException {
        try {
            close();
        } finally {
            closed = true;
        }
    }

    private void close() throws SQLException {
        confine();
        keepOwed();
        try {
            if (store.isPresent()) {
                store.get().close();
            }
        } finally {
            store = Optional.empty();
        }
    }

    /** Checks the store and reads what is kept in memory, once keys are there. */
    private void read(OpenStore open) throws SQLException {
        if (!needs.codec().ready()) {
            throw new LedgerException(new StoreFault.Locked());
        }
        if (open.isRead()) {
            return;
        }
        List<Damage> found = open.read();
        if (open.unanchored().isPresent()) {
            unanchored = open.unanchored();
        }
        if (torn.isPresent()) {
            open.found(List.of(Damage.ofFile(torn.get())));
            found = open.findings();
        }
        if (found.isEmpty()) {
            aside.ifPresent(KeptAside::notNeeded);
            dropUnfinished();
            anchor(open);
        } else {
            aside.ifPresent(KeptAside::needed);
        }
        aside = Optional.empty();
    }

    /** The store is sound: what was to take its place and did not is nothing any more. */
    private void dropUnfinished() {
        try {
            file.dropUnfinished();
        } catch (IOException e) {
            // It takes room and nothing else: whoever opened the store goes on.
            return;
        }
    }

    private LedgerException startAnew(OpenStore open, SQLException e) {
        open.throwAway(e);
        store = Optional.empty();
        LedgerException refused = new LedgerException(Faults.of(e), e);
        if (refused.fault() instanceof StoreFault.Torn found) {
            // What opens again is still the file that could not be read a moment ago.
            torn = Optional.of(found.finding());
        }
        try {
            reopen();
        } catch (LedgerException again) {
            refused.addSuppressed(again);
        }
        return refused;
    }

    private OpenStore reopen() {
        if (closed) {
            throw new LedgerException(new StoreFault.Locked());
        }
        OpenStore open = openedOnAFullDisk();
        store = Optional.of(open);
        id = open.id();
        return open;
    }

    /** On a full disk the reserve makes room for the log of the database, which opens by it. */
    private OpenStore openedOnAFullDisk() {
        try {
            return opened();
        } catch (LedgerException e) {
            if (e.fault() instanceof StoreFault.DiskFull && reserve.giveUp()) {
                return opened();
            }
            throw e;
        }
    }

    private OpenStore opened() {
        try {
            return OpenStore.open(file, workings, needs);
        } catch (SQLException e) {
            throw new LedgerException(Faults.opening(file.folder(), e), e);
        }
    }

    private void confine() {
        Thread caller = Thread.currentThread();
        if (!owner.compareAndSet(null, caller) && owner.get() != caller) {
            throw new IllegalStateException(
                    "the store belongs to the thread " + owner.get() + ", not to " + caller);
        }
    }
}
