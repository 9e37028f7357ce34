package vigil.quantity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vigil.quantity.Parsed.Blank;
import vigil.quantity.Parsed.Read;
import vigil.quantity.Parsed.Unreadable;

/**
 * Reads words as staff type them: kept sign for sign, or refused. Nothing is stripped, cut, folded
 * or composed; a name in two Unicode forms is found by its {@link #searchKey}, not by rewriting it.
 *
 * <p>Refused everywhere: lone surrogates, control characters, and the signs that reverse the
 * reading direction (U+202A to U+202E, U+2066 to U+2069), for which {@code 5 mg} can be shown as
 * something else.
 */
public final class TypedText {

    /** The most signs (code points) of a name or another text of one line. */
    public static final int LINE = 200;

    /** The most signs (code points) of a note. */
    public static final int NOTE = 4_000;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters that Unicode does not take apart, as they are written without them. */
    private static final Map<Character, String> WHOLE =
            Map.ofEntries(
                    Map.entry('ß', "ss"),
                    Map.entry('æ', "ae"),
                    Map.entry('œ', "oe"),
                    Map.entry('ø', "o"),
                    Map.entry('ł', "l"),
                    Map.entry('đ', "d"),
                    Map.entry('ð', "d"),
                    Map.entry('þ', "th"),
                    Map.entry('ı', "i"),
                    Map.entry('’', "'"));

    private TypedText() {}

    /**
     * A text of one line: a name, a number of a record, a lot. Refuses line breaks and tabs too.
     */
    public static Parsed<String> line(String text) {
        return read(text, LINE, false);
    }

    /** A note, in which line breaks (U+000A) and tabs may stand. */
    public static Parsed<String> note(String text) {
        return read(text, NOTE, true);
    }

    /**
     * What a text is looked up by: without accents, case and width, so that both Unicode forms of a
     * name and its plain spelling meet, {@code muller} finds Müller and {@code ostergard}
     * Østergård. Never stored or shown in place of the text.
     */
    public static String searchKey(String text) {
        if (text.chars().allMatch(sign -> sign < 128)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(bare.length());
        bare.chars()
                .mapToObj(sign -> (char) sign)
                .forEach(sign -> key.append(WHOLE.getOrDefault(sign, String.valueOf(sign))));
        return key.toString();
    }

    private static Parsed<String> read(String text, int most, boolean lines) {
        if (text.length() > 2 * most || text.codePointCount(0, text.length()) > most) {
            return new Unreadable<>(ParseFault.TOO_LONG);
        }
        if (text.codePoints().anyMatch(sign -> forbidden(sign, lines))) {
            return new Unreadable<>(ParseFault.FORBIDDEN_CHARACTER);
        }
        return text.isBlank() ? new Blank<>() : new Read<>(text);
    }

    private static boolean forbidden(int sign, boolean lines) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> !(lines && (sign == '\n' || sign == '\t'));
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> !lines;
            case Character.SURROGATE -> true;
            default -> (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
        };
    }
}
