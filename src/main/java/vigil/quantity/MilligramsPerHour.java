package vigil.quantity;

import java.math.BigDecimal;

/** A drug rate in milligrams per hour, not negative. Exact, in the scale in which it was typed. */
public record MilligramsPerHour(BigDecimal amount)
        implements Quantity, Comparable<MilligramsPerHour> {
    public MilligramsPerHour {
        Refusal.unless(amount.signum() >= 0, "MilligramsPerHour must not be negative");
    }

    /** From plain decimal digits, for example {@code of("0.5")}. */
    public static MilligramsPerHour of(String digits) {
        return new MilligramsPerHour(new BigDecimal(digits));
    }

    @Override
    public Unit unit() {
        return Unit.MILLIGRAM_PER_HOUR;
    }

    @Override
    public int compareTo(MilligramsPerHour other) {
        return amount.compareTo(other.amount);
    }
}
