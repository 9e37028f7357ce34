package vigil.app;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A password that is typed at the terminal or comes through an open file, never as a word. */
final class TypedIn {
    private static final int MOST = 1024;

    private final InputStream standard;
    private final @Nullable Console console;

    TypedIn(InputStream standard, @Nullable Console console) {
        this.standard = standard;
        this.console = console;
    }

    /**
     * The password; nothing where no terminal is there to ask at.
     *
     * @param prompt what is asked
     * @throws IOException where the open file cannot be read
     */
    Optional<char[]> password(OptionalInt file, String prompt) throws IOException {
        if (file.isPresent()) {
            return Optional.of(file.getAsInt() == 0 ? line(standard) : open(file.getAsInt()));
        }
        return Optional.ofNullable(console).map(terminal -> terminal.readPassword("%s ", prompt));
    }

    private static char[] open(int number) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("/dev/fd/" + number))) {
            return line(in);
        }
    }

    /** The first line, without the bytes of it staying behind. */
    private static char[] line(InputStream in) throws IOException {
        byte[] bytes = new byte[MOST];
        int count = 0;
        for (int one = in.read(); one >= 0 && one != '\n' && count < MOST; one = in.read()) {
            bytes[count++] = (byte) one;
        }
        if (count > 0 && bytes[count - 1] == '\r') {
            count--;
        }
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, count));
        char[] typed = new char[decoded.remaining()];
        decoded.get(typed);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(decoded.array(), '\0');
        return typed;
    }
}
