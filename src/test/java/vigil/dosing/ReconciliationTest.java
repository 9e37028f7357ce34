package vigil.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.dosing.Movement.Drawn;
import vigil.dosing.Movement.GivenFromDrawn;
import vigil.dosing.Movement.GivenOf;
import vigil.dosing.Movement.Returned;
import vigil.dosing.Movement.Wasted;
import vigil.dosing.Reconciliation.Gap;
import vigil.dosing.Reconciliation.Line;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;

final class ReconciliationTest {

    @Test
    void drawnIsGivenAndWasted() {
        Reconciliation found =
                Reconciliation.of(
                        List.of(
                                new Drawn(vial("K1", "10"), mg("50")),
                                new GivenFromDrawn(mg("35")),
                                new Wasted("K1", mg("15"), true)));

        assertThat(found.closes()).isTrue();
        assertThat(found.open()).isEmpty();
        assertThat(found.lines())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.lot()).isEqualTo("K1");
                            assertThat(line.drawn().amount()).isEqualByComparingTo("50");
                            assertThat(line.given().amount()).isEqualByComparingTo("35");
                            assertThat(line.wasted().amount()).isEqualByComparingTo("15");
                            assertThat(line.returned().amount()).isZero();
                        });
    }

    @Test
    void whatIsMissingIsSaidInMilligrams() {
        Line line = only(new Drawn(vial("K1", "10"), mg("50")), new GivenFromDrawn(mg("34.5")));

        assertThat(line.closes()).isFalse();
        assertThat(line.gaps()).containsExactly(new Gap.Unaccounted(mg("15.5")));
    }

    @Test
    void whatWasNeverDrawnStandsByItsLot() {
        Reconciliation found =
                Reconciliation.of(
                        List.of(
                                new Wasted("K1", mg("5"), true),
                                new Wasted("K2", mg("7"), true),
                                new Returned("K1", mg("3"))));

        assertThat(found.lines()).extracting(Line::lot).containsExactly("K1", "K2");
        assertThat(found.lines().getFirst().gaps())
                .containsExactly(new Gap.NeverDrawn(), new Gap.MoreThanDrawn(mg("8")));
        assertThat(found.lines().getLast().gaps())
                .containsExactly(new Gap.NeverDrawn(), new Gap.MoreThanDrawn(mg("7")));
    }

    @ParameterizedTest
    @CsvSource({"34.9995, 0", "34.9994, 1", "35.0005, 0", "35.0006, 1"})
    void halfAMicrogramIsLeftByRoundingAndNoMore(String given, int gaps) {
        Line line =
                only(
                        new Drawn(vial("K1", "10"), mg("50")),
                        new GivenFromDrawn(mg(given)),
                        new Wasted("K1", mg("15"), true));

        assertThat(line.gaps()).hasSize(gaps);
    }

    @Test
    void moreThanDrawnIsSaidToo() {
        Line line =
                only(
                        new Drawn(vial("K1", "10"), mg("50")),
                        new GivenFromDrawn(mg("35")),
                        new Wasted("K1", mg("20"), true));

        assertThat(line.gaps()).containsExactly(new Gap.MoreThanDrawn(mg("5")));
    }

    @Test
    void wasteThatNobodySawDoesNotCloseEvenWhereTheSumDoes() {
        Line line =
                only(
                        new Drawn(vial("K1", "10"), mg("50")),
                        new GivenFromDrawn(mg("35")),
                        new Wasted("K1", mg("10"), true),
                        new Wasted("K1", mg("5"), false));

        assertThat(line.gaps()).containsExactly(new Gap.WasteUnwitnessed(mg("5")));
    }

    @Test
    void devicesHaveNoVolumeAndStillClose() {
        Product device =
                new Product(
                        "esketamine",
                        "Spravato",
                        new Product.Form.SprayDevice(mg("28")),
                        "S7",
                        LocalDate.of(2027, 5, 31));
        Reconciliation found =
                Reconciliation.of(
                        List.of(
                                new Drawn(device, mg("84")),
                                new GivenOf("S7", mg("28")),
                                new GivenOf("S7", mg("28")),
                                new Returned("S7", mg("28"))));

        assertThat(found.closes()).isTrue();
    }

    @Test
    void tabletsCloseAsWell() {
        Product tablet =
                new Product(
                        "ketamine",
                        "",
                        new Product.Form.SolidDose(mg("100")),
                        "T1",
                        LocalDate.of(2027, 5, 31));

        assertThat(
                        Reconciliation.of(
                                        List.of(
                                                new Drawn(tablet, mg("200")),
                                                new GivenFromDrawn(mg("150")),
                                                new Wasted("T1", mg("50"), true)))
                                .closes())
                .isTrue();
    }

    @Test
    void severalLotsAreUsedUpInTheOrderDrawn() {
        Reconciliation found =
                Reconciliation.of(
                        List.of(
                                new Drawn(vial("A", "50"), mg("50")),
                                new Drawn(vial("B", "50"), mg("50")),
                                new Wasted("A", mg("10"), true),
                                new GivenFromDrawn(mg("70"))));

        assertThat(each(found, Line::given)).containsExactly(mg("40"), mg("30"));
        assertThat(found.open())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.lot()).isEqualTo("B");
                            assertThat(line.gaps()).containsExactly(new Gap.Unaccounted(mg("20")));
                        });
    }

    @Test
    void whatExceedsEveryLotShowsAtTheLastOne() {
        Reconciliation found =
                Reconciliation.of(
                        List.of(
                                new Drawn(vial("A", "50"), mg("50")),
                                new Drawn(vial("B", "50"), mg("50")),
                                new GivenFromDrawn(mg("110"))));

        assertThat(found.lines().getFirst().closes()).isTrue();
        assertThat(found.lines().getLast().gaps()).containsExactly(new Gap.MoreThanDrawn(mg("10")));
    }

    @Test
    void aLotThatIsOverdrawnTakesNothingMore() {
        Reconciliation found =
                Reconciliation.of(
                        List.of(
                                new Drawn(vial("K1", "10"), mg("10")),
                                new Drawn(vial("K2", "10"), mg("10")),
                                new Wasted("K1", mg("15"), true),
                                new GivenFromDrawn(mg("5"))));

        assertThat(each(found, Line::given)).containsExactly(mg("0"), mg("5"));
        assertThat(found.lines().getFirst().gaps()).containsExactly(new Gap.MoreThanDrawn(mg("5")));
        assertThat(found.lines().getLast().gaps()).containsExactly(new Gap.Unaccounted(mg("5")));
    }

    @Test
    void theStrengthIsPartOfIdentityAndItsZerosAreNot() {
        Reconciliation found =
                Reconciliation.of(
                        List.of(
                                new Drawn(vial("A", "10"), mg("20")),
                                new Drawn(vial("A", "10.0"), mg("30")),
                                new Drawn(vial("A", "50"), mg("50")),
                                new Wasted("A", mg("60"), true),
                                new GivenFromDrawn(mg("40"))));

        assertThat(each(found, Line::drawn)).containsExactly(mg("50"), mg("50"));
        assertThat(each(found, Line::wasted)).containsExactly(mg("50"), mg("10"));
        assertThat(found.closes()).isTrue();
    }

    @Test
    void aLotThatWasNeverDrawnStandsOut() {
        Reconciliation found =
                Reconciliation.of(
                        List.of(
                                new Drawn(vial("A", "10"), mg("50")),
                                new GivenFromDrawn(mg("50")),
                                new Wasted("X", mg("5"), true)));

        assertThat(found.closes()).isFalse();
        Line stray = found.lines().getLast();
        assertThat(stray.lot()).isEqualTo("X");
        assertThat(stray.product()).isEmpty();
        assertThat(stray.gaps())
                .containsExactly(new Gap.NeverDrawn(), new Gap.MoreThanDrawn(mg("5")));
    }

    @Test
    void drugGivenWithNoneDrawnIsSaid() {
        Line line = only(new GivenFromDrawn(mg("35")));

        assertThat(line.lot()).isEmpty();
        assertThat(line.gaps())
                .containsExactly(new Gap.NeverDrawn(), new Gap.MoreThanDrawn(mg("35")));
    }

    @Test
    void nothingDrawnAndNothingGivenCloses() {
        assertThat(Reconciliation.of(List.of()).closes()).isTrue();
        assertThat(Reconciliation.of(List.of(new GivenFromDrawn(mg("0")))).lines()).isEmpty();
    }

    /** Amounts are typed to the microgram: half of one is left by rounding. */
    @ParameterizedTest
    @CsvSource({"54.99999975, true", "54.9995, true", "55.0005, true", "54.9994, false"})
    void whatRoundingLeavesIsNotADifference(String given, boolean closes) {
        assertThat(
                        only(new Drawn(vial("A", "10"), mg("55")), new GivenFromDrawn(mg(given)))
                                .closes())
                .isEqualTo(closes);
    }

    @Test
    void noMilligramIsLostBetweenLots() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            List<Movement> movements = anyMovements(random);
            Reconciliation found = Reconciliation.of(movements);

            assertThat(sum(each(found, Line::drawn)))
                    .isEqualByComparingTo(total(movements, Drawn.class));
            assertThat(sum(each(found, Line::wasted)))
                    .isEqualByComparingTo(total(movements, Wasted.class));
            assertThat(sum(each(found, Line::returned)))
                    .isEqualByComparingTo(total(movements, Returned.class));
            assertThat(sum(each(found, Line::given)))
                    .isEqualByComparingTo(
                            total(movements, GivenOf.class)
                                    .add(total(movements, GivenFromDrawn.class)));
        }
    }

    private static List<Movement> anyMovements(Random random) {
        List<Movement> movements = new ArrayList<>();
        for (int count = 0; count < random.nextInt(0, 12); count++) {
            String lot = List.of("A", "B", "C").get(random.nextInt(3));
            Milligrams amount = new Milligrams(BigDecimal.valueOf(random.nextInt(5000), 2));
            movements.add(
                    switch (random.nextInt(5)) {
                        case 0 -> new Drawn(vial(lot, random.nextBoolean() ? "10" : "50"), amount);
                        case 1 -> new GivenFromDrawn(amount);
                        case 2 -> new GivenOf(lot, amount);
                        case 3 -> new Wasted(lot, amount, random.nextBoolean());
                        default -> new Returned(lot, amount);
                    });
        }
        return movements;
    }

    private static BigDecimal total(List<Movement> movements, Class<? extends Movement> kind) {
        return sum(movements.stream().filter(kind::isInstance).map(Movement::amount).toList());
    }

    private static BigDecimal sum(List<Milligrams> amounts) {
        return amounts.stream().map(Milligrams::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Milligrams> each(Reconciliation found, Function<Line, Milligrams> side) {
        return found.lines().stream().map(side).toList();
    }

    private static Line only(Movement... movements) {
        List<Line> lines = Reconciliation.of(List.of(movements)).lines();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static Product vial(String lot, String strength) {
        return new Product(
                "ketamine",
                "",
                new Product.Form.Vial(MilligramsPerMillilitre.of(strength)),
                lot,
                LocalDate.of(2027, 5, 31));
    }

    private static Milligrams mg(String digits) {
        return Milligrams.of(digits);
    }
}
