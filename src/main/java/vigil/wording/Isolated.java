package vigil.wording;

import java.text.Bidi;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps words that are read from right to left, as a Hebrew or an Arabic name, from moving the
 * numbers beside them and within them: what was written {@code <name> 35 mg} must not be shown as
 * 35, name, mg (Unicode Standard Annex 9).
 *
 * <p>By marks alone (U+200E, read from left to right and not seen): the toolkit draws the signs of
 * isolates and embeddings as boxes on a real display, around a patient's name as if a letter of it
 * were not known. Two marks in a row say that they are ours, three that somebody typed one within.
 *
 * <p>Only for what is shown. What is stored, exported as data or searched never holds these marks,
 * and {@link #without} takes them out again where shown words become data.
 */
public final class Isolated {
    private static final String MARK = "\u200e";
    private static final String OURS = MARK + MARK;
    private static final String ROUND_TYPED = OURS + MARK;

    /** Words with our marks around them: such as hold a mark that was typed, or such as do not. */
    static final Pattern SPAN =
            Pattern.compile(
                    "\u200e{3}(.*?)\u200e{3}|\u200e{2}((?:[^\u200e]|\u200e(?!\u200e))*)\u200e{2}",
                    Pattern.DOTALL);

    private Isolated() {}

    /**
     * Words as they may be set among others: as they are, or where something in them is read from
     * right to left between marks. A stretch in them that goes the other way than their first
     * letter, as a number with its unit, is kept together.
     */
    public static String of(String words) {
        if (!turns(words)) {
            return words;
        }
        StringBuilder all = new StringBuilder(words.length() + 8);
        Matcher span = SPAN.matcher(words);
        int from = 0;
        while (span.find()) {
            all.append(marked(words.substring(from, span.start()))).append(span.group());
            from = span.end();
        }
        return all.append(marked(words.substring(from))).toString();
    }

    private static String marked(String words) {
        if (!turns(words)) {
            return words;
        }
        if (words.contains(MARK)) {
            return ROUND_TYPED + words + ROUND_TYPED;
        }
        if (Way.first(words) == Way.LEFT_TO_RIGHT) {
            return new Stretches(words, Way.LEFT_TO_RIGHT).kept(OURS, OURS);
        }
        String kept = new Stretches(words, Way.RIGHT_TO_LEFT).kept(MARK, "");
        return OURS + (kept.startsWith(MARK) ? kept.substring(1) : kept) + OURS;
    }

    /** Several one behind the other, each as it may stand among the others. */
    public static String joined(String between, Collection<String> parts) {
        return parts.stream().map(Isolated::of).collect(Collectors.joining(between));
    }

    /** The words without any mark that was put in here. */
    public static String without(String words) {
        return SPAN.matcher(words)
                .replaceAll(
                        span ->
                                Matcher.quoteReplacement(
                                        span.group(1) == null
                                                ? span.group(2).replace(MARK, "")
                                                : span.group(1)));
    }

    private static boolean turns(String words) {
        return Bidi.requiresBidi(words.toCharArray(), 0, words.length());
    }
}
