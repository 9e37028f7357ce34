package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.assets.ProtocolLibrary;
import vigil.assets.Shipped;
import vigil.dosing.Product;
import vigil.export.pdf.PrintedPdf;
import vigil.export.pdf.SessionPdf;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.screen.kit.Words;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.SampleChart;
import vigil.telling.DrugText;

/**
 * Rule D9 as decision 0031 leaves it: the generic name first, its brand behind it in brackets, both
 * as the protocol writes them; what is shipped follows ISMP, and a clinic switches by its file.
 */
class DrugNamesTest {
    private static final Words WORDS =
            Words.of(
                    "record",
                    "review",
                    "chart",
                    "charting",
                    "scores",
                    "discharge",
                    "paper",
                    "shell",
                    "desk");

    @TempDir private Path folder;

    private static String drawn(Protocol protocol) {
        Product.Form form = new Product.Form.SprayDevice(Milligrams.of("28"));
        return new DrugText(WORDS)
                .drawn(
                        new DrugDrawnUp(
                                new Product(
                                        protocol.drug(),
                                        protocol.brand(),
                                        form,
                                        "K2231",
                                        LocalDate.of(2027, 6, 30)),
                                Milligrams.of("28"),
                                Optional.empty(),
                                Optional.empty()));
    }

    /** The clinic's own file, which writes both names as it wants them. */
    private Protocol ours() throws IOException {
        String shipped =
                new String(Shipped.bytes("protocols/esketamine-56.json"), StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("ours.json"),
                shipped.replace("\"id\": \"esketamine-56\"", "\"id\": \"ours\"")
                        .replace("\"drug\": \"esketamine\"", "\"drug\": \"esKETAmine\"")
                        .replace("\"brand\": \"Spravato\"", "\"brand\": \"SPRAVATO\""));
        return ProtocolLibrary.with(folder).protocol("ours").orElseThrow();
    }

    @Test
    void whatIsShippedHasGenericNamesInSmallLettersAndBrandsWithOneCapital() {
        List<Protocol> shipped = ProtocolLibrary.with(folder).protocols();
        assertThat(shipped).isNotEmpty();
        assertThat(shipped)
                .allSatisfy(
                        one -> {
                            assertThat(one.drug()).isEqualTo(one.drug().toLowerCase(Locale.ROOT));
                            assertThat(one.brand()).matches("|\\p{Lu}\\p{Ll}+");
                        });
        assertThat(shipped).anySatisfy(one -> assertThat(one.brand()).isNotEmpty());
    }

    @Test
    void theBrandStandsBehindTheGenericNameAsTheProtocolWritesBoth() throws IOException {
        Protocol shipped = ProtocolLibrary.with(folder).protocol("esketamine-56").orElseThrow();
        assertThat(drawn(shipped)).contains("esketamine (Spravato)");
        assertThat(drawn(ours())).contains("esKETAmine (SPRAVATO)").doesNotContain("esketamine");
    }

    @Test
    void aClinicSpellsTheNameInItsFileAndTheRecordAndItsPaperFollow() throws IOException {
        SessionRecord record = SampleFiles.recordOf(SampleChart.ready(ours()));
        assertThat(record.protocol().orElseThrow().drug()).isEqualTo("esKETAmine");
        assertThat(record.protocol().orElseThrow().brand()).isEqualTo("SPRAVATO");
        assertThat(PrintedPdf.read(new SessionPdf(WORDS).write(record)).text())
                .contains("Ordered: esKETAmine");
    }

    /** A sentence that named a drug would not follow the file. */
    @Test
    void noSentenceOfTheProgramNamesADrug() throws IOException {
        List<String> names =
                ProtocolLibrary.with(folder).protocols().stream()
                        .flatMap(one -> Stream.of(one.drug(), one.brand()))
                        .filter(name -> !name.isBlank())
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
        try (Stream<Path> files = Files.list(Path.of("assets/words"))) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(
                            file ->
                                    assertThat(Files.readString(file).toLowerCase(Locale.ROOT))
                                            .doesNotContain(names.toArray(String[]::new)));
        }
    }
}
