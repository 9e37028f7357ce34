package vigil.telling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vigil.quantity.Milligrams;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/**
 * How doses are said: without a trailing zero, with a leading one, and a space before the unit
 * (rule D7).
 */
public final class DoseText {
    private final Sentences words;

    /** Says doses in the words of the program. */
    public DoseText(Sentences words) {
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

    /**
     * An amount of an account: at most two decimals, less than that as it is, for it is something.
     */
    public Milligrams accounted(Milligrams amount) {
        return new Milligrams(accounted(amount.amount()));
    }

    /** The same of milligrams without their unit. */
    public static BigDecimal accounted(BigDecimal amount) {
        BigDecimal two = two(amount);
        return two.signum() == 0 ? amount : two;
    }

    /** At most one decimal. */
    public static BigDecimal one(BigDecimal amount) {
        return atMost(amount, 1);
    }

    /** At most two decimals. */
    public static BigDecimal two(BigDecimal amount) {
        return atMost(amount, 2);
    }

    /** To the microgram, as amounts can be typed; below that the digits that are left. */
    public static BigDecimal typable(BigDecimal amount) {
        BigDecimal typed = atMost(amount, 3);
        return typed.signum() == 0 ? amount : typed;
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
