package vigil.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.disk.PlainFile;
import vigil.keeping.Progress;
import vigil.keeping.StoreReading;

/**
 * Brings a backup back: always into a folder of its own first, where it is read from end to end
 * before anybody works with it. The damaged store stays where it lies.
 */
public final class Restore {
    private static final byte[] HEAD = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private Restore() {}

    static StoreReading into(
            Path folder, Path backup, Workings workings, Needs needs, Progress progress) {
        StoreFile file = free(folder);
        try {
            laid(file, backup);
            StoreReading reading =
                    StoreReader.read(StoreFile.at(file.unfinished()), workings, needs, progress);
            if (reading.damage().isEmpty()) {
                Files.move(file.unfinished(), file.path());
                Forced.names(file.folder());
            }
            return reading;
        } catch (IOException e) {
            throw notLaid(file, backup, e);
        } catch (SQLException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    /**
     * Copies a backup into a folder that holds no store, where no store opens whose keys could read
     * the copy: whoever opens it reads it. The backup itself is only read.
     */
    public static void copy(Path backup, Path folder) {
        StoreFile file = free(folder);
        try {
            laid(file, backup);
            Files.move(file.unfinished(), file.path(), StandardCopyOption.ATOMIC_MOVE);
            Forced.names(file.folder());
        } catch (IOException e) {
            throw notLaid(file, backup, e);
        }
    }

    private static LedgerException notLaid(StoreFile file, Path backup, IOException e) {
        return new LedgerException(Faults.writing(file.folder(), size(backup), e), e);
    }

    /** What a copy of a file needs; 0 where that cannot be known. */
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static StoreFile free(Path folder) {
        StoreFile file = new StoreFile(folder);
        if (file.exists()) {
            throw new LedgerException(new StoreFault.Failed("a store lies there already"));
        }
        return file;
    }

    /** A copy that did not become whole is taken away, with the folder if it was made for it. */
    private static void laid(StoreFile file, Path backup) throws IOException {
        // Looked at first: what is none may be of any size, and is not to fill the disk.
        if (!Arrays.equals(PlainFile.beginning(backup, HEAD.length), HEAD)) {
            throw new LedgerException(new StoreFault.NotAStore());
        }
        boolean made = !Files.exists(file.folder());
        Files.createDirectories(file.folder());
        try {
            Drive.refuseNetwork(file.folder());
            Files.copy(backup, file.unfinished());
            Forced.content(file.unfinished());
        } catch (IOException | LedgerException e) {
            if (made) {
                takeAway(file, e);
            }
            throw e;
        }
    }

    private static void takeAway(StoreFile file, Exception because) {
        try {
            Files.deleteIfExists(file.unfinished());
            Files.delete(file.folder());
        } catch (IOException also) {
            because.addSuppressed(also);
        }
    }

    /**
     * Puts a copy that is read and closed in the place of a store that does not open, or that is
     * gone. What lies there of the store is kept in a folder beside it, which is answered; nothing
     * where nothing lay there.
     */
    public static Optional<Path> inPlaceOf(Path folder, Path copy) {
        StoreFile file = new StoreFile(folder);
        try (FolderLock _ = FolderLock.take(file.folder())) {
            Replacing replacing = new Replacing(file);
            replacing.prepare(new StoreFile(copy));
            replacing.exchange();
            return Optional.of(replacing.aside()).filter(Files::isDirectory);
        }
    }
}
