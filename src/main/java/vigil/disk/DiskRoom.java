package vigil.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Why a disk did not take a file. What the system says in words depends on its language, so the
 * disk itself is asked. Blocks on the disk.
 */
public final class DiskRoom {
    /**
     * A disk with less room than this is full: the file that did not fit may be gone again by the
     * time the disk is asked, and takes whole blocks.
     */
    private static final long FULL = 64 * 1024;

    /** Why it did not. */
    public enum Refusal {
        /** The rights, or the whole disk is only read. */
        READ_ONLY,
        /** No room for the bytes, or for one more file: of the disk, or of a quota on it. */
        FULL,
        /** Anything else. */
        OTHER
    }

    private DiskRoom() {}

    /** Makes a folder and those above it; why it could not be made, or nothing. */
    public static Optional<Refusal> make(Path folder) {
        try {
            Files.createDirectories(folder);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(refusal(folder, 0, e));
        }
    }

    /**
     * Why something could not be written.
     *
     * @param where a file or folder, which need not be there
     * @param bytes what was to be written
     * @param e what was said then
     */
    public static Refusal refusal(Path where, long bytes, IOException e) {
        Path folder = folder(where.toAbsolutePath());
        try {
            FileStore disk = Files.getFileStore(folder);
            if (e instanceof AccessDeniedException || disk.isReadOnly()) {
                return Refusal.READ_ONLY;
            }
            boolean full = disk.getUsableSpace() < bytes + FULL || takesNoFile(folder);
            return full ? Refusal.FULL : Refusal.OTHER;
        } catch (IOException also) {
            e.addSuppressed(also);
            return Refusal.OTHER;
        }
    }

    /**
     * Whether a folder that may be written to takes no file more. A disk may have room for bytes
     * and none for another file, and a quota is not seen by asking the disk: it is tried.
     */
    public static boolean takesNoFile(Path folder) {
        try {
            Path tried = Files.createTempFile(folder, ".vigil-", ".part");
            try {
                Files.write(tried, new byte[(int) FULL]);
            } finally {
                Files.delete(tried);
            }
            return false;
        } catch (IOException e) {
            return Files.isDirectory(folder) && Files.isWritable(folder);
        }
    }

    private static Path folder(Path where) {
        Path at = where;
        while (!Files.isDirectory(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }
}
