package vigil.wording;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Holds the groups of a telephone number together, so that no line ends within it and nobody dials
 * half of it. Only for what is shown: what is recorded, exported as data or searched stays as it
 * was typed.
 */
public final class PhoneText {
    private static final int LEAST_DIGITS = 7;

    /** Groups of digits with a space or a hyphen between, as {@code +44 20 7946-0958}. */
    private static final Pattern GROUPS =
            Pattern.compile(
                    "(?<![\\w.,:/-])(?:\\+ ?)?\\(?\\d[\\d()]*(?:[ -]\\(?\\d[\\d()]*)+(?![\\w:/])");

    private PhoneText() {}

    /** The words with no-break spaces and no-break hyphens in each number. */
    public static String onScreen(String words) {
        return held(words, "\u2011");
    }

    /** The same for paper, where lines end at spaces only. */
    public static String onPaper(String words) {
        return held(words, "-");
    }

    private static String held(String words, String hyphen) {
        return GROUPS.matcher(words)
                .replaceAll(
                        found ->
                                isNumber(found)
                                        ? found.group().replace(' ', '\u00a0').replace("-", hyphen)
                                        : found.group());
    }

    private static boolean isNumber(MatchResult found) {
        return found.group().chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
    }
}
