package vigil.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import vigil.charting.LedgerException;
import vigil.disk.PlainFile;

/**
 * A file of 16 MiB that holds room on the disk for the end of a running session: given up when the
 * disk is full, made again when there is room.
 */
final class Reserve {
    private static final int SIZE = 16 * 1024 * 1024;
    private static final int STEP = 64 * 1024;

    private final Path folder;
    private final Path file;

    Reserve(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("vigil.reserve");
    }

    /** Makes the file if it is not there and the disk has room; without room there is none. */
    void holdIfThereIsRoom() {
        try {
            if (held() || !ours() || Drive.space(folder).tooLittleToBegin()) {
                return;
            }
            // Written, not only made long: a file of holes holds no room.
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                byte[] step = new byte[STEP];
                for (int at = 0; at < SIZE; at += STEP) {
                    out.write(step);
                }
                out.getFD().sync();
            }
        } catch (IOException e) {
            giveUp();
        }
    }

    boolean held() throws IOException {
        return Files.exists(file) && Files.size(file) == SIZE;
    }

    /** A folder or pipe of this name was laid there by somebody else, and holds no room. */
    private boolean ours() {
        return !PlainFile.liesAt(file) || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Gives the room free. Says whether there was any. */
    boolean giveUp() {
        try {
            return ours() && Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }
}
