package vigil.quantity;

import java.math.BigDecimal;

/**
 * A frequency per minute, whole. Zero is a real value (apnoea) and never stands for "not taken".
 */
public record PerMinute(int value) implements Quantity, Comparable<PerMinute> {
    public PerMinute {
        Refusal.unless(value >= 0, "a rate is not negative");
    }

    @Override
    public BigDecimal amount() {
        return BigDecimal.valueOf(value);
    }

    @Override
    public Unit unit() {
        return Unit.PER_MINUTE;
    }

    @Override
    public int compareTo(PerMinute other) {
        return Integer.compare(value, other.value);
    }
}
