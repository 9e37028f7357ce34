package vigil.dosing;

import static vigil.dosing.Working.by;
import static vigil.dosing.Working.times;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import vigil.dosing.Working.Purpose;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.quantity.MillilitresPerHour;
import vigil.quantity.Unit;

/**
 * The arithmetic of a dose, each result with its working. Rounding: see {@link Quotient}. Minutes
 * are whole and above zero; other minutes are refused.
 */
public final class DoseCalculation {
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final int ORDER_DECIMALS = 4;

    private DoseCalculation() {}

    /** kg × mg per kg = mg; always exact. */
    public static Worked<Milligrams> dose(Kilograms weight, MilligramsPerKilogram perKilogram) {
        return milligrams(Purpose.DOSE, times(weight), times(perKilogram));
    }

    /** Number of devices × mg of each = mg; always exact. Refuses less than one device. */
    public static Worked<Milligrams> devices(int count, Milligrams each) {
        return milligrams(Purpose.DOSE, Working.count(positive(count)), times(each));
    }

    /** mg per hour × minutes ÷ 60 = mg. */
    public static Worked<Milligrams> doseAtRate(MilligramsPerHour rate, int minutes) {
        return milligrams(
                Purpose.DOSE,
                times(rate),
                times(minutes(minutes), Unit.MINUTE),
                by(MINUTES_PER_HOUR, Unit.MINUTE));
    }

    /** The same as an order states it, with four decimals at most, rounded half up. */
    public static Milligrams orderedAtRate(MilligramsPerHour rate, int minutes) {
        BigDecimal exact = doseAtRate(rate, minutes).value().amount();
        return new Milligrams(
                exact.scale() > ORDER_DECIMALS
                        ? exact.setScale(ORDER_DECIMALS, RoundingMode.HALF_UP)
                        : exact);
    }

    /** mg ÷ kg = mg per kg. */
    public static Worked<MilligramsPerKilogram> perKilogram(Milligrams dose, Kilograms weight) {
        return worked(
                MilligramsPerKilogram::new,
                Purpose.DOSE_PER_KILOGRAM,
                Unit.MILLIGRAM_PER_KILOGRAM,
                times(dose),
                by(weight));
    }

    /** mg ÷ mg per mL = mL of the stock. */
    public static Worked<Millilitres> stockVolume(
            Milligrams dose, MilligramsPerMillilitre strength) {
        return worked(
                Millilitres::new, Purpose.STOCK_VOLUME, Unit.MILLILITRE, times(dose), by(strength));
    }

    /** mL × mg per mL = mg; always exact. */
    public static Worked<Milligrams> amountIn(
            Millilitres volume, MilligramsPerMillilitre strength) {
        return milligrams(Purpose.AMOUNT_IN_VOLUME, times(volume), times(strength));
    }

    /**
     * mg ÷ total mL = mg per mL after dilution. Refuses a dose or a volume of zero.
     *
     * @param total the volume of the whole bag or syringe, drug included
     */
    public static Worked<MilligramsPerMillilitre> diluted(Milligrams dose, Millilitres total) {
        return worked(
                MilligramsPerMillilitre::new,
                Purpose.DILUTED_STRENGTH,
                Unit.MILLIGRAM_PER_MILLILITRE,
                times(dose),
                by(total));
    }

    /** mg ÷ minutes, in mg per minute. */
    public static Working perMinute(Milligrams dose, int minutes) {
        return Working.of(
                Purpose.RATE_PER_MINUTE,
                Unit.MILLIGRAM_PER_MINUTE,
                times(dose),
                by(minutes(minutes), Unit.MINUTE));
    }

    /** mg ÷ minutes × 60 = mg per hour. */
    public static Worked<MilligramsPerHour> perHour(Milligrams dose, int minutes) {
        return worked(
                MilligramsPerHour::new,
                Purpose.RATE_PER_HOUR,
                Unit.MILLIGRAM_PER_HOUR,
                overMinutes(times(dose), minutes));
    }

    /** mg per kg ÷ minutes × 60, in mg per kg per hour. */
    public static Working perKilogramPerHour(MilligramsPerKilogram dose, int minutes) {
        return Working.of(
                Purpose.RATE_PER_KILOGRAM_PER_HOUR,
                Unit.MILLIGRAM_PER_KILOGRAM_PER_HOUR,
                overMinutes(times(dose), minutes));
    }

    /** mL of the bag ÷ minutes × 60 = mL per hour, where the whole bag is the dose. */
    public static Worked<MillilitresPerHour> bagRate(Millilitres bag, int minutes) {
        return worked(
                MillilitresPerHour::new,
                Purpose.PUMP_RATE,
                Unit.MILLILITRE_PER_HOUR,
                overMinutes(times(bag), minutes));
    }

    /** mg per hour ÷ mg per mL = mL per hour. */
    public static Worked<MillilitresPerHour> pumpRate(
            MilligramsPerHour rate, MilligramsPerMillilitre strength) {
        return worked(
                MillilitresPerHour::new,
                Purpose.PUMP_RATE,
                Unit.MILLILITRE_PER_HOUR,
                times(rate),
                by(strength));
    }

    private static Working.Factor[] overMinutes(Working.Factor amount, int minutes) {
        return new Working.Factor[] {
            amount, by(minutes(minutes), Unit.MINUTE), times(MINUTES_PER_HOUR, Unit.MINUTE)
        };
    }

    private static Worked<Milligrams> milligrams(Purpose purpose, Working.Factor... factors) {
        return worked(Milligrams::new, purpose, Unit.MILLIGRAM, factors);
    }

    private static <Q> Worked<Q> worked(
            Function<BigDecimal, Q> as, Purpose purpose, Unit unit, Working.Factor... factors) {
        Working working = Working.of(purpose, unit, factors);
        return new Worked<>(as.apply(working.result()), working);
    }

    private static BigDecimal minutes(int minutes) {
        return BigDecimal.valueOf(positive(minutes));
    }

    private static int positive(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("minutes and counts are above zero");
        }
        return count;
    }
}
