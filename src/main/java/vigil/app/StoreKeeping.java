package vigil.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.access.audit.AccessEvent;
import vigil.charting.Clock;
import vigil.charting.DiskSpace;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.charting.StoreHead;
import vigil.keeping.Backup;
import vigil.keeping.BackupPlace;
import vigil.keeping.Damage;
import vigil.keeping.Progress;
import vigil.keeping.StoreCare;
import vigil.keeping.StoreReading;
import vigil.ledger.BackupFolder;
import vigil.ledger.InterruptedCopies;
import vigil.ledger.SqliteLedger;
import vigil.ledger.StoreCopy;
import vigil.ledger.StoreCopying;
import vigil.ledger.StoreVerifying;
import vigil.people.Permission;
import vigil.people.Permissions;
import vigil.people.StaffMember;

/** Keeps the open store of a folder: its backups lie where the clinic chose. */
final class StoreKeeping implements StoreCare {
    private static final Logger LOG = LoggerFactory.getLogger(StoreKeeping.class);

    private final SqliteLedger ledger;
    private final Runnable replaced;
    private final Consumer<AccessEvent.OfUse> record;
    private final Path data;
    private final Clock clock;
    private final BackupPlaceFile file;

    /**
     * Over the open store of a folder.
     *
     * @param record told what belongs on record, on the thread that did it
     * @param replaced told when a copy took the place of the store
     */
    StoreKeeping(
            SqliteLedger ledger,
            Path data,
            Clock clock,
            Consumer<AccessEvent.OfUse> record,
            Runnable replaced) {
        this.ledger = ledger;
        this.record = record;
        this.replaced = replaced;
        this.data = data;
        this.clock = clock;
        this.file = new BackupPlaceFile(data, ledger.id());
    }

    @Override
    public boolean locked() {
        return ledger.locked();
    }

    @Override
    public List<Damage> findings() {
        return ledger.findings();
    }

    @Override
    public StoreHead head() {
        return ledger.head();
    }

    @Override
    public int judgedBefore() {
        return ledger.judgedBefore();
    }

    @Override
    public int judgeOneAgain() {
        return ledger.judgeOneAgain();
    }

    @Override
    public DiskSpace space() {
        return ledger.space();
    }

    @Override
    public Optional<StoreFault> anchorFault() {
        return ledger.anchorFault();
    }

    @Override
    public boolean wasUnguarded() {
        return ledger.findings().isEmpty() && !ledger.unguarded().isEmpty();
    }

    @Override
    public BackupPlace place() {
        return file.place();
    }

    @Override
    public BackupPlace moveTo(Path folder, StaffMember by) {
        refuseUnlessAllowed(by, Permission.CHANGE_SETTINGS);
        return file.moveTo(folder);
    }

    @Override
    public List<Backup> backups() {
        return new BackupFolder(file.folder()).all();
    }

    @Override
    public Copying copy() {
        StoreCopying copying = ledger.copying(new BackupFolder(file.folder()));
        return new Copying() {
            @Override
            public Piece next() {
                return copying.next()::written;
            }

            @Override
            public Backup verified(Progress progress) {
                return StoreKeeping.this.verified(copying.whole(), progress);
            }
        };
    }

    /** A backup made at once, on one thread, where nobody charts meanwhile. */
    Backup backUp(Progress progress) {
        return backUpInto(file.folder(), progress);
    }

    /** The same into another place than the chosen one. */
    Backup backUpTo(Path place, Progress progress) {
        return backUpInto(file.within(place), progress);
    }

    /** The backups in another place than the chosen one, or in the folder of a store within it. */
    List<Backup> backupsIn(Path place) {
        Path own = file.within(place);
        return new BackupFolder(Files.isDirectory(own) ? own : place).all();
    }

    private Backup backUpInto(Path folder, Progress progress) {
        return verified(ledger.copyInto(new BackupFolder(folder)), progress);
    }

    private Backup verified(StoreCopy copy, Progress progress) {
        Backup made = kept(copy, progress);
        record.accept(new AccessEvent.BackupMade(made.facts()));
        return made;
    }

    private Backup kept(StoreCopy copy, Progress progress) {
        return copy.verified(clock.now().truncatedTo(ChronoUnit.SECONDS), clock.zone(), progress);
    }

    /**
     * A last copy before the store is closed, if anything was written since the newest backup;
     * verified behind it, so that the store can be opened again meanwhile. None while a session
     * goes on: whoever closes the window then opens it again, and must not wait.
     */
    Optional<StoreCopy> lastCopy() {
        try {
            return goesOn() || !isNewer()
                    ? Optional.empty()
                    : Optional.of(ledger.copyInto(new BackupFolder(file.folder())));
        } catch (LedgerException e) {
            noneAtClose(e);
            return Optional.empty();
        }
    }

    private boolean goesOn() {
        return ledger.summaries().stream().anyMatch(row -> row.stage().live());
    }

    private boolean isNewer() {
        long backedUp = backups().stream().findFirst().map(Backup::facts).orElse(0L);
        return ledger.head().revision() > backedUp;
    }

    /** Makes the last copy a backup; needs the store no more, so the log alone says of it. */
    void keepLast(StoreCopy copy) {
        try {
            LOG.info("A last backup holds {} facts", kept(copy, Progress.SILENT).facts());
        } catch (LedgerException e) {
            noneAtClose(e);
        }
    }

    private static void noneAtClose(LedgerException e) {
        LOG.warn("No backup at close: {}", e.fault().getClass().getSimpleName());
    }

    @Override
    public Verifying verifying() {
        StoreVerifying verifying = ledger.verifying();
        return new Verifying() {
            @Override
            public void read(Progress progress) {
                verifying.read(progress);
            }

            @Override
            public StoreReading end() {
                return onRecord(verifying.end());
            }
        };
    }

    /** The store verified on one thread, where nobody charts meanwhile. */
    StoreReading verify(Progress progress) {
        return onRecord(ledger.verify(progress));
    }

    /** A store with findings is only read. */
    private StoreReading onRecord(StoreReading reading) {
        if (reading.sound()) {
            record.accept(new AccessEvent.StoreVerified(reading.head().revision(), 0));
        }
        return reading;
    }

    @Override
    public Optional<Backup> newestSound(Progress progress) {
        return newestSound(backups(), progress);
    }

    /** The same of some backups, the newest first. */
    Optional<Backup> newestSound(List<Backup> backups, Progress progress) {
        for (Backup backup : backups) {
            if (sound(backup, progress)) {
                return Optional.of(backup);
            }
        }
        return Optional.empty();
    }

    private boolean sound(Backup backup, Progress progress) {
        try {
            return ledger.reading(backup.file(), progress).sound();
        } catch (LedgerException e) {
            if (e.fault() instanceof StoreFault.Locked) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public StoreReading restore(Backup backup, Path folder, Progress progress, StaffMember by) {
        refuseUnlessAllowed(by, Permission.RESTORE);
        StoreReading reading = ledger.restore(backup.file(), folder, progress);
        record.accept(new AccessEvent.BackupRestored(backup.facts(), true));
        return reading;
    }

    @Override
    public Path folderForCopy() {
        return InterruptedCopies.folderForNext(data);
    }

    /** The same for a copy that nobody is to keep. */
    Path folderForPassing() {
        return InterruptedCopies.folderForPassing(data);
    }

    @Override
    public Path replaceBy(Path folder, StaffMember by) {
        refuseUnlessAllowed(by, Permission.RESTORE);
        Path damaged = ledger.replaceBy(folder);
        replaced.run();
        record.accept(new AccessEvent.BackupRestored(ledger.head().revision(), false));
        return damaged;
    }

    private static void refuseUnlessAllowed(StaffMember by, Permission permission) {
        if (!Permissions.allow(by.roles(), permission)) {
            throw new LedgerException(new StoreFault.NotAllowed(permission));
        }
    }
}
