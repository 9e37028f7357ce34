package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.wording.UnitText.together;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.assets.PlausibilityFile;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseCalculation;
import vigil.dosing.DoseOrder;
import vigil.dosing.Route;
import vigil.dosing.Weight;
import vigil.dosing.Working;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.quantity.Parsed;
import vigil.quantity.TypedDate;
import vigil.quantity.Unit;
import vigil.screen.kit.FieldState;
import vigil.screen.kit.Words;
import vigil.session.SampleChart;
import vigil.telling.WorkingText;
import vigil.vitals.Plausibility.Doubt;
import vigil.vitals.PlausibilityJudge;

/** What is typed before a session: the weight, the expiry on a label, and the working of a dose. */
class TypedAtCheckInTest {
    private static final Words WORDS = Words.of("checkin", "chart", "charting", "kit");
    private static final SampleChart CLOCK = SampleChart.infusion();
    private static final Weight LAST =
            new Weight(Kilograms.of("70"), Weight.Method.SCALE, CLOCK.minute(0));

    private final WeightText weight =
            new WeightText(WORDS, new PlausibilityJudge(PlausibilityFile.shipped()));
    private final WorkingText working = new WorkingText(WORDS);

    private static String kind(FieldState state) {
        return state.getClass().getSimpleName();
    }

    @ParameterizedTest
    @CsvSource({
        "70, Fine",
        "70.5, Fine",
        "'70,5', Fine",
        "63.0, Fine",
        "77, Fine",
        "' 70 ', Fine",
        // more than 10 % from the last visit, on both sides
        "62.9, Unusual",
        "77.1, Unusual",
        "154, Unusual",
        "35, Unusual",
        // outside what is usual, and outside what can be
        "34.9, Unusual",
        "20, Unusual",
        "201, Unusual",
        "350, Unusual",
        "19.9, Refused",
        "351, Refused",
        "9, Refused",
        "'', Empty",
        "70., Unfinished",
        "0, Refused",
        "0.0, Refused",
        "070, Refused",
        "70.25, Refused",
        "7000, Refused",
        "-70, Refused",
        "seventy, Refused",
        "70kg, Refused",
        "150 lb, Refused",
        "150lbs, Refused",
        "150.5 Pounds, Refused",
        "150 lb., Refused"
    })
    void aWeightIsHeldAgainstBoundsAndTheLastVisit(String typed, String state) {
        assertThat(kind(weight.state(typed, Optional.of(LAST)))).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"62, Fine", "154, Fine", "34.9, Unusual", "201, Unusual", "19, Refused"})
    void withoutALastVisitOnlyTheBoundsCount(String typed, String state) {
        assertThat(kind(weight.state(typed, Optional.empty()))).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "150 lb, '150 lb are 68 kg, and pounds are not recorded: type the kilograms.'",
        "154.5lbs, '154.5 lb are 70.1 kg, and pounds are not recorded: type the kilograms.'"
    })
    void poundsAreSaidInKilogramsAndNeverTaken(String typed, String said) {
        assertThat(weight.state(typed, Optional.of(LAST)))
                .isEqualTo(new FieldState.Refused(together(said)));
    }

    @Test
    void aNumberThatLooksLikePoundsIsAskedWithBothReadings() {
        assertThat(weight.state("154", Optional.of(LAST)))
                .isEqualTo(
                        new FieldState.Unusual(
                                "Last visit 70\u00a0kg: more than 10\u00a0% apart. If 154 was read in"
                                        + " pounds, 69.9\u00a0kg is the weight."));
        assertThat(weight.doubt(Kilograms.of("154"), Optional.of(LAST)))
                .contains(Doubt.FAR_FROM_LAST_VISIT);
        assertThat(weight.doubt(Kilograms.of("71"), Optional.of(LAST))).isEmpty();
    }

    @Test
    void aWeightReadsBackAsTheSameDigits() {
        Random random = new Random(70);
        for (int round = 0; round < 2_000; round++) {
            BigDecimal kilograms = BigDecimal.valueOf(1 + random.nextInt(9_999), 1);
            assertThat(WeightText.kilograms(kilograms.toPlainString()))
                    .isEqualTo(new Parsed.Read<>(new Kilograms(kilograms)));
            assertThat(WeightText.kilograms(kilograms.toPlainString().replace('.', ',')))
                    .isEqualTo(new Parsed.Read<>(new Kilograms(kilograms)));
        }
    }

    @ParameterizedTest
    @EnumSource(Weight.Method.class)
    void aWeightIsSaidWithHowItWasFoundAndWhen(Weight.Method method) {
        Weight of = new Weight(Kilograms.of("70.50"), method, CLOCK.minute(3));
        assertThat(weight.said(of))
                .startsWith("70.5\u00a0kg · ")
                .endsWith(" · 14:08")
                .doesNotContain("weightMethod", "_");
        assertThat(weight.last(of)).isEqualTo("70.5\u00a0kg on 22-Nov-2026");
    }

    @ParameterizedTest
    @CsvSource({
        "06/2027, 2027-06-30",
        "6/2027, 2027-06-30",
        "06-2027, 2027-06-30",
        "2027-06, 2027-06-30",
        "02/2028, 2028-02-29",
        "02/2027, 2027-02-28",
        "12/2026, 2026-12-31",
        "' 06/2027 ', 2027-06-30",
        "30-Jun-2027, 2027-06-30",
        "2027-06-15, 2027-06-15",
        "15062027, 2027-06-15"
    })
    void anExpiryIsADayOrTheLastDayOfAMonth(String typed, LocalDate expiry) {
        assertThat(TypedDate.expiry(typed).ifRead()).contains(expiry);
    }

    @Test
    void everyMonthEndsWithItsLastDayHoweverItIsWritten() {
        for (YearMonth month = YearMonth.of(2026, 1);
                month.getYear() < 2032;
                month = month.plusMonths(1)) {
            String number = month.toString().substring(5);
            for (String typed :
                    List.of(
                            month.toString(),
                            number + "/" + month.getYear(),
                            number + "-" + month.getYear())) {
                assertThat(TypedDate.expiry(typed).ifRead()).contains(month.atEndOfMonth());
            }
        }
    }

    static Stream<Arguments> workings() {
        Milligrams dose = Milligrams.of("35");
        MilligramsPerMillilitre vial = MilligramsPerMillilitre.of("50");
        return Stream.of(
                Arguments.of(
                        DoseCalculation.dose(Kilograms.of("70"), MilligramsPerKilogram.of("0.5"))
                                .working(),
                        "70 kg × 0.5 mg per kg = 35 mg"),
                Arguments.of(
                        DoseCalculation.dose(Kilograms.of("82.4"), MilligramsPerKilogram.of("0.75"))
                                .working(),
                        "82.4 kg × 0.75 mg per kg = 61.8 mg"),
                Arguments.of(
                        DoseCalculation.devices(3, Milligrams.of("28")).working(),
                        "3 × 28 mg = 84 mg"),
                Arguments.of(
                        DoseCalculation.stockVolume(dose, vial).working(),
                        "35 mg ÷ 50 mg per mL = 0.7 mL"),
                Arguments.of(
                        DoseCalculation.perHour(dose, 40).working(),
                        "35 mg ÷ 40 min × 60 min = 52.5 mg per h"),
                Arguments.of(
                        DoseCalculation.bagRate(Millilitres.of("50"), 40).working(),
                        "50 mL ÷ 40 min × 60 min = 75 mL per h"),
                Arguments.of(
                        DoseCalculation.doseAtRate(MilligramsPerHour.of("52.5"), 40).working(),
                        "52.5 mg per h × 40 min ÷ 60 min = 35 mg"),
                Arguments.of(
                        DoseCalculation.perKilogram(dose, Kilograms.of("82")).working(),
                        "35 mg ÷ 82 kg ≈ 0.4268 mg per kg"),
                Arguments.of(
                        DoseCalculation.perMinute(dose, 45), "35 mg ÷ 45 min ≈ 0.7778 mg per min"),
                Arguments.of(
                        DoseCalculation.diluted(dose, Millilitres.of("50")).working(),
                        "35 mg ÷ 50 mL = 0.7 mg per mL"),
                Arguments.of(
                        DoseCalculation.perKilogramPerHour(MilligramsPerKilogram.of("0.5"), 40),
                        "0.5 mg per kg ÷ 40 min × 60 min = 0.75 mg per kg per h"));
    }

    @ParameterizedTest
    @MethodSource("workings")
    void aCalculationIsSaidSoThatASecondPersonCanDoItAgain(Working one, String said) {
        assertThat(working.one(one).replace('\u00a0', ' ')).isEqualTo(said);
    }

    @Test
    void aVolumeThatFollowsFromTheDoseIsSaidInItsLineAndAnythingElseBelow() {
        Working dose =
                DoseCalculation.dose(Kilograms.of("70"), MilligramsPerKilogram.of("0.5")).working();
        Working volume =
                DoseCalculation.stockVolume(Milligrams.of("35"), MilligramsPerMillilitre.of("50"))
                        .working();
        Working other =
                DoseCalculation.stockVolume(Milligrams.of("36"), MilligramsPerMillilitre.of("50"))
                        .working();
        Working rate = DoseCalculation.perHour(Milligrams.of("35"), 40).working();
        assertThat(said(dose, volume))
                .isEqualTo("70 kg × 0.5 mg per kg = 35 mg = 0.7 mL of 50 mg per mL");
        assertThat(said(dose, other))
                .isEqualTo("70 kg × 0.5 mg per kg = 35 mg\n36 mg ÷ 50 mg per mL = 0.72 mL");
        assertThat(said(dose, rate).lines()).hasSize(2);
        assertThat(said()).isEmpty();
    }

    /** Found on a real display: an order of a fixed amount said "Working" and nothing behind it. */
    @Test
    void anOrderThatNothingIsReckonedForSaysNoWorking() {
        DoseOrder fixed =
                new DoseOrder(
                        "ketamine",
                        Route.ORAL,
                        new DoseBasis.Fixed(Milligrams.of("150")),
                        Milligrams.of("150"),
                        Optional.empty(),
                        Optional.empty(),
                        "Dr Mbeki");
        assertThat(OrderPart.lines(WORDS, fixed)).hasSize(2);
    }

    private String said(Working... workings) {
        return working.line(List.of(workings)).replace('\u00a0', ' ');
    }

    @Test
    void whatIsSaidToBeEqualIsEqual() {
        Random random = new Random(35);
        for (int round = 0; round < 500; round++) {
            Milligrams dose = new Milligrams(BigDecimal.valueOf(1 + random.nextInt(9_999), 1));
            int minutes = 1 + random.nextInt(120);
            Working rate = DoseCalculation.perHour(dose, minutes).working();
            String said = working.one(rate).replace('\u00a0', ' ');
            BigDecimal result =
                    new BigDecimal(
                            said.split(rate.rounded() ? " ≈ " : " = ", -1)[1]
                                    .replace(" mg per h", "")
                                    .replace(",", ""));
            // mg per h × minutes = 60 × mg, to the digits that are shown.
            BigDecimal off =
                    result.multiply(BigDecimal.valueOf(minutes))
                            .subtract(dose.amount().multiply(BigDecimal.valueOf(60)))
                            .abs();
            if (rate.rounded()) {
                assertThat(off).as(said).isLessThan(dose.amount().multiply(new BigDecimal("0.06")));
            } else {
                assertThat(off).as(said).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Working.Purpose.class)
    void everyUnitOfAResultHasAName(Working.Purpose purpose) {
        Unit unit =
                switch (purpose) {
                    case DOSE, AMOUNT_IN_VOLUME -> Unit.MILLIGRAM;
                    case DOSE_PER_KILOGRAM -> Unit.MILLIGRAM_PER_KILOGRAM;
                    case STOCK_VOLUME -> Unit.MILLILITRE;
                    case DILUTED_STRENGTH -> Unit.MILLIGRAM_PER_MILLILITRE;
                    case RATE_PER_MINUTE -> Unit.MILLIGRAM_PER_MINUTE;
                    case RATE_PER_HOUR -> Unit.MILLIGRAM_PER_HOUR;
                    case RATE_PER_KILOGRAM_PER_HOUR -> Unit.MILLIGRAM_PER_KILOGRAM_PER_HOUR;
                    case PUMP_RATE -> Unit.MILLILITRE_PER_HOUR;
                };
        assertThat(working.quantity(new BigDecimal("1250.50"), unit))
                .startsWith("1,250.5\u00a0m")
                .doesNotContain(" ", "working.unit");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 50, 100 mg ÷ 50 mg = 2 pieces",
        "50, 50, 50 mg ÷ 50 mg = 1 piece",
        "75, 50, 75 mg ÷ 50 mg = 1.5 pieces",
        "100, 30, 100 mg ÷ 30 mg ≈ 3.333 pieces"
    })
    void tabletsAreCounted(String dose, String each, String said) {
        assertThat(working.pieces(Milligrams.of(dose), Milligrams.of(each)))
                .isEqualTo(together(said));
    }
}
