package vigil.notation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Prints values as JSON in UTF-8, the same values always as the same bytes, piece by piece as their
 * shapes say. Written here and not by a library because a lone half of a surrogate pair must
 * survive: it is escaped, where UTF-8 would turn it into a question mark.
 */
final class JsonPrinting {
    /** No character, escaped or not, takes more. */
    private static final int MOST_BYTES = 6;

    private static final int STEP = 2;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final boolean[] PLAIN = plain();

    private final boolean spread;
    private byte[] out = new byte[512];
    private int size;
    private int depth;
    private boolean first = true;

    private JsonPrinting(boolean spread) {
        this.spread = spread;
    }

    /** The name of a field, as it stands before many contents: in quotes and with its colon. */
    static final class Name {
        private final byte[] printed;

        Name(String name) {
            JsonPrinting printing = new JsonPrinting(false);
            printing.text(name);
            printing.plain(":");
            this.printed = printing.done();
        }
    }

    /** On one line. */
    static byte[] onOneLine(Shape shape, Object value) {
        JsonPrinting printing = new JsonPrinting(false);
        shape.print(value, printing);
        return printing.done();
    }

    /** Over many lines, for people to read and edit. */
    static byte[] spread(Shape shape, Object value) {
        JsonPrinting printing = new JsonPrinting(true);
        shape.print(value, printing);
        printing.plain("\n");
        return printing.done();
    }

    private byte[] done() {
        return Arrays.copyOf(out, size);
    }

    void beginObject() {
        begin("{");
    }

    /** The content follows. */
    void field(Name name) {
        item();
        copy(name.printed);
        if (spread) {
            plain(" ");
        }
    }

    void endObject() {
        end("}");
    }

    void beginList() {
        begin("[");
    }

    /** An item of a list follows. */
    void item() {
        if (!first) {
            plain(",");
        }
        line();
        first = false;
    }

    void endList() {
        end("]");
    }

    /** A number as its digits stand. */
    void digits(String digits) {
        plain(digits);
    }

    void truth(boolean truth) {
        plain(truth ? "true" : "false");
    }

    private void begin(String bracket) {
        plain(bracket);
        depth++;
        first = true;
    }

    private void end(String bracket) {
        depth--;
        if (!first) {
            line();
        }
        plain(bracket);
        first = false;
    }

    private void line() {
        if (spread) {
            int spaces = STEP * depth;
            hold(spaces + 1);
            out[size++] = '\n';
            Arrays.fill(out, size, size + spaces, (byte) ' ');
            size += spaces;
        }
    }

    private void hold(int more) {
        if (out.length - size < more) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, size + more));
        }
    }

    /** What is ASCII and needs no quotes. */
    private void plain(String text) {
        int length = text.length();
        hold(length);
        for (int i = 0; i < length; i++) {
            out[size++] = (byte) text.charAt(i);
        }
    }

    private void copy(byte[] bytes) {
        hold(bytes.length);
        System.arraycopy(bytes, 0, out, size, bytes.length);
        size += bytes.length;
    }

    /** In quotes. Almost every text is plain, and plain text is copied whole. */
    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (!isPlain(bytes)) {
            quoteEach(text);
            return;
        }
        hold(bytes.length + 2);
        out[size++] = '"';
        copy(bytes);
        out[size++] = '"';
    }

    private static boolean isPlain(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0 || !PLAIN[one]) {
                return false;
            }
        }
        return true;
    }

    /** What stands for itself; a question mark may stand for what is not Latin. */
    private static boolean[] plain() {
        boolean[] plain = new boolean[0x80];
        Arrays.fill(plain, ' ', plain.length, true);
        for (char not : "\"\\?".toCharArray()) {
            plain[not] = false;
        }
        return plain;
    }

    private void quoteEach(String text) {
        int length = text.length();
        hold(MOST_BYTES * length + 2);
        byte[] to = out;
        int at = size;
        to[at++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                to[at++] = '\\';
                to[at++] = (byte) c;
            } else if (c >= ' ' && c < 0x80) {
                to[at++] = (byte) c;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < length
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                at = utf8(to, at, Character.toCodePoint(c, text.charAt(++i)));
            } else if (c < ' ' || Character.isSurrogate(c)) {
                at = escaped(to, at, c);
            } else {
                at = utf8(to, at, c);
            }
        }
        to[at++] = '"';
        size = at;
    }

    private static int escaped(byte[] to, int from, char c) {
        int at = from;
        to[at++] = '\\';
        to[at++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            to[at++] = HEX[(c >> shift) & 0xf];
        }
        return at;
    }

    /** Of a character beyond ASCII. */
    private static int utf8(byte[] to, int from, int c) {
        byte[] bytes = Character.toString(c).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, to, from, bytes.length);
        return from + bytes.length;
    }
}
