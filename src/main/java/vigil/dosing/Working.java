package vigil.dosing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vigil.quantity.Quantity;
import vigil.quantity.Unit;

/**
 * One line of arithmetic as it was done, so that a second person can do it again (rule D11). The
 * sentence is made by the screen, for example {@code 70 kg × 0.5 mg per kg = 35 mg}.
 *
 * @param factors in the order in which they are written; the first is never a divisor
 * @param rounded whether the result is not the whole of the fraction, see {@link Quotient}
 */
public record Working(
        Purpose purpose, List<Factor> factors, BigDecimal result, Unit unit, boolean rounded) {
    public Working {
        factors = List.copyOf(factors);
        if (factors.isEmpty() || factors.getFirst().sign() == Sign.DIVIDED_BY) {
            throw new IllegalArgumentException("a calculation begins with an amount");
        }
    }

    /** What is found. */
    public enum Purpose {
        DOSE,
        DOSE_PER_KILOGRAM,
        STOCK_VOLUME,
        AMOUNT_IN_VOLUME,
        DILUTED_STRENGTH,
        RATE_PER_MINUTE,
        RATE_PER_HOUR,
        RATE_PER_KILOGRAM_PER_HOUR,
        PUMP_RATE
    }

    /** How a factor goes into the result. */
    public enum Sign {
        TIMES,
        DIVIDED_BY
    }

    /**
     * One number of the calculation.
     *
     * @param unit absent for a plain count, for example of devices
     */
    public record Factor(Sign sign, BigDecimal amount, Optional<Unit> unit) {}

    static Factor count(int number) {
        return new Factor(Sign.TIMES, BigDecimal.valueOf(number), Optional.empty());
    }

    static Factor times(BigDecimal amount, Unit unit) {
        return new Factor(Sign.TIMES, amount, Optional.of(unit));
    }

    static Factor times(Quantity quantity) {
        return times(quantity.amount(), quantity.unit());
    }

    static Factor by(BigDecimal amount, Unit unit) {
        return new Factor(Sign.DIVIDED_BY, amount, Optional.of(unit));
    }

    static Factor by(Quantity quantity) {
        return by(quantity.amount(), quantity.unit());
    }

    /** The factors worked out in one division, so that nothing is rounded twice. */
    static Working of(Purpose purpose, Unit unit, Factor... factors) {
        BigDecimal dividend = BigDecimal.ONE;
        BigDecimal divisor = BigDecimal.ONE;
        for (Factor factor : factors) {
            switch (factor.sign()) {
                case TIMES -> dividend = dividend.multiply(factor.amount());
                case DIVIDED_BY -> divisor = divisor.multiply(factor.amount());
            }
        }
        Quotient quotient = Quotient.of(dividend, divisor);
        return new Working(purpose, List.of(factors), quotient.value(), unit, quotient.rounded());
    }
}
