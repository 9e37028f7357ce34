package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vigil.charting.LedgerException;

/** How much room the disk of the store still has, in bytes. */
public record Space(long free) {
    private static final long MIB = 1024L * 1024;
    private static final long FILLING = 1024 * MIB;
    private static final long NO_NEW_SESSION = 200 * MIB;

    /** The room left where a folder lies. */
    public static Space of(Path folder) {
        try {
            return new Space(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    /** Whether somebody should make room: less than 1 GiB. */
    public boolean filling() {
        return free < FILLING;
    }

    /** Whether there is too little to begin another session: less than 200 MiB. */
    public boolean tooLittleToBegin() {
        return free < NO_NEW_SESSION;
    }
}
