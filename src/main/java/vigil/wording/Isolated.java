package vigil.wording;

import java.text.Bidi;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps words that are read from right to left, as a Hebrew or an Arabic name, from moving the
 * numbers beside them and within them: what was written {@code <name> 35 mg} must not be shown as
 * 35, name, mg (Unicode Standard Annex 9, isolates).
 *
 * <p>Only for what is shown. What is stored, exported as data or searched never holds these signs,
 * and {@link #without} takes them out again where shown words become data.
 */
public final class Isolated {
    private static final String FIRST_STRONG = "\u2068";
    private static final String RIGHT_TO_LEFT = "\u2067";
    private static final String POP = "\u2069";

    /** Isolates within isolates the toolkit draws as boxes; these marks it does not. */
    private static final String MARK = "\u200e";

    private static final Pattern ISOLATES = Pattern.compile("[\u2067\u2068]|\u2069");
    private static final Pattern MARKED = Pattern.compile("\u2067([^\u2069]*)\u2069");

    private Isolated() {}

    /**
     * Words as they may be set among others: as they are, or where something in them is read from
     * right to left between signs that isolate it (U+2067 to U+2069). They go the way of their
     * first letter; a stretch in them that goes the other way, as a number with its unit, is kept
     * together, by U+200E in words from right to left unless somebody typed such a mark.
     */
    public static String of(String words) {
        if (!turns(words)) {
            return words;
        }
        if (ISOLATES.matcher(words).find()) {
            return turns(outside(words)) ? FIRST_STRONG + words + POP : words;
        }
        if (Way.first(words) == Way.LEFT_TO_RIGHT) {
            return new Stretches(words, Way.LEFT_TO_RIGHT).kept(FIRST_STRONG, POP);
        }
        if (words.contains(MARK)) {
            return FIRST_STRONG + words + POP;
        }
        return RIGHT_TO_LEFT + new Stretches(words, Way.RIGHT_TO_LEFT).kept(MARK, MARK) + POP;
    }

    /** Several one behind the other, each as it may stand among the others. */
    public static String joined(String between, Collection<String> parts) {
        return parts.stream().map(Isolated::of).collect(Collectors.joining(between));
    }

    /** The words without any sign that was put in here. */
    public static String without(String words) {
        String unmarked =
                MARKED.matcher(words)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(found.group(1).replace(MARK, "")));
        return ISOLATES.matcher(unmarked).replaceAll("");
    }

    private static boolean turns(String words) {
        return Bidi.requiresBidi(words.toCharArray(), 0, words.length());
    }

    private static String outside(String words) {
        StringBuilder outside = new StringBuilder(words.length());
        int depth = 0;
        for (int at = 0; at < words.length(); at++) {
            String sign = words.substring(at, at + 1);
            if (sign.equals(POP)) {
                depth--;
            } else if (ISOLATES.matcher(sign).matches()) {
                depth++;
            } else if (depth == 0) {
                outside.append(sign);
            }
        }
        return outside.toString();
    }
}
