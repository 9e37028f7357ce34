package vigil.dosing;

import java.math.BigDecimal;

/** Plain digits of an exact number: no trailing zero, a leading zero, never an exponent. */
public final class PlainDecimal {
    private PlainDecimal() {}

    /** The digits of a number, for example {@code 0.5} for 0.50 and {@code 100} for 1E+2. */
    public static String of(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
