package vigil.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.dosing.Product;
import vigil.export.SampleFiles;
import vigil.people.StaffId;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.session.Witness;
import vigil.stock.LotId;
import vigil.stock.SampleBook;
import vigil.stock.StockEvent;
import vigil.stock.StockFact;

/** The book of the room's drug as a table. */
class DrugBookCsvTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Product VIALS =
            new Product(
                    "ketamine",
                    "",
                    new Product.Form.Vial(MilligramsPerMillilitre.of("50")),
                    "K2231",
                    LocalDate.of(2027, 6, 30));
    private static final LotId LOT = LotId.of(VIALS);
    private static final Witness SEEN = new Witness.Seen(new StaffId("bell"));

    private static final List<StockFact> BOOK =
            SampleBook.facts(
                    DAY,
                    new StockEvent.LotReceived(
                            VIALS, 10, Milligrams.of("500"), "=HYPERLINK(\"pharmacy\")"),
                    new StockEvent.PiecesOpened(LOT, 2),
                    new StockEvent.PiecesOpened(LOT, 7),
                    new StockEvent.PiecesCounted(LOT, 7, "one broken, not noted", SEEN),
                    new StockEvent.PiecesRemoved(LOT, 1, StockEvent.Way.RETURNED, "expiring", SEEN),
                    new StockEvent.RestRemoved(
                            LOT,
                            Milligrams.of("12.50"),
                            StockEvent.Way.DESTROYED,
                            "end of day",
                            new Witness.Missing()),
                    new StockEvent.EntryStruck(SampleBook.id(3), "opened two, not seven"));

    private final DrugBookCsv table = new DrugBookCsv(CsvKind.PLAIN);
    private final byte[] file = table.write(BOOK, SampleFiles.staff(), false);
    private final List<Map<String, String>> rows = PlainParser.rows(file);

    private List<String> column(String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }

    @Test
    void eachEntryIsARowAndWhatWasStruckOutSaysSo() {
        assertThat(table.faults(file)).isEmpty();
        assertThat(table.name(BOOK)).isEqualTo("drug-book-r7.csv");
        assertThat(column("kind"))
                .containsExactly(
                        "lot-received",
                        "pieces-opened",
                        "pieces-opened",
                        "pieces-counted",
                        "pieces-removed",
                        "rest-removed");
        assertThat(column("pieces")).containsExactly("10", "2", "7", "7", "1", "");
        assertThat(column("unopened_by")).containsExactly("10", "-2", "0", "-1", "-1", "0");
        assertThat(column("held_by_mg"))
                .containsExactly("5000", "0", "0", "-500", "-500", "-12.50");
        assertThat(column("amount_mg")).containsExactly("500", "", "", "", "", "12.50");
        assertThat(column("way")).containsExactly("", "", "", "", "returned", "destroyed");
        assertThat(column("witness")).containsExactly("", "", "", "bell", "bell", "");
        assertThat(rows.get(3).get("witness_name")).contains("BELL");
        assertThat(rows)
                .allSatisfy(
                        row -> {
                            assertThat(row.get("lot")).isEqualTo("K2231");
                            assertThat(row.get("strength")).isEqualTo("vial 50");
                            assertThat(row.get("expires")).isEqualTo("2027-06-30");
                            assertThat(row.get("day")).isEqualTo("2026-11-22");
                        });
        assertThat(column("state"))
                .containsExactly(
                        "current", "current", "struck-out", "current", "current", "current");
        assertThat(rows.get(2).get("struck_reason")).isEqualTo("opened two, not seven");
        assertThat(column("struck_by")).containsExactly("", "", "bell", "", "", "");
    }

    /**
     * The date of a record is that of the act, 21 CFR 1304.21(d); when it was written is beside.
     */
    @Test
    void theDayIsThatOfTheActAndWhenItWasWrittenStandsBesideIt() {
        byte[] later =
                table.write(
                        SampleBook.facts(
                                LocalDate.of(2026, 11, 20), new StockEvent.PiecesOpened(LOT, 1)),
                        SampleFiles.staff(),
                        false);
        assertThat(PlainParser.rows(later))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.get("day")).isEqualTo("2026-11-20");
                            assertThat(row.get("recorded")).startsWith("2026-11-22T");
                        });
    }

    @Test
    void noCellIsAFormulaAndTheSameBookIsTheSameBytes() {
        assertThat(rows.getFirst().get("says")).isEqualTo("'=HYPERLINK(\"pharmacy\")");
        assertThat(table.write(BOOK, SampleFiles.staff(), false)).isEqualTo(file);
        assertThat(new DrugBookCsv(CsvKind.MARKED).write(BOOK, SampleFiles.staff(), false))
                .startsWith(0xEF, 0xBB, 0xBF);
        assertThat(table.faults("lot,drug\r\n".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(table.faults(table.write(List.of(), List.of(), false))).isEmpty();
    }

    /** As every other file that leaves the demo room. */
    @Test
    void everyRowOfAnInventedRoomSaysSo() {
        assertThat(column("demo")).containsOnly("");
        assertThat(PlainParser.rows(table.write(BOOK, SampleFiles.staff(), true)))
                .extracting(row -> row.get("demo"))
                .containsOnly("DEMO — not a patient record");
    }

    @Test
    void theDocumentNamesEachColumn() throws IOException {
        String document = Files.readString(Path.of("src/docs/drug-book-csv.md"));
        assertThat(rows.getFirst().keySet()).allMatch(name -> document.contains("`" + name + "`"));
    }
}
