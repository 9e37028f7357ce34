package vigil.screen.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vigil.quantity.Milligrams;
import vigil.screen.kit.DisplayText;
import vigil.screen.kit.Words;

/**
 * How doses are said: without a trailing zero, with a leading one, and a space before the unit
 * (rule D7).
 */
public final class DoseText {
    private final Words words;

    /** Says doses in the words of the program. */
    public DoseText(Words words) {
        this.words = words;
    }

    /** An amount in mg, exactly. */
    public String milligrams(Milligrams amount) {
        return words.say("chart.mg", DisplayText.number(amount.amount()));
    }

    /** An amount rounded to a tenth of a milligram, for what runs while it is read. */
    public Milligrams rounded(Milligrams amount) {
        return new Milligrams(one(amount.amount()));
    }

    /** At most one decimal. */
    public static BigDecimal one(BigDecimal amount) {
        return atMost(amount, 1);
    }

    /** At most two decimals. */
    public static BigDecimal two(BigDecimal amount) {
        return atMost(amount, 2);
    }

    /** No decimals. */
    public static BigDecimal whole(BigDecimal amount) {
        return atMost(amount, 0);
    }

    private static BigDecimal atMost(BigDecimal amount, int decimals) {
        return amount.scale() <= decimals
                ? amount
                : amount.setScale(decimals, RoundingMode.HALF_UP);
    }
}
