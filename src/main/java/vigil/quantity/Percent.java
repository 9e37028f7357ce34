package vigil.quantity;

import java.math.BigDecimal;

/** A whole percentage from 0 to 100. */
public record Percent(int value) implements Quantity, Comparable<Percent> {
    public Percent {
        Refusal.unless(value >= 0 && value <= 100, "a percentage lies between 0 and 100");
    }

    @Override
    public BigDecimal amount() {
        return BigDecimal.valueOf(value);
    }

    @Override
    public Unit unit() {
        return Unit.PERCENT;
    }

    @Override
    public int compareTo(Percent other) {
        return Integer.compare(value, other.value);
    }
}
