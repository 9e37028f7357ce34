package vigil.quantity;

import java.math.BigDecimal;

/** A gas flow in litres per minute, not negative. Exact, in the scale in which it was typed. */
public record LitresPerMinute(BigDecimal amount) implements Quantity, Comparable<LitresPerMinute> {
    public LitresPerMinute {
        Refusal.unless(amount.signum() >= 0, "LitresPerMinute must not be negative");
    }

    /** From plain decimal digits, for example {@code of("0.5")}. */
    public static LitresPerMinute of(String digits) {
        return new LitresPerMinute(new BigDecimal(digits));
    }

    @Override
    public Unit unit() {
        return Unit.LITRE_PER_MINUTE;
    }

    @Override
    public int compareTo(LitresPerMinute other) {
        return amount.compareTo(other.amount);
    }
}
