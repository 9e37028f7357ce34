package vigil.quantity;

import java.math.BigDecimal;

/** An amount of drug in milligrams, not negative. Exact, in the scale in which it was typed. */
public record Milligrams(BigDecimal amount) implements Quantity, Comparable<Milligrams> {
    public Milligrams {
        Refusal.unless(amount.signum() >= 0, "Milligrams must not be negative");
    }

    /** From plain decimal digits, for example {@code of("0.5")}. */
    public static Milligrams of(String digits) {
        return new Milligrams(new BigDecimal(digits));
    }

    @Override
    public Unit unit() {
        return Unit.MILLIGRAM;
    }

    @Override
    public int compareTo(Milligrams other) {
        return amount.compareTo(other.amount);
    }
}
