package vigil.quantity;

import java.math.BigDecimal;

/** A pump rate in millilitres per hour, not negative. Exact, in the scale in which it was typed. */
public record MillilitresPerHour(BigDecimal amount)
        implements Quantity, Comparable<MillilitresPerHour> {
    public MillilitresPerHour {
        Refusal.unless(amount.signum() >= 0, "MillilitresPerHour must not be negative");
    }

    /** From plain decimal digits, for example {@code of("0.5")}. */
    public static MillilitresPerHour of(String digits) {
        return new MillilitresPerHour(new BigDecimal(digits));
    }

    @Override
    public Unit unit() {
        return Unit.MILLILITRE_PER_HOUR;
    }

    @Override
    public int compareTo(MillilitresPerHour other) {
        return amount.compareTo(other.amount);
    }
}
