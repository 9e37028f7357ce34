package vigil.dosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.quantity.Unit;

final class DoseCalculationTest {
    private static final MilligramsPerKilogram HALF = MilligramsPerKilogram.of("0.5");

    @ParameterizedTest
    @CsvSource({
        "82.4, 41.2, 10, 4.12, 1.03, 61.8, 100, 0.412, 150",
        "70, 35, 50, 0.7, 0.875, 52.5, 50, 0.7, 75",
        "110, 55, 100, 0.55, 1.375, 82.5, 250, 0.22, 375"
    })
    void halfAMilligramPerKilogramOver40Minutes(
            String kilograms,
            String dose,
            String strength,
            String stock,
            String perMinute,
            String perHour,
            String bag,
            String diluted,
            String pump) {
        Kilograms weight = Kilograms.of(kilograms);
        Milligrams found = DoseCalculation.dose(weight, HALF).value();
        Millilitres total = Millilitres.of(bag);

        assertThat(plain(found.amount())).isEqualTo(dose);
        assertPlain(
                DoseCalculation.stockVolume(found, MilligramsPerMillilitre.of(strength)).working(),
                stock,
                Unit.MILLILITRE);
        assertPlain(DoseCalculation.perMinute(found, 40), perMinute, Unit.MILLIGRAM_PER_MINUTE);
        assertPlain(DoseCalculation.perHour(found, 40).working(), perHour, Unit.MILLIGRAM_PER_HOUR);
        assertPlain(
                DoseCalculation.perKilogramPerHour(HALF, 40),
                "0.75",
                Unit.MILLIGRAM_PER_KILOGRAM_PER_HOUR);
        assertPlain(
                DoseCalculation.diluted(found, total).working(),
                diluted,
                Unit.MILLIGRAM_PER_MILLILITRE);
        assertPlain(DoseCalculation.bagRate(total, 40).working(), pump, Unit.MILLILITRE_PER_HOUR);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Test
    void everyDivisorCounts() {
        Working working =
                Working.of(
                        Working.Purpose.DOSE,
                        Unit.MILLIGRAM,
                        Working.times(new BigDecimal("35"), Unit.MILLIGRAM),
                        Working.by(new BigDecimal("2"), Unit.MINUTE),
                        Working.by(new BigDecimal("5"), Unit.MINUTE));

        assertPlain(working, "3.5", Unit.MILLIGRAM);
    }

    private static void assertPlain(Working working, String digits, Unit unit) {
        assertThat(plain(working.result())).isEqualTo(digits);
        assertThat(working.unit()).isEqualTo(unit);
        assertThat(working.rounded()).isFalse();
    }

    @Test
    void theWorkingSaysEveryFactorForTheSecondPerson() {
        Worked<Milligrams> dose = DoseCalculation.dose(Kilograms.of("70"), HALF);
        Working volume =
                DoseCalculation.stockVolume(dose.value(), MilligramsPerMillilitre.of("10"))
                        .working();

        assertThat(said(dose.working())).isEqualTo("70 kg × 0.5 mg/kg = 35 mg");
        assertThat(said(volume)).isEqualTo("35 mg ÷ 10 mg/mL = 3.5 mL");
        assertThat(dose.working().purpose()).isEqualTo(Working.Purpose.DOSE);
        assertThat(volume.purpose()).isEqualTo(Working.Purpose.STOCK_VOLUME);
    }

    @Test
    void devicesAreCountedAndNotMeasured() {
        Worked<Milligrams> dose = DoseCalculation.devices(3, Milligrams.of("28"));

        assertThat(dose.value().amount()).isEqualByComparingTo("84");
        assertThat(said(dose.working())).isEqualTo("3 × 28 mg = 84 mg");
    }

    @ParameterizedTest
    @CsvSource({"52.5, 40, 35", "10, 7, 1.1667", "0.003, 1, 0.0001", "60, 1, 1"})
    void anOrderByItsRateHasFourDecimalsAtMost(String rate, int minutes, String milligrams) {
        assertThat(DoseCalculation.orderedAtRate(MilligramsPerHour.of(rate), minutes).amount())
                .isEqualByComparingTo(milligrams);
    }

    @Test
    void aRateKeptForATimeMakesADose() {
        assertThat(DoseCalculation.doseAtRate(MilligramsPerHour.of("10"), 90).value().amount())
                .isEqualByComparingTo("15");
    }

    @Test
    void aRateIsThatManyMillilitresOfWhatIsInThePump() {
        assertThat(
                        said(
                                DoseCalculation.pumpRate(
                                                MilligramsPerHour.of("61.8"),
                                                MilligramsPerMillilitre.of("0.412"))
                                        .working()))
                .isEqualTo("61.8 mg/h ÷ 0.412 mg/mL = 150 mL/h");
    }

    @Test
    void aFractionWithoutAnEndIsRoundedHalfUpAndSaysSo() {
        Worked<MilligramsPerHour> rate = DoseCalculation.perHour(Milligrams.of("55"), 45);

        assertThat(rate.rounded()).isTrue();
        assertThat(rate.value()).isEqualTo(MilligramsPerHour.of("73.333333"));
    }

    @Test
    void multiplyingBy60NeverRoundsTwice() {
        assertThat(DoseCalculation.perHour(Milligrams.of("35"), 42).value())
                .isEqualTo(MilligramsPerHour.of("50"));
        assertThat(DoseCalculation.perHour(Milligrams.of("35"), 42).rounded()).isFalse();
    }

    @Test
    void aHundredfoldStrengthMakesAHundredthOfTheVolume() {
        Random random = new Random(20261123);
        for (int round = 0; round < 500; round++) {
            Milligrams dose = new Milligrams(BigDecimal.valueOf(random.nextInt(1, 20_000), 2));
            BigDecimal strong =
                    DoseCalculation.stockVolume(dose, MilligramsPerMillilitre.of("100"))
                            .value()
                            .amount();
            BigDecimal weak =
                    DoseCalculation.stockVolume(dose, MilligramsPerMillilitre.of("1"))
                            .value()
                            .amount();
            assertThat(strong.movePointRight(2)).isEqualByComparingTo(weak);
        }
    }

    @Test
    void doseAndDosePerKilogramTurnIntoEachOther() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Kilograms weight = new Kilograms(BigDecimal.valueOf(random.nextInt(200, 3500), 1));
            MilligramsPerKilogram perKilogram =
                    new MilligramsPerKilogram(BigDecimal.valueOf(random.nextInt(1, 200), 2));
            Milligrams dose = DoseCalculation.dose(weight, perKilogram).value();

            assertThat(DoseCalculation.perKilogram(dose, weight).value().amount())
                    .isEqualByComparingTo(perKilogram.amount());
            assertThat(DoseCalculation.perKilogram(dose, weight).rounded()).isFalse();
        }
    }

    @Test
    void volumeAndAmountTurnIntoEachOther() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            Milligrams dose = new Milligrams(BigDecimal.valueOf(random.nextInt(1, 20_000), 2));
            for (String strength : List.of("10", "50", "100")) {
                MilligramsPerMillilitre stock = MilligramsPerMillilitre.of(strength);
                Worked<Millilitres> volume = DoseCalculation.stockVolume(dose, stock);
                assertThat(volume.rounded()).isFalse();
                assertThat(DoseCalculation.amountIn(volume.value(), stock).value().amount())
                        .isEqualByComparingTo(dose.amount());
            }
        }
    }

    @Test
    void minutesCountsAndVolumesOfNothingAreRefused() {
        Milligrams dose = Milligrams.of("35");
        assertThatIllegalArgumentException().isThrownBy(() -> DoseCalculation.perHour(dose, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> DoseCalculation.perMinute(dose, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> DoseCalculation.devices(0, dose));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DoseCalculation.diluted(dose, Millilitres.of("0")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DoseCalculation.bagRate(Millilitres.of("100"), 0));
    }

    @Test
    void aWorkingNeverBeginsWithADivisor() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Working.of(
                                        Working.Purpose.DOSE,
                                        Unit.MILLIGRAM,
                                        Working.by(BigDecimal.TEN, Unit.MINUTE)));
    }

    /** As a screen would write it, with the codes of the units instead of words. */
    private static String said(Working working) {
        StringBuilder text = new StringBuilder();
        for (Working.Factor factor : working.factors()) {
            if (!text.isEmpty()) {
                text.append(factor.sign() == Working.Sign.TIMES ? " × " : " ÷ ");
            }
            text.append(plain(factor.amount()));
            factor.unit().ifPresent(unit -> text.append(' ').append(unit.ucum()));
        }
        return text.append(" = ")
                .append(plain(working.result()))
                .append(' ')
                .append(working.unit().ucum())
                .toString();
    }
}
