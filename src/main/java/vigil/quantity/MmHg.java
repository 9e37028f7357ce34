package vigil.quantity;

import java.math.BigDecimal;

/** A pressure in whole mmHg. Refuses a negative one. */
public record MmHg(int value) implements Quantity, Comparable<MmHg> {
    public MmHg {
        Refusal.unless(value >= 0, "a pressure is not negative");
    }

    @Override
    public BigDecimal amount() {
        return BigDecimal.valueOf(value);
    }

    @Override
    public Unit unit() {
        return Unit.MMHG;
    }

    @Override
    public int compareTo(MmHg other) {
        return Integer.compare(value, other.value);
    }
}
