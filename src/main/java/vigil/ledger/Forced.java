package vigil.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Brings to the disk what a power cut must not take back. Never a store that is open. */
final class Forced {
    private Forced() {}

    /** What a file holds. */
    static void content(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Which files lie in a folder under which names. Windows lets no folder be opened for this, and
     * writes names through by itself.
     */
    static void names(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException opensNoFolder) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }
}
