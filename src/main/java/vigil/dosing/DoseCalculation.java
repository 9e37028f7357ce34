package vigil.dosing;

import static vigil.dosing.Working.by;
import static vigil.dosing.Working.times;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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

    private DoseCalculation() {}

    /** kg × mg per kg = mg; always exact. */
    public static Worked<Milligrams> dose(Kilograms weight, MilligramsPerKilogram perKilogram) {
        return milligrams(
                Working.of(Purpose.DOSE, Unit.MILLIGRAM, times(weight), times(perKilogram)));
    }

    /** Number of devices × mg of each = mg; always exact. Refuses less than one device. */
    public static Worked<Milligrams> devices(int count, Milligrams each) {
        return milligrams(
                Working.of(
                        Purpose.DOSE, Unit.MILLIGRAM, Working.count(positive(count)), times(each)));
    }

    /** mg per hour × minutes ÷ 60 = mg. */
    public static Worked<Milligrams> doseAtRate(MilligramsPerHour rate, int minutes) {
        return milligrams(
                Working.of(
                        Purpose.DOSE,
                        Unit.MILLIGRAM,
                        times(rate),
                        times(minutes(minutes), Unit.MINUTE),
                        by(MINUTES_PER_HOUR, Unit.MINUTE)));
    }

    /** mg ÷ kg = mg per kg. */
    public static Worked<MilligramsPerKilogram> perKilogram(Milligrams dose, Kilograms weight) {
        Working working =
                Working.of(
                        Purpose.DOSE_PER_KILOGRAM,
                        Unit.MILLIGRAM_PER_KILOGRAM,
                        times(dose),
                        by(weight));
        return new Worked<>(new MilligramsPerKilogram(working.result()), working);
    }

    /** mg ÷ mg per mL = mL of the stock. */
    public static Worked<Millilitres> stockVolume(
            Milligrams dose, MilligramsPerMillilitre strength) {
        Working working =
                Working.of(Purpose.STOCK_VOLUME, Unit.MILLILITRE, times(dose), by(strength));
        return new Worked<>(new Millilitres(working.result()), working);
    }

    /** mL × mg per mL = mg; always exact. */
    public static Worked<Milligrams> amountIn(
            Millilitres volume, MilligramsPerMillilitre strength) {
        return milligrams(
                Working.of(
                        Purpose.AMOUNT_IN_VOLUME, Unit.MILLIGRAM, times(volume), times(strength)));
    }

    /**
     * mg ÷ total mL = mg per mL after dilution. Refuses a dose or a volume of zero.
     *
     * @param total the volume of the whole bag or syringe, drug included
     */
    public static Worked<MilligramsPerMillilitre> diluted(Milligrams dose, Millilitres total) {
        Working working =
                Working.of(
                        Purpose.DILUTED_STRENGTH,
                        Unit.MILLIGRAM_PER_MILLILITRE,
                        times(dose),
                        by(total));
        return new Worked<>(new MilligramsPerMillilitre(working.result()), working);
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
        Working working =
                Working.of(
                        Purpose.RATE_PER_HOUR,
                        Unit.MILLIGRAM_PER_HOUR,
                        times(dose),
                        by(minutes(minutes), Unit.MINUTE),
                        times(MINUTES_PER_HOUR, Unit.MINUTE));
        return new Worked<>(new MilligramsPerHour(working.result()), working);
    }

    /** mg per kg ÷ minutes × 60, in mg per kg per hour. */
    public static Working perKilogramPerHour(MilligramsPerKilogram dose, int minutes) {
        return Working.of(
                Purpose.RATE_PER_KILOGRAM_PER_HOUR,
                Unit.MILLIGRAM_PER_KILOGRAM_PER_HOUR,
                times(dose),
                by(minutes(minutes), Unit.MINUTE),
                times(MINUTES_PER_HOUR, Unit.MINUTE));
    }

    /** mL of the bag ÷ minutes × 60 = mL per hour, where the whole bag is the dose. */
    public static Worked<MillilitresPerHour> bagRate(Millilitres bag, int minutes) {
        return pump(
                Working.of(
                        Purpose.PUMP_RATE,
                        Unit.MILLILITRE_PER_HOUR,
                        times(bag),
                        by(minutes(minutes), Unit.MINUTE),
                        times(MINUTES_PER_HOUR, Unit.MINUTE)));
    }

    /** mg per hour ÷ mg per mL = mL per hour on the pump. */
    public static Worked<MillilitresPerHour> pumpRate(
            MilligramsPerHour rate, MilligramsPerMillilitre strength) {
        return pump(
                Working.of(Purpose.PUMP_RATE, Unit.MILLILITRE_PER_HOUR, times(rate), by(strength)));
    }

    /** mL per hour × mg per mL = mg per hour; always exact. */
    public static Worked<MilligramsPerHour> rateOfPump(
            MillilitresPerHour pump, MilligramsPerMillilitre strength) {
        Working working =
                Working.of(
                        Purpose.RATE_PER_HOUR,
                        Unit.MILLIGRAM_PER_HOUR,
                        times(pump),
                        times(strength));
        return new Worked<>(new MilligramsPerHour(working.result()), working);
    }

    /**
     * The line that a second person confirms (rule D11): the dose, then the volume of the stock.
     *
     * @param strength absent for devices and tablets, which have no volume
     */
    public static List<Working> line(
            Kilograms weight,
            MilligramsPerKilogram perKilogram,
            Optional<MilligramsPerMillilitre> strength) {
        Worked<Milligrams> dose = dose(weight, perKilogram);
        return strength.map(
                        stock ->
                                List.of(dose.working(), stockVolume(dose.value(), stock).working()))
                .orElseGet(() -> List.of(dose.working()));
    }

    private static Worked<Milligrams> milligrams(Working working) {
        return new Worked<>(new Milligrams(working.result()), working);
    }

    private static Worked<MillilitresPerHour> pump(Working working) {
        return new Worked<>(new MillilitresPerHour(working.result()), working);
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
