package vigil.notation;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import vigil.notation.Node.Digits;
import vigil.notation.Node.Fields;
import vigil.notation.Node.Items;
import vigil.notation.Node.Text;
import vigil.notation.Node.Truth;

/**
 * Prints nodes as JSON, the same nodes always as the same characters. Written here and not by a
 * library because a lone half of a surrogate pair must survive: it is escaped, where UTF-8 would
 * turn it into a question mark.
 */
final class JsonPrinting {
    private final StringBuilder out = new StringBuilder();
    private final boolean spread;

    private JsonPrinting(boolean spread) {
        this.spread = spread;
    }

    /** On one line. */
    static String onOneLine(Node node) {
        JsonPrinting printing = new JsonPrinting(false);
        printing.print(node, 0);
        return printing.out.toString();
    }

    /** Over many lines, for people to read and edit. */
    static String spread(Node node) {
        JsonPrinting printing = new JsonPrinting(true);
        printing.print(node, 0);
        return printing.out.append('\n').toString();
    }

    private void print(Node node, int depth) {
        switch (node) {
            case Text text -> quote(text.text());
            case Digits digits -> out.append(digits.digits());
            case Truth truth -> out.append(truth.truth());
            case Node.Null ignored -> out.append("null");
            case Items items ->
                    each(items.items().iterator(), "[]", depth, item -> print(item, depth + 1));
            case Fields fields ->
                    each(
                            fields.fields().entrySet().iterator(),
                            "{}",
                            depth,
                            field -> print(field, depth + 1));
        }
    }

    private void print(Map.Entry<String, Node> field, int depth) {
        quote(field.getKey());
        out.append(spread ? ": " : ":");
        print(field.getValue(), depth);
    }

    private <T> void each(Iterator<T> parts, String brackets, int depth, Consumer<T> print) {
        out.append(brackets.charAt(0));
        boolean any = parts.hasNext();
        while (parts.hasNext()) {
            line(depth + 1);
            print.accept(parts.next());
            if (parts.hasNext()) {
                out.append(',');
            }
        }
        if (any) {
            line(depth);
        }
        out.append(brackets.charAt(1));
    }

    private void line(int depth) {
        if (spread) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                out.append(c).append(text.charAt(++i));
            } else if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
