package vigil.quantity;

import java.math.BigDecimal;

/** A length in centimetres, above zero. Exact, in the scale in which it was typed. */
public record Centimetres(BigDecimal amount) implements Quantity, Comparable<Centimetres> {
    public Centimetres {
        Refusal.unless(amount.signum() > 0, "Centimetres must be above zero");
    }

    /** From plain decimal digits, for example {@code of("0.5")}. */
    public static Centimetres of(String digits) {
        return new Centimetres(new BigDecimal(digits));
    }

    @Override
    public Unit unit() {
        return Unit.CENTIMETRE;
    }

    @Override
    public int compareTo(Centimetres other) {
        return amount.compareTo(other.amount);
    }
}
