package vigil.ledger;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.disk.DiskRoom;
import vigil.disk.UnfitFileException;
import vigil.keeping.Misfit;

/** What the store or the disk said, as one of the faults that have a sentence. */
final class Faults {
    private Faults() {}

    static LedgerException torn(String finding) {
        return new LedgerException(new StoreFault.Torn(finding));
    }

    static LedgerException torn(Misfit what) {
        return torn(what.name());
    }

    /** The same of a fact. */
    static LedgerException torn(EventPlace place, Misfit what) {
        return torn(place.said() + what);
    }

    /**
     * A fact cannot be read: the store is damaged, or a newer version of the program wrote it.
     *
     * @param why a constant of the room that read it
     */
    static LedgerException unread(long fact, Enum<?> why, boolean newer, Throwable cause) {
        String found = "fact " + fact + ": " + why;
        return new LedgerException(
                newer ? new StoreFault.Failed(found) : new StoreFault.Torn(found), cause);
    }

    /** What a fault says of a finding, in technical words. */
    static String said(LedgerException e) {
        return said(e.fault());
    }

    /** The same; a fault that holds no words of its own is named by its kind. */
    static String said(StoreFault fault) {
        return switch (fault) {
            case StoreFault.Torn(String finding) -> finding;
            case StoreFault.Failed(String said) -> said;
            case StoreFault other -> other.getClass().getSimpleName();
        };
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
     * Why something could not be written; where what was said leaves it open, the disk is asked.
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
        return switch (DiskRoom.refusal(where, bytes, e)) {
            case READ_ONLY -> new StoreFault.ReadOnly();
            case FULL -> new StoreFault.DiskFull();
            case OTHER -> known;
        };
    }

    /**
     * Why a store could not be opened. Where no file more can be made beside it, the database says
     * what it also says where the rights forbid it.
     */
    static StoreFault opening(Path folder, SQLException e) {
        StoreFault said = of(e);
        return said instanceof StoreFault.ReadOnly && DiskRoom.takesNoFile(folder)
                ? new StoreFault.DiskFull()
                : said;
    }

    private static StoreFault known(IOException e) {
        return switch (e) {
            case UnfitFileException unfit ->
                    new StoreFault.Failed(String.valueOf(unfit.getMessage()));
            case AccessDeniedException _ -> new StoreFault.ReadOnly();
            case NoSuchFileException _ -> new StoreFault.NotAStore();
            case FileSystemException said when said.getFile() != null ->
                    new StoreFault.Failed(said.getFile() + " " + e.getClass().getSimpleName());
            default -> new StoreFault.Failed(e.getClass().getSimpleName());
        };
    }
}
