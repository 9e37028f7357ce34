package vigil.export.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking words for a formula (OWASP ASVS 5.0, 1.2.10), or for a number
 * that it then shows otherwise: an apostrophe is put before what begins like a formula, and before
 * what looks like a number and would lose zeros or digits, as the record number 00471, the lot 12E4
 * and more than fifteen digits. Plain numbers stay numbers. Taking one apostrophe away gives the
 * words back, because words that begin with one get another.
 */
final class SafeCell {
    private static final String MARK = "'";
    private static final Pattern NUMBER =
            Pattern.compile("-?(?=[\\d.]{1,16}$)(?!\\d{16})(0|[1-9]\\d*)(\\.\\d+)?");
    private static final Pattern LIKE_A_NUMBER =
            Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    /** Also what some programs make of it: full-width signs, tabs, line ends. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private SafeCell() {}

    /** Words as they may stand in a cell. */
    static String of(String words) {
        return harmless(words) ? words : MARK + words;
    }

    private static boolean harmless(String words) {
        if (words.isEmpty() || NUMBER.matcher(words).matches()) {
            return true;
        }
        if (words.startsWith(MARK) || LIKE_A_NUMBER.matcher(words).matches()) {
            return false;
        }
        return words.codePoints()
                .dropWhile(SafeCell::unseen)
                .limit(1)
                .noneMatch(first -> BEGINS_A_FORMULA.indexOf(first) >= 0);
    }

    /** What a program may leave out when it looks at how a cell begins. */
    private static boolean unseen(int letter) {
        return BEGINS_A_FORMULA.indexOf(letter) < 0
                && (Character.isWhitespace(letter)
                        || Character.isSpaceChar(letter)
                        || Character.getType(letter) == Character.FORMAT
                        || Character.isISOControl(letter));
    }
}
