package vigil.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vigil.access.keys.Bytes;

/** What a program did to its files, in order, as the tracer wrote it down. */
final class DiskTrace {

    /** One thing that was done. */
    sealed interface Step {

        /** A file. */
        Path path();

        /** A file that was not there came to be. */
        record Created(Path path) implements Step {}

        /** Bytes were written. */
        record Written(Path path, int offset, Bytes bytes) implements Step {}

        /** A file was cut, or made longer, to a length. */
        record Cut(Path path, int length) implements Step {}

        /** All of a file, or the names in a folder, are on disk. */
        record Synced(Path path) implements Step {}

        /** A name is gone. */
        record Unlinked(Path path) implements Step {}

        /** A file has another name. */
        record Renamed(Path path, Path to) implements Step {}
    }

    private DiskTrace() {}

    static List<Step> read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        List<Step> steps = new ArrayList<>();
        while (bytes.hasRemaining()) {
            char kind = (char) bytes.get();
            Path path = Path.of(text(bytes));
            String other = text(bytes);
            int offset = Math.toIntExact(bytes.getLong());
            byte[] content = new byte[Math.toIntExact(bytes.getLong())];
            bytes.get(content);
            steps.add(
                    switch (kind) {
                        case 'c' -> new Step.Created(path);
                        case 'w' -> new Step.Written(path, offset, Bytes.of(content));
                        case 't' -> new Step.Cut(path, offset);
                        case 's' -> new Step.Synced(path);
                        case 'u' -> new Step.Unlinked(path);
                        case 'r' -> new Step.Renamed(path, Path.of(other));
                        default -> throw new IOException("no such step: " + kind);
                    });
        }
        return steps;
    }

    private static String text(ByteBuffer bytes) {
        byte[] text = new byte[Math.toIntExact(bytes.getLong())];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
