package vigil.notation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vigil.notation.Node.Digits;
import vigil.notation.Node.Fields;
import vigil.notation.Node.Items;
import vigil.notation.Node.Text;
import vigil.notation.Node.Truth;

/**
 * Prints nodes as JSON in UTF-8, the same nodes always as the same bytes. Written here and not by a
 * library because a lone half of a surrogate pair must survive: it is escaped, where UTF-8 would
 * turn it into a question mark.
 */
final class JsonPrinting {
    /** No character, escaped or not, takes more. */
    private static final int MOST_BYTES = 6;

    private static final int STEP = 2;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final boolean spread;
    private byte[] out = new byte[512];
    private int size;

    /** The same few names stand before many contents. */
    private final Map<String, byte[]> names = new HashMap<>();

    private JsonPrinting(boolean spread) {
        this.spread = spread;
    }

    /** On one line. */
    static byte[] onOneLine(Node node) {
        JsonPrinting printing = new JsonPrinting(false);
        printing.print(node, 0);
        return printing.done();
    }

    /** Over many lines, for people to read and edit. */
    static byte[] spread(Node node) {
        JsonPrinting printing = new JsonPrinting(true);
        printing.print(node, 0);
        printing.plain("\n");
        return printing.done();
    }

    private byte[] done() {
        return Arrays.copyOf(out, size);
    }

    private void print(Node node, int depth) {
        switch (node) {
            case Text text -> quote(text.text());
            case Digits digits -> plain(digits.digits());
            case Truth truth -> plain(truth.truth() ? "true" : "false");
            case Node.Null ignored -> plain("null");
            case Items items -> list(items, depth);
            case Fields fields -> object(fields, depth);
        }
    }

    private void list(Items items, int depth) {
        plain("[");
        boolean first = true;
        for (Node item : items.items()) {
            begin(first, depth + 1);
            print(item, depth + 1);
            first = false;
        }
        end(first, depth, "]");
    }

    private void object(Fields fields, int depth) {
        plain("{");
        boolean first = true;
        for (Map.Entry<String, Node> field : fields.fields().entrySet()) {
            begin(first, depth + 1);
            copy(names.computeIfAbsent(field.getKey(), this::name));
            print(field.getValue(), depth + 1);
            first = false;
        }
        end(first, depth, "}");
    }

    private void begin(boolean first, int depth) {
        if (!first) {
            plain(",");
        }
        line(depth);
    }

    private void end(boolean empty, int depth, String bracket) {
        if (!empty) {
            line(depth);
        }
        plain(bracket);
    }

    private void line(int depth) {
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

    /** The name of a field as it stands before its content. */
    private byte[] name(String name) {
        JsonPrinting printing = new JsonPrinting(spread);
        printing.quote(name);
        printing.plain(spread ? ": " : ":");
        return printing.done();
    }

    private void copy(byte[] bytes) {
        hold(bytes.length);
        System.arraycopy(bytes, 0, out, size, bytes.length);
        size += bytes.length;
    }

    /** Almost every text is plain, and plain text is copied whole. */
    private void quote(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!isPlain(bytes, text.length())) {
            quoteEach(text);
            return;
        }
        hold(bytes.length + 2);
        out[size++] = '"';
        copy(bytes);
        out[size++] = '"';
    }

    /** A question mark may stand for half of a surrogate pair. */
    private static boolean isPlain(byte[] bytes, int characters) {
        if (bytes.length != characters) {
            return false;
        }
        for (byte one : bytes) {
            if (one < ' ' || one == '"' || one == '\\' || one == '?') {
                return false;
            }
        }
        return true;
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
