package vigil.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.dosing.Product;
import vigil.export.SampleFiles;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.screen.kit.Words;
import vigil.stock.LotId;
import vigil.stock.SampleBook;
import vigil.stock.StockEvent;
import vigil.stock.StockFact;

/** The book of the room's drug on paper. */
class DrugBookPdfTest {
    @Test
    void aLongBookStandsOnPagesWithTheirHeadsAndWhatWasStruckOutSaysSo() throws Exception {
        Product vial =
                new Product(
                        "ketamine",
                        "",
                        new Product.Form.Vial(MilligramsPerMillilitre.of("50")),
                        "K2231",
                        LocalDate.of(2027, 6, 30));
        List<StockEvent> events =
                new ArrayList<>(
                        List.of(
                                new StockEvent.LotReceived(
                                        vial, 200, Milligrams.of("500"), "Northgate, note 118")));
        for (int day = 0; day < 90; day++) {
            events.add(new StockEvent.PiecesOpened(LotId.of(vial), 1));
        }
        events.add(new StockEvent.EntryStruck(SampleBook.id(40), "opened for nobody"));
        List<StockFact> facts =
                SampleBook.facts(LocalDate.of(2026, 11, 22), events.toArray(StockEvent[]::new));
        DrugBookPdf pdf = new DrugBookPdf(Words.of("review", "paper", "chart", "kit"));
        byte[] file = pdf.write(facts, SampleFiles.staff(), "Infusion room 1", false);
        assertThat(pdf.faults(file)).isEmpty();
        assertThat(pdf.write(facts, SampleFiles.staff(), "Infusion room 1", false)).isEqualTo(file);
        List<String> pages = PrintedPdf.read(file).pages();
        assertThat(pages)
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        page ->
                                assertThat(page)
                                        .contains("Infusion room 1", "Day", "What", "By", "K2231"));
        String all = String.join("\n", pages);
        assertThat(all).contains("Northgate, note 118", "opened for nobody");
        byte[] empty = pdf.write(List.of(), SampleFiles.staff(), "Infusion room 1", true);
        assertThat(PrintedPdf.read(empty).text()).contains("There is no entry.");
        assertThat(all.split("opened", -1)).hasSizeGreaterThan(90);
    }
}
