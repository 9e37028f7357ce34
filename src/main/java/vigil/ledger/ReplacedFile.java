package vigil.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import vigil.charting.StoreFault;

/**
 * A small file that is always whole: written beside, forced to disk and moved into place. Whatever
 * fails meanwhile, it says all of what it said before or all of what it says now.
 *
 * <p>An export is written beside and moved too, but keeps another promise: never over a file that
 * is there, nothing left beside it, read back at the end. What both share is a loop; a room that
 * the ledger and the exports may import would hold nothing else, so each has its own.
 */
public final class ReplacedFile {
    private ReplacedFile() {}

    /**
     * Puts a text, in UTF-8, in the place of what the file said; its folder is there. After this
     * the new one is what a power cut leaves.
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
        Forced.names(file.resolveSibling("."));
    }

    /** Why such a file could not be written: the disk is full, or it may not be, or else. */
    public static StoreFault fault(Path file, IOException e) {
        StoreFault fault = Faults.writing(file, 0, e);
        return fault instanceof StoreFault.Failed
                ? new StoreFault.Failed(file + " cannot be written")
                : fault;
    }

    /** The same for bytes; a power cut may leave the old ones, whole. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            beside(part, bytes);
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            // Where it did not fit on the disk it is not to take the room that is left.
            Files.deleteIfExists(part);
        }
    }

    private static void beside(Path part, byte[] bytes) throws IOException {
        // Made anew: what lies there may be a pipe, or a link to somewhere else.
        Files.deleteIfExists(part);
        try (FileChannel channel =
                FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }
}
