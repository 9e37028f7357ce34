package vigil.ledger;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.sqlite.SQLiteException;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;

/** What the store or the disk said, as one of the faults that have a sentence. */
final class Faults {
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

    static StoreFault of(IOException e) {
        return switch (e) {
            case AccessDeniedException ignored -> new StoreFault.ReadOnly();
            case NoSuchFileException ignored -> new StoreFault.NotAStore();
            case IOException said when reason(said).startsWith("Read-only") ->
                    new StoreFault.ReadOnly();
            case IOException said when reason(said).startsWith("No space") ->
                    new StoreFault.DiskFull();
            default -> new StoreFault.Failed(e.getClass().getSimpleName());
        };
    }

    /** What the system said: beside the name of a file, or alone where a channel was written to. */
    private static String reason(IOException e) {
        return String.valueOf(
                e instanceof FileSystemException of ? of.getReason() : e.getMessage());
    }
}
