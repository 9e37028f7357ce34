package vigil.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.wording.UnitText.together;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.dosing.Product;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.people.StaffMember;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.screen.kit.Words;
import vigil.session.Witness;
import vigil.stock.LotId;
import vigil.stock.SampleBook;
import vigil.stock.StockBook;
import vigil.stock.StockEvent;
import vigil.stock.StockEvent.EntryStruck;
import vigil.stock.StockEvent.LotReceived;
import vigil.stock.StockEvent.PiecesCounted;
import vigil.stock.StockEvent.PiecesOpened;
import vigil.stock.StockEvent.PiecesRemoved;
import vigil.stock.StockEvent.RestRemoved;
import vigil.stock.StockEvent.Way;
import vigil.stock.StockLine;

/** The book of the room's drug as an inspector reads it. */
class StockTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final StaffMember BELL =
            new StaffMember(
                    new StaffId("bell"),
                    new PersonName("Bell", "Jonas", ""),
                    "RN",
                    Set.of(Role.NURSE));
    private static final Product VIAL =
            product(new Product.Form.Vial(MilligramsPerMillilitre.of("50")), "K2231");
    private static final LotId LOT = LotId.of(VIAL);

    private final StockText text =
            new StockText(
                    Words.of("review", "chart"),
                    id -> id.equals(BELL.id()) ? Optional.of(BELL) : Optional.empty());

    private static Product product(Product.Form form, String lot) {
        return new Product("ketamine", "", form, lot, LocalDate.of(2027, 6, 30));
    }

    static Stream<Arguments> products() {
        return Stream.of(
                Arguments.of(VIAL, "ketamine 50 mg per mL, expires 30-Jun-2027"),
                Arguments.of(
                        product(new Product.Form.Vial(MilligramsPerMillilitre.of("0.5")), "K1"),
                        "ketamine 0.5 mg per mL, expires 30-Jun-2027"),
                Arguments.of(
                        product(new Product.Form.SprayDevice(Milligrams.of("28")), "S1"),
                        "ketamine device of 28\u00a0mg, expires 30-Jun-2027"),
                Arguments.of(
                        product(new Product.Form.SolidDose(Milligrams.of("12.5")), "T1"),
                        "ketamine tablet of 12.5\u00a0mg, expires 30-Jun-2027"));
    }

    @ParameterizedTest
    @MethodSource("products")
    void aProductSaysWhatIsInItAndUntilWhenItIsGood(Product product, String said) {
        assertThat(text.product(product)).isEqualTo(together(said));
    }

    @ParameterizedTest
    @CsvSource({
        "32.5, 32.5\u00a0mg",
        "32.50, 32.5\u00a0mg",
        "500, 500\u00a0mg",
        "0, 0\u00a0mg",
        "0.25, 0.25\u00a0mg",
        "12.345, 12.35\u00a0mg",
        "12.344, 12.34\u00a0mg",
        "99.999, 100\u00a0mg"
    })
    void anAmountIsSaidToAHundredthAndWithoutIdleZeros(String amount, String said) {
        assertThat(text.milligrams(Milligrams.of(amount))).isEqualTo(said);
    }

    static Stream<Arguments> happenings() {
        Witness bell = new Witness.Seen(BELL.id());
        Milligrams each = Milligrams.of("500");
        return Stream.of(
                Arguments.of(
                        new LotReceived(VIAL, 10, each, "pharmacy, note 12"),
                        "received: 10 of 500\u00a0mg each, from pharmacy, note 12"),
                Arguments.of(new PiecesOpened(LOT, 2), "opened: 2"),
                Arguments.of(new PiecesCounted(LOT, 8, "", bell), "counted unopened: 8"),
                Arguments.of(
                        new PiecesCounted(LOT, 7, "one fell behind the shelf", bell),
                        "counted unopened: 7, not as in the book: one fell behind the shelf"),
                Arguments.of(
                        new PiecesRemoved(LOT, 1, Way.RETURNED, "recalled", bell),
                        "unopened taken away: 1, returned: recalled"),
                Arguments.of(
                        new PiecesRemoved(LOT, 1, Way.DESTROYED, "past its date", bell),
                        "unopened taken away: 1, destroyed: past its date"),
                Arguments.of(
                        new RestRemoved(LOT, Milligrams.of("32.5"), Way.BROKEN, "fell", bell),
                        "left over taken away: 32.5\u00a0mg, broken or spilled: fell"),
                Arguments.of(new EntryStruck(SampleBook.id(1), "entered twice"), "entered twice"));
    }

    @ParameterizedTest
    @MethodSource("happenings")
    void whatHappenedSaysHowMuchAndWhy(StockEvent event, String said) {
        assertThat(text.what(event)).isEqualTo(said);
    }

    private static StockBook book() {
        return SampleBook.of(
                DAY,
                new LotReceived(VIAL, 10, Milligrams.of("500"), "pharmacy"),
                new PiecesOpened(LOT, 2),
                new PiecesCounted(LOT, 8, "", new Witness.Seen(BELL.id())),
                new PiecesCounted(LOT, 8, "", new Witness.Missing()),
                new PiecesCounted(LOT, 8, "", new Witness.Seen(new StaffId("gone"))));
    }

    @Test
    void aLineSaysItsDayItsLotWhoAndWhoSawIt() {
        List<StockLine> lines = book().lines();
        assertThat(text.entry(lines.get(1))).isEqualTo("22-Nov-2026, K2231: opened: 2");
        String by = PersonText.staff(BELL);
        assertThat(lines.stream().map(text::people))
                .as(
                        "whoever is no longer known is said by their id, and nobody is said to have seen what nobody saw")
                .containsExactly(by, by, by + ", seen by " + by, by, by + ", seen by gone");
    }

    @Test
    void aLotIsChosenByItsNumberItsContentAndWhatIsLeftUnopened() {
        StockBook book = book();
        assertThat(text.lot(book.lot(LOT).orElseThrow()))
                .isEqualTo(
                        "K2231, ketamine 50\u00a0mg\u00a0per\u00a0mL, expires 30-Jun-2027, 8 unopened");
        assertThat(text.product(book.lines().getFirst(), book))
                .isEqualTo("ketamine 50\u00a0mg\u00a0per\u00a0mL, expires 30-Jun-2027");
        assertThat(text.product(book.lines().getFirst(), StockBook.of(List.of())))
                .as("a lot whose receipt is gone keeps the name of its drug")
                .isEqualTo(LOT.drug());
    }

    @Test
    void whatWasStruckOutSaysByWhomWhenAndWhy() {
        StockBook book =
                SampleBook.of(
                        DAY,
                        new LotReceived(VIAL, 10, Milligrams.of("500"), "pharmacy"),
                        new PiecesOpened(LOT, 2),
                        new EntryStruck(SampleBook.id(2), "another room's"));
        StockLine struck =
                book.lines().stream().filter(StockLine::struck).findFirst().orElseThrow();
        assertThat(text.what(struck.fact().event())).isEqualTo("opened: 2");
        assertThat(text.struck(struck.struckBy().orElseThrow()))
                .isEqualTo(
                        "struck out by "
                                + PersonText.staff(BELL)
                                + ", 22-Nov-2026: another room's");
    }
}
