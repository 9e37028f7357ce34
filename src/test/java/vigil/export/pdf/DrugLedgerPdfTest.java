package vigil.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.dosing.Product;
import vigil.export.SampleFiles;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.review.DrugLedger;
import vigil.review.SessionBrief;
import vigil.screen.kit.Words;
import vigil.session.DosingEvent.DrugReturned;
import vigil.session.SampleChart;
import vigil.session.Witness;
import vigil.stock.LotId;
import vigil.stock.SampleBook;
import vigil.stock.StockBook;
import vigil.stock.StockEvent;

/** The drug ledger of a period on paper: all of it, however long it is. */
class DrugLedgerPdfTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final int LOTS = 60;

    private final DrugLedgerPdf form =
            new DrugLedgerPdf(Words.of("review", "paper", "chart", "kit"));

    private static Product vial(String lot) {
        return new Product(
                "ketamine",
                "",
                new Product.Form.Vial(MilligramsPerMillilitre.of("50")),
                lot,
                LocalDate.of(2027, 6, 30));
    }

    private static StockBook book() {
        List<StockEvent> events = new ArrayList<>();
        for (int lot = 0; lot < LOTS; lot++) {
            Product vial = vial("K-" + (2200 + lot));
            events.add(new StockEvent.LotReceived(vial, 20, Milligrams.of("500"), "Northgate"));
            events.add(new StockEvent.PiecesOpened(LotId.of(vial), 1 + lot % 3));
        }
        events.add(new StockEvent.EntryStruck(SampleBook.id(40), "opened for nobody"));
        return SampleBook.of(DAY, events.toArray(StockEvent[]::new));
    }

    private byte[] written(DrugLedger ledger, StockBook book) {
        byte[] file =
                form.write(
                        ledger,
                        book,
                        SampleFiles.staff(),
                        new DrugLedgerPdf.Room("Infusion room 1", "2026 \u00b7 all close", true));
        assertThat(form.faults(file)).isEmpty();
        return file;
    }

    @Test
    void everyLotAndEveryEntryStandsOnPagesThatNameThemselvesAndTheirColumns() {
        StockBook book = book();
        SampleChart session = SampleChart.infusion().start(0);
        DrugLedger ledger =
                DrugLedger.of(List.of(SessionBrief.of(session.session())), book, DAY, DAY);
        byte[] bytes = written(ledger, book);
        assertThat(written(ledger, book)).as("the same bytes").isEqualTo(bytes);
        PrintedPdf file = PrintedPdf.read(bytes);
        List<String> pages = file.pages();
        assertThat(pages.size()).isGreaterThan(4);
        for (int page = 1; page <= pages.size(); page++) {
            assertThat(pages.get(page - 1))
                    .contains("Drug ledger", "Infusion room 1", "2026 \u00b7 all close", "DEMO")
                    .contains("page " + page + " of " + pages.size())
                    .containsAnyOf("By counts", "Wasted witness", "What By");
        }
        String text = file.text();
        for (int lot = 0; lot < LOTS; lot++) {
            String name = "K-" + (2200 + lot);
            assertThat(Stream.of(text.split(" ", -1)).filter(name::equals))
                    .as("held, drawn, received and opened: " + name)
                    .hasSize(4);
        }
        assertThat(text)
                .contains(
                        "does not close",
                        "Returned",
                        "opened for nobody",
                        "10,000",
                        "What sessions drew")
                .doesNotContain("review.", "paper.");
        assertThat(file.words().stream().filter(file::struckThrough)).isNotEmpty();
    }

    /** With many lots what sessions drew stands pages further on. */
    @Test
    void aLotThatDoesNotCloseSaysWhyWhereItIsHeld() {
        Product vial = vial("K-1");
        StockBook book =
                SampleBook.of(
                        DAY,
                        new StockEvent.LotReceived(vial, 2, Milligrams.of("500"), "Northgate"),
                        new StockEvent.PiecesCounted(
                                LotId.of(vial), 1, "not found", new Witness.Missing()));
        assertThat(PrintedPdf.read(written(DrugLedger.of(List.of(), book, DAY, DAY), book)).text())
                .containsSubsequence(
                        "K-1", "does not close: a count found another number", "What sessions");
    }

    @Test
    void aRoomWithoutAnyDrugSaysSo() {
        DrugLedger none = new DrugLedger(List.of(), List.of());
        assertThat(PrintedPdf.read(written(none, StockBook.NONE)).text())
                .contains("No drug was received or drawn in this period.")
                .contains("page 1 of 1");
    }

    /** What an inspector adds up (21 CFR 1304.22(c)): each amount under its own head. */
    @Test
    void eachAmountOfALotStandsUnderItsHead() {
        SampleChart session =
                SampleChart.infusion()
                        .start(0)
                        .stop(40)
                        .wasted(41, "6", new Witness.Seen(SampleChart.SECOND, Optional.empty()))
                        .wasted(42, "3")
                        .add(43, new DrugReturned("K2231", Milligrams.of("2")))
                        .fit(100)
                        .leaves(105);
        Product vial = vial("K-1");
        StockBook book =
                SampleBook.of(
                        DAY,
                        new StockEvent.LotReceived(vial, 9, Milligrams.of("500"), "Northgate"),
                        new StockEvent.PiecesOpened(LotId.of(vial), 3),
                        new StockEvent.PiecesRemoved(
                                LotId.of(vial),
                                1,
                                StockEvent.Way.BROKEN,
                                "fell",
                                new Witness.Missing()));
        DrugLedger ledger =
                DrugLedger.of(List.of(SessionBrief.of(session.session())), book, DAY, DAY);
        String text = PrintedPdf.read(written(ledger, book)).text();
        assertThat(text)
                .contains("Lot Drawn, mg Given Wasted witness Returned Open K2231")
                .containsPattern(
                        "K2231 50 35 9 3 2 4 ketamine .* does not close drawn, never received")
                .contains("Lot mg Received Opened Taken away By counts Left pieces")
                .containsPattern("K-1 0 4,500 1,500 500 0 4,000 5 ");
        assertThat(text.substring(text.lastIndexOf("Day Lot What By")))
                .containsSubsequence("22-Nov-2026", "K-1", "BELL, Rowan", "fell");
    }

    /** A number that is broken over two lines is read as another. */
    @Test
    void noNumberOfAYearInALargeRoomIsBroken() {
        Milligrams much = Milligrams.of("123456.78");
        Milligrams none = Milligrams.of("0");
        BigDecimal each = much.amount();
        BigDecimal less = each.negate();
        DrugLedger.Lot lot =
                new DrugLedger.Lot(
                        "K2231",
                        Optional.of(vial("K2231")),
                        Optional.of(
                                new DrugLedger.Stock(
                                        each, each, each, each, less, each, 2_469, each)),
                        much,
                        much,
                        much,
                        much,
                        much,
                        much,
                        much,
                        none,
                        List.of(),
                        true);
        byte[] file = written(new DrugLedger(List.of(lot), List.of()), StockBook.NONE);

        assertThat(PrintedPdf.read(file).text().split("\\s+"))
                .filteredOn(number -> number.replace("\u2212", "").equals("123,456.78"))
                .as("six in the book, seven in sessions, two of them below zero")
                .hasSize(13);
    }
}
