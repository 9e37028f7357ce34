package vigil.quantity;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.quantity.Parsed.Blank;
import vigil.quantity.Parsed.Read;
import vigil.quantity.Parsed.Unfinished;
import vigil.quantity.Parsed.Unreadable;

/**
 * Reads numbers as staff type them: the digits 0 to 9 only, one point or comma as decimal
 * separator, the whole text or nothing. Spaces around are let pass. Independent of every regional
 * setting.
 */
public final class TypedNumber {

    private static final Pattern NUMBER = Pattern.compile("([0-9]+)(?:([.,])([0-9]*))?");

    private static final Pattern FRACTION_ONLY = Pattern.compile("[.,][0-9]*");

    private TypedNumber() {}

    /**
     * A whole number from 0 to {@code most}. Refuses signs, letters, fractions, a leading zero and
     * more digits than {@code most} has.
     */
    public static Parsed<Integer> whole(String text, int most) {
        String typed = trimmed(text);
        if (typed.isEmpty()) {
            return new Blank<>();
        }
        Matcher number = NUMBER.matcher(typed);
        if (!number.matches()) {
            return new Unreadable<>(ParseFault.NOT_A_NUMBER);
        }
        if (number.group(2) != null) {
            return new Unreadable<>(ParseFault.NOT_WHOLE);
        }
        if (leadingZero(typed)) {
            return new Unreadable<>(ParseFault.LEADING_ZERO);
        }
        if (typed.length() > digits(most)) {
            return new Unreadable<>(ParseFault.TOO_LONG);
        }
        long value = Long.parseLong(typed);
        return value > most
                ? new Unreadable<>(ParseFault.OUT_OF_RANGE)
                : new Read<>(Math.toIntExact(value));
    }

    /**
     * A decimal number of at most so many digits before and behind its separator, in the scale in
     * which it was typed: {@code 7.50} keeps two decimals, {@code 7.} is unfinished.
     *
     * <p>A comma followed by exactly three digits behind a whole part other than zero is refused:
     * {@code 1,200} could mean twelve hundred.
     */
    public static Parsed<BigDecimal> decimal(String text, int wholeDigits, int decimals) {
        String typed = trimmed(text);
        if (typed.isEmpty()) {
            return new Blank<>();
        }
        Matcher number = NUMBER.matcher(typed);
        if (!number.matches()) {
            return new Unreadable<>(
                    FRACTION_ONLY.matcher(typed).matches()
                            ? ParseFault.ZERO_NEEDED
                            : ParseFault.NOT_A_NUMBER);
        }
        String whole = number.group(1);
        boolean separated = number.group(2) != null;
        String fraction = separated ? number.group(3) : "";
        if (leadingZero(whole)) {
            return new Unreadable<>(ParseFault.LEADING_ZERO);
        }
        if (whole.length() > wholeDigits) {
            return new Unreadable<>(ParseFault.TOO_LONG);
        }
        if (separated && decimals == 0) {
            return new Unreadable<>(ParseFault.NOT_WHOLE);
        }
        if (fraction.length() > decimals) {
            return new Unreadable<>(ParseFault.TOO_MANY_DECIMALS);
        }
        if (separated && fraction.isEmpty()) {
            return new Unfinished<>();
        }
        if (",".equals(number.group(2)) && fraction.length() == 3 && !"0".equals(whole)) {
            return new Unreadable<>(ParseFault.COMMA_READS_TWO_WAYS);
        }
        return new Read<>(new BigDecimal(separated ? whole + "." + fraction : whole));
    }

    /**
     * The same of a number that is more than nothing: zero is refused as {@link ParseFault#ZERO}.
     */
    public static <N extends Number> Parsed<N> aboveZero(Parsed<N> read) {
        return read instanceof Read<N>(N value) && value.doubleValue() == 0
                ? new Unreadable<>(ParseFault.ZERO)
                : read;
    }

    /**
     * Whether the text reads as a whole number up to {@code most} and no further digit could give
     * another one, so that a field can jump on: {@code 72} of at most 300 is complete, {@code 12}
     * is not.
     */
    public static boolean complete(String text, int most) {
        return whole(text, most) instanceof Read<Integer>(Integer value)
                && (value == 0 || value * 10L > most);
    }

    /** Without the spaces (U+0020) around; other blanks stay, and make a text unreadable. */
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean leadingZero(String whole) {
        return whole.length() > 1 && whole.charAt(0) == '0';
    }

    private static int digits(int most) {
        int digits = 1;
        for (int rest = most / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }
}
