package vigil.dosing;

import java.math.BigDecimal;
import vigil.quantity.Kilograms;

/**
 * A body weight in avoirdupois pounds, above zero, as some scales show it. It is never recorded:
 * only its kilograms are, and both are shown.
 */
public record Pounds(BigDecimal amount) {

    /** One pound in kilograms, exact by definition (international yard and pound, 1959). */
    private static final BigDecimal KILOGRAMS = new BigDecimal("0.45359237");

    public Pounds {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a weight is above zero");
        }
    }

    /** The same weight in kilograms, exact. */
    public Kilograms kilograms() {
        return new Kilograms(amount.multiply(KILOGRAMS));
    }
}
