package vigil.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.disk.PlainFile;

/**
 * Keeps a folder for one program at a time. The lock ends with the program, however it ends, so
 * there is never a stale one. It is a file of its own: closing any second channel to the store's
 * own file would drop the store's locks.
 */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the folder, or says that it is in use. */
    static FolderLock take(Path folder) {
        Path file = folder.resolve("vigil.lock");
        try {
            PlainFile.confirmIfThere(file);
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                return new FolderLock(channel);
            }
            channel.close();
            throw new LedgerException(new StoreFault.InUse());
        } catch (IOException e) {
            throw new LedgerException(Faults.writing(folder, 0, e), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }
}
