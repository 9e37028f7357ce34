package vigil.app;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
     * @param file the number of an open file whose first line it is
     * @throws HandedFile.Refused where nothing was handed over under this number, or no password
     * @throws IOException where the open file cannot be read
     */
    Optional<char[]> password(OptionalInt file, String prompt) throws IOException {
        if (file.isPresent()) {
            return Optional.of(file.getAsInt() == 0 ? line(standard) : open(file.getAsInt()));
        }
        return Optional.ofNullable(console).map(terminal -> terminal.readPassword("%s ", prompt));
    }

    private static char[] open(int number) throws IOException {
        try (InputStream in = new HandedFile(number).open()) {
            return line(in);
        }
    }

    /** The first line, without the bytes of it staying behind. */
    private static char[] line(InputStream in) throws IOException {
        // One more than a password may have, and the other half of the end of a line.
        byte[] bytes = new byte[MOST + 2];
        int count = 0;
        try {
            for (int one = in.read();
                    one >= 0 && one != '\n' && count < bytes.length;
                    one = in.read()) {
                bytes[count++] = (byte) one;
            }
            return text(bytes, count > 0 && bytes[count - 1] == '\r' ? count - 1 : count);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * What nobody can have typed is not tried as a password: it would be a wrong one on record, and
     * whoever gave a wrong number would be told that the password is wrong.
     */
    private static char[] text(byte[] bytes, int count) throws IOException {
        CharBuffer decoded;
        try {
            decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, count));
        } catch (CharacterCodingException e) {
            throw new HandedFile.Refused(HandedFile.Why.NO_TEXT, e);
        }
        char[] typed = new char[decoded.remaining()];
        decoded.get(typed);
        Arrays.fill(decoded.array(), '\0');
        Optional<HandedFile.Why> why = refusal(typed, count);
        if (why.isPresent()) {
            Arrays.fill(typed, '\0');
            throw new HandedFile.Refused(why.orElseThrow(), null);
        }
        return typed;
    }

    private static Optional<HandedFile.Why> refusal(char[] typed, int count) {
        if (count == 0) {
            return Optional.of(HandedFile.Why.NO_LINE);
        }
        for (char one : typed) {
            if (Character.isISOControl(one)) {
                return Optional.of(HandedFile.Why.NO_TEXT);
            }
        }
        return count > MOST ? Optional.of(HandedFile.Why.TOO_LONG) : Optional.empty();
    }
}
