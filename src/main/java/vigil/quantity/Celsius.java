package vigil.quantity;

import java.math.BigDecimal;

/** A temperature in degrees Celsius. Exact, in the scale in which it was typed. */
public record Celsius(BigDecimal amount) implements Quantity, Comparable<Celsius> {
    public Celsius {
        Refusal.unless(amount.signum() >= 0, "a body temperature is not below zero");
    }

    /** From plain decimal digits, for example {@code of("0.5")}. */
    public static Celsius of(String digits) {
        return new Celsius(new BigDecimal(digits));
    }

    @Override
    public Unit unit() {
        return Unit.CELSIUS;
    }

    @Override
    public int compareTo(Celsius other) {
        return amount.compareTo(other.amount);
    }
}
