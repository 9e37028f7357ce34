package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import vigil.charting.LedgerException;
import vigil.charting.StoreHead;
import vigil.keeping.Backup;
import vigil.keeping.Damage;
import vigil.keeping.Misfit;
import vigil.keeping.Progress;
import vigil.keeping.StoreReading;

/**
 * A copy of the store with a key of its own until it is verified, so that nobody has to stay signed
 * in for that. It counts as a backup only once it was opened and every fact in it was checked. The
 * copy was made on the ledger's thread; checking it touches another file and belongs on the thread
 * of files.
 */
public final class StoreCopy {
    private final BackupFolder folder;
    private final Path part;
    private final StoreHead head;
    private final Workings workings;
    private final Needs needs;

    StoreCopy(BackupFolder folder, Path part, StoreHead head, Workings workings, Needs needs) {
        this.folder = folder;
        this.part = part;
        this.head = head;
        this.workings = workings;
        this.needs = needs;
    }

    /**
     * Checks the copy, gives it its name and takes away the backups that are no longer kept. Throws
     * a {@link LedgerException} and leaves no backup where anything does not fit.
     */
    public Backup verified(Instant now, ZoneId zone, Progress progress) {
        try {
            check(progress);
            Backup kept = folder.keep(part, now, head.revision());
            folder.thin(Keeping.USUAL, zone, kept);
            return kept;
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        } catch (SQLException e) {
            throw new LedgerException(Faults.of(e), e);
        } finally {
            needs.codec().lock();
            remove();
        }
    }

    private void check(Progress progress) throws SQLException {
        StoreReading reading = StoreReader.read(StoreFile.at(part), workings, needs, progress);
        List<Damage> damage = reading.damage();
        if (!damage.isEmpty()) {
            throw Faults.torn(damage.getFirst().finding());
        }
        if (!reading.head().equals(head)) {
            throw Faults.torn(Misfit.COPY_ENDS_ELSEWHERE);
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }
}
