package vigil.quantity;

import java.math.BigDecimal;

/**
 * A strength in milligrams per millilitre, above zero. Exact, in the scale in which it was typed.
 */
public record MilligramsPerMillilitre(BigDecimal amount)
        implements Quantity, Comparable<MilligramsPerMillilitre> {
    public MilligramsPerMillilitre {
        Refusal.unless(amount.signum() > 0, "MilligramsPerMillilitre must be above zero");
    }

    /** From plain decimal digits, for example {@code of("0.5")}. */
    public static MilligramsPerMillilitre of(String digits) {
        return new MilligramsPerMillilitre(new BigDecimal(digits));
    }

    @Override
    public Unit unit() {
        return Unit.MILLIGRAM_PER_MILLILITRE;
    }

    @Override
    public int compareTo(MilligramsPerMillilitre other) {
        return amount.compareTo(other.amount);
    }
}
