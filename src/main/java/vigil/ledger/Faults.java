package vigil.ledger;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.disk.UnfitFileException;

/** What the store or the disk said, as one of the faults that have a sentence. */
final class Faults {
    /**
     * A disk with less room than this is full: the file that did not fit may be gone again by the
     * time the disk is asked, and takes whole blocks.
     */
    private static final long FULL = 64 * 1024;

    private Faults() {}

    static LedgerException torn(String finding) {
        return new LedgerException(new StoreFault.Torn(finding));
    }

    /** What a fault says of a finding, in technical words. */
    static String said(LedgerException e) {
        return e.fault() instanceof StoreFault.Torn torn ? torn.finding() : e.fault().toString();
    }

    /** Without a key nothing can be said of the store, so that is no finding. */
    static void throwIfLocked(LedgerException e) {
        if (e.fault() instanceof StoreFault.Locked) {
            throw e;
        }
    }

    static StoreFault of(SQLException e) {
        if (!(e instanceof SQLiteException said)) {
            return new StoreFault.Failed(e.getClass().getSimpleName());
        }
        String name = said.getResultCode().name();
        if (name.equals("SQLITE_FULL")) {
            return new StoreFault.DiskFull();
        }
        if (name.startsWith("SQLITE_READONLY")
                || name.equals("SQLITE_PERM")
                || name.equals("SQLITE_CANTOPEN")) {
            return new StoreFault.ReadOnly();
        }
        if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
            return new StoreFault.InUse();
        }
        if (name.startsWith("SQLITE_CORRUPT")) {
            return new StoreFault.Torn(name);
        }
        if (name.equals("SQLITE_NOTADB")) {
            return new StoreFault.NotAStore();
        }
        return new StoreFault.Failed(name);
    }

    /** What a file system said, where it named the file; see {@link #writing}. */
    static StoreFault of(IOException e) {
        return e instanceof FileSystemException said && said.getFile() != null
                ? writing(Path.of(said.getFile()), 0, e)
                : known(e);
    }

    /**
     * Why something could not be written. What the system says in words depends on its language, so
     * the disk is asked: whether it can be written at all, and whether it has room for what was to
     * be written.
     *
     * @param where a file or folder, which need not be there
     * @param bytes what was to be written
     */
    static StoreFault writing(Path where, long bytes, IOException e) {
        StoreFault known = known(e);
        if (!(known instanceof StoreFault.Failed)
                || !(e.getClass() == IOException.class
                        || e.getClass() == FileSystemException.class)) {
            return known;
        }
        try {
            FileStore disk = Files.getFileStore(there(where.toAbsolutePath()));
            if (disk.isReadOnly()) {
                return new StoreFault.ReadOnly();
            }
            return disk.getUsableSpace() < bytes + FULL ? new StoreFault.DiskFull() : known;
        } catch (IOException also) {
            e.addSuppressed(also);
            return known;
        }
    }

    private static Path there(Path where) {
        Path at = where;
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    private static StoreFault known(IOException e) {
        return switch (e) {
            case UnfitFileException unfit ->
                    new StoreFault.Failed(String.valueOf(unfit.getMessage()));
            case AccessDeniedException ignored -> new StoreFault.ReadOnly();
            case NoSuchFileException ignored -> new StoreFault.NotAStore();
            case FileSystemException said when said.getFile() != null ->
                    new StoreFault.Failed(said.getFile() + " " + e.getClass().getSimpleName());
            default -> new StoreFault.Failed(e.getClass().getSimpleName());
        };
    }
}
