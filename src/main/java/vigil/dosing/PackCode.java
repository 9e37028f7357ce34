package vigil.dosing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code on a pack of drug as GS1 writes it in one barcode (GS1 General Specifications): 01 and
 * the 14 digits of the article, with expiry, lot or serial number behind them. It is no lot. Where
 * one part of it ends and the next begins is said by a sign that a scanner that types leaves out,
 * so that a lot is not read out of it.
 */
public final class PackCode {
    private static final Pattern CODE = Pattern.compile("01(\\d{14})(10|11|15|17|21)\\S+");

    private PackCode() {}

    /** Whether a text is such a code; the last digit of the article has to be the right one. */
    public static boolean is(String text) {
        Matcher code = CODE.matcher(text.strip());
        return code.matches() && isArticle(code.group(1));
    }

    private static boolean isArticle(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            sum += Character.digit(digits.charAt(at), 10) * (at % 2 == 0 ? 3 : 1);
        }
        return sum % 10 == 0;
    }
}
