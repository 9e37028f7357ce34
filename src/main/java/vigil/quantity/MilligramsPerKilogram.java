package vigil.quantity;

import java.math.BigDecimal;

/**
 * A dose in milligrams per kilogram of body weight, not negative. Exact, in the scale in which it
 * was typed.
 */
public record MilligramsPerKilogram(BigDecimal amount)
        implements Quantity, Comparable<MilligramsPerKilogram> {
    public MilligramsPerKilogram {
        Refusal.unless(amount.signum() >= 0, "MilligramsPerKilogram must not be negative");
    }

    /** From plain decimal digits, for example {@code of("0.5")}. */
    public static MilligramsPerKilogram of(String digits) {
        return new MilligramsPerKilogram(new BigDecimal(digits));
    }

    @Override
    public Unit unit() {
        return Unit.MILLIGRAM_PER_KILOGRAM;
    }

    @Override
    public int compareTo(MilligramsPerKilogram other) {
        return amount.compareTo(other.amount);
    }
}
