package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vigil.access.signing.AuthoredStream;
import vigil.charting.DiskSpace;
import vigil.charting.Draft;
import vigil.charting.Ids;
import vigil.charting.LedgerException;
import vigil.charting.SessionHead;
import vigil.charting.SessionLedger;
import vigil.charting.Signer;
import vigil.charting.StockLedger;
import vigil.charting.StoreFault;
import vigil.charting.StoreHead;
import vigil.delivery.DeliveryLedger;
import vigil.keeping.Damage;
import vigil.keeping.Progress;
import vigil.keeping.StoreReading;
import vigil.review.SessionBrief;
import vigil.session.EntryId;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.session.TreatmentSession;

/**
 * The ledger in one SQLite file of a folder. One program, one connection, one thread: the first
 * thread that calls is the only one that may, because the order of what is written is the order of
 * what happened.
 *
 * <p>After any error of the store the connection is thrown away and a new one opened and checked;
 * what was asked is refused with a {@link StoreFault} and may be tried again with the same ids.
 */
public final class SqliteLedger implements SessionLedger, AutoCloseable {
    private final FolderLock lock;
    private final StoreFile file;
    private final Workings workings;
    private final Needs needs;
    private final StoreDoor door;

    private SqliteLedger(FolderLock lock, StoreFile file, Workings workings, Needs needs) {
        this.lock = lock;
        this.file = file;
        this.workings = workings;
        this.needs = needs;
        this.door = new StoreDoor(file, workings, needs);
    }

    /** Whether a folder holds a store, sound or not. */
    public static boolean liesIn(Path folder) {
        return new StoreFile(folder).exists();
    }

    /** Makes a new store at first set-up and opens it. Refuses a folder that holds one. */
    public static SqliteLedger create(Path folder, Signer signer, Ids ids) {
        return create(folder, Workings.USUAL, Needs.withoutKeys(signer, ids));
    }

    static SqliteLedger create(Path folder, Workings workings, Needs needs) {
        StoreFile file = new StoreFile(folder);
        if (file.exists()) {
            throw new LedgerException(new StoreFault.Failed("a store lies there already"));
        }
        try {
            Files.createDirectories(file.folder());
            Drive.refuseNetwork(file.folder());
            NativePart.unpackInto(file.folder());
            FolderLock lock = FolderLock.take(file.folder());
            try {
                StoreConnection.create(file, workings, needs);
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new LedgerException(Faults.writing(folder, 0, e), e);
        } catch (SQLException e) {
            throw new LedgerException(Faults.of(e), e);
        }
        return open(folder, workings, needs);
    }

    /**
     * Opens a store and checks it. Never makes one: a missing or empty file is a fault, not a new
     * store.
     */
    static SqliteLedger open(Path folder, Workings workings, Needs needs) {
        StoreFile file = new StoreFile(folder);
        file.confirmThere();
        file.confirmWritable();
        FolderLock lock = FolderLock.take(file.folder());
        SqliteLedger ledger = new SqliteLedger(lock, file, workings, needs);
        try {
            Drive.refuseNetwork(file.folder());
            NativePart.unpackInto(file.folder());
            InterruptedCopies.clear(file.folder());
            ledger.door.openFirst();
            return ledger;
        } catch (RuntimeException e) {
            ledger.door.letGo(e);
            lock.close();
            throw e;
        }
    }

    @Override
    public List<RecordedEvent> facts(SessionId session) {
        return door.ask(open -> open.sessions().facts(session));
    }

    @Override
    public Optional<TreatmentSession> session(SessionId session) {
        return door.ask(open -> open.sessions().session(session));
    }

    @Override
    public Optional<RecordedEvent> fact(EntryId entry) {
        return door.ask(open -> open.sessions().fact(entry));
    }

    /**
     * {@inheritDoc}
     *
     * <p>A fact that lies here already is not written again; the same id with another content is
     * refused as {@link StoreFault.ChangedMeanwhile}. The draft of each fact is dropped with it.
     */
    @Override
    public void append(List<RecordedEvent> facts) {
        door.append(facts);
    }

    /** {@inheritDoc} At the latest before the next append and when the ledger is closed. */
    @Override
    public void settle() {
        door.settle();
    }

    /**
     * The names of what guards the facts against change and was missing or another when the store
     * was read, until it is opened anew: somebody had the file open with other tools. They are as
     * they should be again, unless the store has findings and is only read.
     */
    public List<String> unguarded() {
        return door.ask(OpenStore::unguarded);
    }

    /**
     * Why the end of the store could not be kept outside it, now that it was tried once more;
     * nothing while that works.
     */
    public Optional<StoreFault> anchorFault() {
        return door.anchorFault();
    }

    @Override
    public List<SessionSummary> summaries() {
        return door.ask(open -> open.sessions().summaries());
    }

    @Override
    public List<SessionBrief> briefs() {
        return door.ask(open -> open.sessions().briefs());
    }

    /** How many sessions the lists show as another version of the program judged them. */
    public int judgedBefore() {
        return door.ask(open -> open.sessions().judgedBefore());
    }

    /** Judges the newest of those as this version does, and says how many are left. */
    public int judgeOneAgain() {
        return door.ask(OpenStore::judgeOneAgain);
    }

    @Override
    public void keepDraft(Draft draft) {
        door.tell(open -> open.sessions().keepDraft(draft));
    }

    @Override
    public List<Draft> drafts() {
        return door.ask(open -> open.sessions().drafts());
    }

    @Override
    public void dropDraft(EntryId entry) {
        door.tell(open -> open.sessions().dropDraft(entry));
    }

    @Override
    public StoreHead head() {
        return door.ask(OpenStore::head);
    }

    @Override
    public SessionHead sessionHead(SessionId session) {
        return door.ask(open -> open.sessionHead(session));
    }

    /** The facts of a session until a revision, as they were hashed and signed. */
    public AuthoredStream authored(SessionId session, long revision) {
        return door.ask(open -> open.authored(session, revision));
    }

    /**
     * Where the last fact of a session until a revision stands in the store, and the hash of the
     * store there, which stays the same whatever is charted later. Revision 0 for an unknown
     * session.
     */
    public StoreHead headOf(SessionId session, long revision) {
        return door.ask(open -> open.headOf(session, revision));
    }

    /** The end of the store as it was when a fact was its last; nothing where there is none. */
    public Optional<StoreHead> headAt(long revision) {
        return door.ask(open -> open.headAt(revision));
    }

    /** Whether nobody is there whose key opens the store. May be asked on any thread. */
    public boolean locked() {
        return !needs.codec().ready();
    }

    /**
     * What was found when the store was opened; a store with findings is only read, and refuses as
     * {@link StoreFault.Torn} what is told to it. May be asked on the thread that opened it.
     */
    public List<Damage> findings() {
        return door.findings();
    }

    /** Whether anything was ever written; known before anybody came in. */
    public boolean holdsEntries() {
        return door.askLocked(open -> open.head().revision() > 0);
    }

    /** How many entries there are, those of access apart; known before anybody came in. */
    public long entriesBesideAccess() {
        return door.askLocked(OpenStore::entriesBesideAccess);
    }

    /**
     * Sets room on the disk aside, if there is enough: it is given up when the disk is full, so
     * that a running session can be finished.
     */
    public void holdReserve() {
        door.reserve().holdIfThereIsRoom();
    }

    /** The id that the store was given when it was made; may be asked on any thread. */
    public String id() {
        return door.id();
    }

    StoreDoor door() {
        return door;
    }

    /** What was handed to which other system; called on the same thread as the ledger. */
    public DeliveryLedger deliveries() {
        return new StoredDeliveries(door, needs.ids());
    }

    /** The book of the room's drug; called on the same thread as the ledger. */
    public StockLedger stock() {
        return new StoredStock(door);
    }

    @Override
    public DiskSpace space() {
        return Drive.space(file.folder());
    }

    /**
     * Begins to walk through the whole store and to name what does not fit. Repairs nothing, and
     * nobody who charts waits for it.
     */
    public StoreVerifying verifying() {
        return StoreVerifying.begun(door, file, workings, needs);
    }

    /** The same to its end, on one thread, where nobody charts meanwhile. */
    public StoreReading verify(Progress progress) {
        StoreVerifying verifying = verifying();
        verifying.read(progress);
        return verifying.end();
    }

    /**
     * Copies the whole store into a folder of backups. The copy counts once it is {@link
     * StoreCopy#verified verified}. Refuses to copy a damaged store: SQLite's own check comes
     * first, everything else is found when the copy is read.
     */
    public StoreCopy copyInto(BackupFolder folder) {
        door.ask(
                open -> {
                    StoreDoor.refuseIfDamaged(open);
                    open.checkFile();
                    return true;
                });
        return copying(folder).toTheEnd();
    }

    /**
     * Begins the same piece by piece, for a copy that is made while somebody charts. Without
     * SQLite's own check of the store, which reads all of it at once.
     */
    public StoreCopying copying(BackupFolder folder) {
        return StoreCopying.begun(door, folder, workings, needs);
    }

    /** Reads another file of the same store from end to end, on any thread. */
    public StoreReading reading(Path file, Progress progress) {
        try {
            return StoreReader.read(StoreFile.at(file), workings, needs, progress);
        } catch (SQLException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    /**
     * Copies a backup into a folder that holds no store, and reads the copy, on any thread. What
     * does not fit is no store there.
     */
    public StoreReading restore(Path backup, Path into, Progress progress) {
        return Restore.into(into, backup, workings, needs, progress);
    }

    /**
     * Puts a restored copy in the place of this store and goes on with it. The files of the store
     * are kept in a folder beside it, which is answered. The copy is read from end to end once
     * more, and must be of this store.
     */
    public Path replaceBy(Path folder) {
        StoreFile copy = new StoreFile(folder);
        StoreReading reading = reading(copy.path(), Progress.SILENT);
        if (!reading.store().equals(id())) {
            throw new LedgerException(new StoreFault.OtherStore());
        }
        if (!reading.sound()) {
            throw Faults.torn(reading.damage().getFirst().finding());
        }
        Replacing replacing = new Replacing(file);
        replacing.prepare(copy);
        try {
            door.replaceDamaged(replacing::exchange);
        } catch (SQLException e) {
            throw new LedgerException(Faults.of(e), e);
        }
        return replacing.aside();
    }

    /**
     * Begins to write the whole store anew under another key, beside whoever charts: all of it or,
     * whatever fails, nothing.
     *
     * @param after what seals and opens under the new key
     */
    Resealing resealing(EventCodec after) {
        return Resealing.begun(
                door, file, workings, needs, needs.sealing(after).anchoring(Anchoring.NONE));
    }

    /**
     * Moves everything into the one file and gives the folder free. Whatever is still asked of it
     * is refused as {@link StoreFault.Locked}.
     */
    @Override
    public void close() {
        try (lock) {
            door.closeForGood();
        } catch (SQLException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }
}
