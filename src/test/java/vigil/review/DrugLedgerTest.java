package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.dosing.Product;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.review.DrugLedger.Gap;
import vigil.review.DrugLedger.Lot;
import vigil.session.DosingEvent;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.Witness;
import vigil.stock.LotId;
import vigil.stock.SampleBook;
import vigil.stock.StockBook;
import vigil.stock.StockEvent;

/** Where controlled drug came from and went. */
class DrugLedgerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Witness SEEN = new Witness.Seen(SampleChart.SECOND);

    private static SampleChart daysAgo(int days) {
        return SampleChart.ready(
                SampleProtocol.infusion(),
                "day" + days,
                SampleChart.START.minus(Duration.ofDays(days)),
                SampleChart.ZONE);
    }

    private static SampleChart home(SampleChart script) {
        return script.fit(101).leaves(102);
    }

    private static DrugLedger of(List<StockEvent> book, SampleChart... scripts) {
        return DrugLedger.of(
                List.of(scripts).stream().map(one -> SessionBrief.of(one.session())).toList(),
                SampleBook.of(TODAY.minusDays(20), book.toArray(StockEvent[]::new)),
                TODAY.minusDays(30),
                TODAY);
    }

    private static Product vial(String lot, String strength) {
        return new Product(
                "ketamine",
                "",
                new Product.Form.Vial(MilligramsPerMillilitre.of(strength)),
                lot,
                LocalDate.of(2027, 6, 30));
    }

    private static StockEvent came(String lot, String strength, String milligrams) {
        return new StockEvent.LotReceived(
                vial(lot, strength), 1, Milligrams.of(milligrams), "Invented Supply 17");
    }

    private static StockEvent opened(String lot, String strength) {
        return new StockEvent.PiecesOpened(LotId.of(vial(lot, strength)), 1);
    }

    private static SampleChart closed(int days) {
        return home(daysAgo(days).start(0).stop(40).wasted(45, "15", SEEN));
    }

    @Test
    void aLotThatClosesSaysWhatIsLeft() {
        DrugLedger ledger =
                of(
                        List.of(came("K2231", "50.0", "500"), opened("K2231", "50")),
                        closed(3),
                        closed(1));
        Lot lot = ledger.lots().getFirst();

        assertThat(ledger.lots()).hasSize(1);
        assertThat(ledger.closes()).isTrue();
        DrugLedger.Stock stock = lot.stock().orElseThrow();
        assertThat(stock.before()).isEqualByComparingTo("0");
        assertThat(stock.received()).isEqualByComparingTo("500");
        assertThat(stock.opened()).isEqualByComparingTo("500");
        assertThat(stock.inOpened()).isEqualByComparingTo("400");
        assertThat(stock.unopened()).isZero();
        assertThat(ledger.entries()).hasSize(2);
        assertThat(lot.drawn().amount()).isEqualByComparingTo("100");
        assertThat(lot.given().amount()).isEqualByComparingTo("70");
        assertThat(lot.wasted().amount()).isEqualByComparingTo("30");
        assertThat(lot.left().orElseThrow()).isEqualByComparingTo("400");
        assertThat(lot.movements())
                .extracting(DrugLedger.Movement::when)
                .containsExactly(daysAgo(1).minute(0), daysAgo(3).minute(0));
    }

    @Test
    void withoutAReceiptNothingIsSaidToBeLeft() {
        Lot lot = of(List.of(), closed(1)).lots().getFirst();
        assertThat(lot.stock()).isEmpty();
        assertThat(lot.left()).isEmpty();
        assertThat(lot.gaps()).isEmpty();
    }

    @Test
    void whatDoesNotCloseComesFirst() {
        SampleChart unseen = home(daysAgo(5).start(0).stop(40).wasted(45, "15"));
        SampleChart open =
                home(
                        daysAgo(4)
                                .drawn(-6, vial("A1", "50").form(), "ketamine", "A1", "20")
                                .start(0)
                                .stop(40)
                                .wasted(45, "15", SEEN));
        SampleChart never =
                home(
                        daysAgo(2)
                                .start(0)
                                .stop(40)
                                .add(
                                        45,
                                        new DosingEvent.DrugWasted(
                                                "Z9", Milligrams.of("3"), SEEN, "drug bin"))
                                .wasted(46, "15", SEEN));
        DrugLedger ledger = of(List.of(), unseen, open, never);

        assertThat(ledger.closes()).isFalse();
        assertThat(ledger.lots()).extracting(Lot::lot).containsExactly("Z9", "A1", "K2231");
        assertThat(ledger.lots())
                .extracting(Lot::gaps)
                .containsExactly(
                        List.of(Gap.NEVER_DRAWN, Gap.MORE_THAN_DRAWN),
                        List.of(Gap.UNACCOUNTED),
                        List.of(Gap.WASTE_UNWITNESSED));
    }

    @Test
    void moreDrawnThanCameInDoesNotCloseAndStrengthsAreKeptApart() {
        SampleChart other =
                home(
                        daysAgo(2)
                                .drawn(-6, vial("K2231", "10").form(), "ketamine", "K2231", "10")
                                .start(0)
                                .stop(40)
                                .wasted(45, "25", SEEN));
        DrugLedger ledger = of(List.of(came("K2231", "50", "40")), other);
        assertThat(ledger.lots())
                .extracting(Lot::gaps)
                .containsExactly(List.of(Gap.NOT_RECEIVED), List.of(Gap.MORE_THAN_RECEIVED));
        assertThat(ledger.lots().getLast().left().orElseThrow()).isEqualByComparingTo("-10");
    }

    @Test
    void drugOfASessionThatGoesOnIsInUseAndNoGap() {
        Lot lot = of(List.of(), daysAgo(0).start(0).vitals(20)).lots().getFirst();
        assertThat(lot.gaps()).isEmpty();
        assertThat(lot.inUse().amount()).isEqualByComparingTo("32.5");
    }

    @Test
    void returnedDrugClosesAndAnotherPeriodHoldsNothing() {
        SampleChart back =
                home(
                        daysAgo(3)
                                .start(0)
                                .stop(40)
                                .add(
                                        44,
                                        new DosingEvent.DrugReturned(
                                                "K2231", Milligrams.of("15"))));
        assertThat(of(List.of(), back).lots().getFirst().returned()).isEqualTo(Milligrams.of("15"));
        assertThat(of(List.of(), back).closes()).isTrue();
        assertThat(
                        DrugLedger.of(
                                        List.of(SessionBrief.of(back.session())),
                                        StockBook.NONE,
                                        TODAY,
                                        TODAY)
                                .lots())
                .isEmpty();
    }

    @Test
    void aPeriodBeginsWithWhatWasThereAndCountsAndWhatWasTakenAwayChangeIt() {
        LotId lot = LotId.of(vial("K2231", "50"));
        StockBook book =
                SampleBook.of(
                        TODAY.minusDays(3),
                        new StockEvent.LotReceived(
                                vial("K2231", "50"), 5, Milligrams.of("100"), "Invented Supply 17"),
                        new StockEvent.PiecesOpened(lot, 2),
                        new StockEvent.RestRemoved(
                                lot,
                                Milligrams.of("20"),
                                StockEvent.Way.DESTROYED,
                                "end of the day",
                                SEEN),
                        new StockEvent.PiecesRemoved(
                                lot, 1, StockEvent.Way.RETURNED, "recalled", SEEN),
                        new StockEvent.PiecesCounted(lot, 1, "one is missing", SEEN));
        List<SessionBrief> briefs = List.of(SessionBrief.of(closed(3).session()));
        Lot then =
                DrugLedger.of(briefs, book, TODAY.minusDays(3), TODAY.minusDays(3))
                        .lots()
                        .getFirst();
        DrugLedger.Stock stock = then.stock().orElseThrow();
        assertThat(stock.removed()).isEqualByComparingTo("120");
        assertThat(stock.counted()).isEqualByComparingTo("-100");
        assertThat(stock.left()).isEqualByComparingTo("230");
        assertThat(stock.unopened()).isOne();
        assertThat(stock.inOpened()).isEqualByComparingTo("130");
        assertThat(then.gaps()).containsExactly(Gap.COUNT_DIFFERED);

        Lot later = DrugLedger.of(briefs, book, TODAY, TODAY).lots().getFirst();
        assertThat(later.stock().orElseThrow().before()).isEqualByComparingTo("230");
        assertThat(later.left().orElseThrow()).isEqualByComparingTo("230");
        assertThat(later.gaps()).isEmpty();
        assertThat(later.movements()).isEmpty();
    }

    @Test
    void drawnBeyondWhatWasOpenedDoesNotClose() {
        assertThat(of(List.of(came("K2231", "50", "500")), closed(1)).lots().getFirst().gaps())
                .containsExactly(Gap.MORE_THAN_OPENED);
    }

    /** A lot that was used up before there was a book was never received in it. */
    @Test
    void nothingIsMissingInABookThatWasNotBegunYet() {
        StockBook book = SampleBook.of(TODAY.minusDays(3), came("B7", "50", "500"));
        for (int days : List.of(4, 3)) {
            Lot used =
                    DrugLedger.of(
                                    List.of(SessionBrief.of(closed(days).session())),
                                    book,
                                    TODAY.minusDays(30),
                                    TODAY)
                            .lots()
                            .stream()
                            .filter(lot -> lot.lot().equals("K2231"))
                            .findFirst()
                            .orElseThrow();
            assertThat(used.gaps()).isEqualTo(days == 4 ? List.of() : List.of(Gap.NOT_RECEIVED));
        }
    }

    /** Its initial inventory is what is there that day: what was drawn before is gone by then. */
    @Test
    void whatWasDrawnBeforeTheBookWasBegunIsNotDrawnFromWhatWasCountedThen() {
        StockBook book =
                SampleBook.of(
                        TODAY.minusDays(3), came("K2231", "50", "500"), opened("K2231", "50"));
        List<SessionBrief> briefs =
                List.of(SessionBrief.of(closed(4).session()), SessionBrief.of(closed(2).session()));
        for (int from : List.of(30, 3)) {
            Lot lot = DrugLedger.of(briefs, book, TODAY.minusDays(from), TODAY).lots().getFirst();
            DrugLedger.Stock stock = lot.stock().orElseThrow();
            assertThat(lot.gaps()).isEmpty();
            assertThat(stock.left()).isEqualByComparingTo("450");
            assertThat(stock.inOpened()).isEqualByComparingTo("450");
            assertThat(
                            stock.before()
                                    .add(stock.received())
                                    .subtract(lot.drawn().amount())
                                    .add(lot.returned().amount()))
                    .as("what was drawn of it before was there before")
                    .isEqualByComparingTo(stock.left());
            assertThat(lot.drawn().amount()).isEqualByComparingTo(from == 30 ? "100" : "50");
        }
    }

    /** A date of last year, typed by mistake and struck out, begins nothing. */
    @Test
    void anEntryThatWasStruckOutDidNotBeginTheBook() {
        StockBook book =
                SampleBook.of(
                        TODAY.minusDays(20),
                        came("B7", "50", "500"),
                        new StockEvent.EntryStruck(SampleBook.id(1), "the year is wrong"));
        Lot used =
                DrugLedger.of(
                                List.of(SessionBrief.of(closed(4).session())),
                                book,
                                TODAY.minusDays(10),
                                TODAY)
                        .lots()
                        .getFirst();
        assertThat(used.gaps()).isEmpty();
    }

    @Test
    void aPeriodEndsWithItsLastDay() {
        StockBook book =
                SampleBook.of(
                        TODAY.minusDays(3), came("K2231", "50", "500"), opened("K2231", "50"));
        List<SessionBrief> briefs = List.of(SessionBrief.of(closed(1).session()));

        Lot then =
                DrugLedger.of(briefs, book, TODAY.minusDays(30), TODAY.minusDays(2))
                        .lots()
                        .getFirst();
        assertThat(then.movements()).isEmpty();
        assertThat(then.left().orElseThrow()).isEqualByComparingTo("500");
        assertThat(DrugLedger.of(briefs, book, TODAY.minusDays(30), TODAY.minusDays(4)).lots())
                .isEmpty();
    }
}
