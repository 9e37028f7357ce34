package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vigil.assets.ProtocolLibrary;
import vigil.export.pdf.BlankSheet;
import vigil.ledger.SmallDisk;
import vigil.protocol.Protocol;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalOrder;

/** A sheet for each protocol lies where it was asked for, whether or not a store is open. */
class BlankSheetsCommandTest {
    @TempDir private Path folder;

    private final StringWriter said = new StringWriter();
    private final StringWriter troubles = new StringWriter();

    private int run(String... typed) {
        return new CommandLine(new BlankSheetsCommand(Wiring.words()))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(troubles))
                .execute(typed);
    }

    @Test
    void eachProtocolHasItsSheetUnderItsIdAndVersion() throws IOException {
        Path to = folder.resolve("sheets");

        assertThat(run("--to", to.toString())).isZero();

        BlankSheet sheet = new BlankSheet(Wiring.words(), VitalOrder.usual());
        for (Protocol protocol : ProtocolLibrary.shipped().protocols()) {
            Path file = to.resolve("blank-" + protocol.id() + "-v" + protocol.version() + ".pdf");
            assertThat(file).hasBinaryContent(sheet.write(protocol));
            assertThat(said.toString()).contains(file.toString());
        }
    }

    /** Rule V2: paper has the order of the form on screen, which the clinic has set. */
    @Test
    void theColumnsStandInTheOrderOfTheClinic() throws IOException {
        Path clinic = Files.createDirectories(folder.resolve("clinic"));
        Path to = folder.resolve("own");
        String room = "{\"format\": \"vigil.clinic\", \"version\": 1, \"room\": \"Room 1\",";
        String zone = "\"zone\": \"Europe/London\", \"vitals\": [\"HEART_RATE\"]}";
        Files.writeString(clinic.resolve("clinic.json"), room + zone);

        assertThat(run("--to", to.toString(), "--data", clinic.toString())).isZero();

        VitalOrder order = VitalOrder.beginning(List.of(VitalItem.HEART_RATE));
        Protocol protocol = ProtocolLibrary.shipped().protocol("ketamine-iv").orElseThrow();
        assertThat(to.resolve("blank-ketamine-iv-v" + protocol.version() + ".pdf"))
                .hasBinaryContent(new BlankSheet(Wiring.words(), order).write(protocol));

        Files.writeString(clinic.resolve("clinic.json"), room);
        assertThat(run("--to", to.toString(), "--data", clinic.toString())).isEqualTo(2);
        assertThat(troubles.toString()).contains("clinic.json");
    }

    @Test
    void aFolderThatCannotBeMadeEndsWith4AndIsNamed() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "");

        assertThat(run("--to", plain.resolve("sheets").toString())).isEqualTo(4);
        assertThat(troubles.toString()).contains("cannot be made");
        assertThat(run()).isEqualTo(1);
    }

    /** There is room for bytes, and none for a folder more. */
    @Test
    void aNewFolderOnAFullDiskIsSaidSo() throws IOException {
        try (SmallDisk small = SmallDisk.at(folder.resolve("disk"), "1m,nr_inodes=1")) {
            Path sheets = small.folder().resolve("sheets");

            assertThat(run("--to", sheets.toString())).isEqualTo(4);
            assertThat(troubles.toString()).contains("The disk is full", sheets.toString());
            assertThat(sheets).doesNotExist();
        }
    }

    @Test
    void aSheetThatDoesNotFitOnTheDiskIsSaidSoAndNoHalfOneIsLeft() throws IOException {
        try (SmallDisk small = SmallDisk.at(folder.resolve("disk"), "8k")) {
            assertThat(run("--to", small.folder().toString())).isEqualTo(4);
            assertThat(troubles.toString())
                    .contains("The disk is full")
                    .doesNotContain("cannot be made");
            assertThat(small.folder()).isEmptyDirectory();
        }
    }

    @Test
    void aClinicsProtocolThatCannotBeReadIsNamedAndTheOthersHaveTheirSheets() throws IOException {
        Path protocols = Files.createDirectories(folder.resolve("clinic/protocols"));
        Files.writeString(protocols.resolve("own.json"), "{\"format\": ");
        Path to = folder.resolve("sheets");

        assertThat(run("--to", to.toString(), "--data", folder.resolve("clinic").toString()))
                .isEqualTo(2);
        assertThat(troubles.toString()).contains("own.json");
        assertThat(to).isDirectoryContaining("glob:**.pdf");
    }

    @Test
    void aFolderOfAClinicThatIsNotThereIsNotTakenForOneWithoutProtocols() {
        Path nowhere = folder.resolve("nowhere");
        Path to = folder.resolve("sheets");

        assertThat(run("--to", to.toString(), "--data", nowhere.toString())).isEqualTo(2);
        assertThat(troubles.toString()).contains(nowhere.toString());
        assertThat(to).doesNotExist();
    }

    @Test
    void theSameSheetAgainIsTheSameFileAndAnotherFileOfItsNameIsLeftAsItIs() throws IOException {
        Path to = folder.resolve("sheets");
        assertThat(run("--to", to.toString())).isZero();
        assertThat(run("--to", to.toString())).isZero();
        Protocol first = ProtocolLibrary.shipped().protocols().getFirst();
        Path file = to.resolve("blank-" + first.id() + "-v" + first.version() + ".pdf");
        Files.writeString(file, "somebody's own");

        assertThat(run("--to", to.toString())).isEqualTo(2);
        assertThat(file).hasContent("somebody's own");
        assertThat(troubles.toString()).contains(file.toString());
    }
}
