package vigil.quantity;

import java.math.BigDecimal;

/** A body weight in kilograms, above zero. Exact, in the scale in which it was typed. */
public record Kilograms(BigDecimal amount) implements Quantity, Comparable<Kilograms> {
    public Kilograms {
        Refusal.unless(amount.signum() > 0, "Kilograms must be above zero");
    }

    /** From plain decimal digits, for example {@code of("0.5")}. */
    public static Kilograms of(String digits) {
        return new Kilograms(new BigDecimal(digits));
    }

    @Override
    public Unit unit() {
        return Unit.KILOGRAM;
    }

    @Override
    public int compareTo(Kilograms other) {
        return amount.compareTo(other.amount);
    }
}
