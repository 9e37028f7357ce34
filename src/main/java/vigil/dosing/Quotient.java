package vigil.dosing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The outcome of a division. It is exact wherever the decimal fraction ends; where it does not, it
 * is rounded half up to {@value #SCALE} decimals of the unit (a nanogram of a milligram) and says
 * so.
 *
 * @param value without trailing zeros
 * @param rounded whether digits were cut
 */
public record Quotient(BigDecimal value, boolean rounded) {

    /** Decimals kept of a fraction that does not end. */
    public static final int SCALE = 6;

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    public Quotient {
        value = value.stripTrailingZeros();
        value = value.scale() < 0 ? value.setScale(0) : value;
    }

    /** One number divided by another. Refuses a divisor of zero. */
    public static Quotient of(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            throw new IllegalArgumentException("nothing is divided by zero");
        }
        return ends(dividend, divisor)
                ? new Quotient(dividend.divide(divisor), false)
                : new Quotient(dividend.divide(divisor, SCALE, RoundingMode.HALF_UP), true);
    }

    /** A decimal fraction ends when, reduced, its divisor holds no prime but 2 and 5. */
    private static boolean ends(BigDecimal dividend, BigDecimal divisor) {
        int scale = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
        BigInteger top = dividend.setScale(scale).unscaledValue();
        BigInteger bottom = divisor.setScale(scale).unscaledValue().abs();
        BigInteger reduced = bottom.divide(bottom.gcd(top));
        return without(without(reduced, BigInteger.TWO), FIVE).equals(BigInteger.ONE);
    }

    private static BigInteger without(BigInteger number, BigInteger prime) {
        BigInteger rest = number;
        while (rest.mod(prime).signum() == 0) {
            rest = rest.divide(prime);
        }
        return rest;
    }
}
