package vigil.quantity;

import java.math.BigDecimal;

/** A volume in millilitres, not negative. Exact, in the scale in which it was typed. */
public record Millilitres(BigDecimal amount) implements Quantity, Comparable<Millilitres> {
    public Millilitres {
        Refusal.unless(amount.signum() >= 0, "Millilitres must not be negative");
    }

    /** From plain decimal digits, for example {@code of("0.5")}. */
    public static Millilitres of(String digits) {
        return new Millilitres(new BigDecimal(digits));
    }

    @Override
    public Unit unit() {
        return Unit.MILLILITRE;
    }

    @Override
    public int compareTo(Millilitres other) {
        return amount.compareTo(other.amount);
    }
}
