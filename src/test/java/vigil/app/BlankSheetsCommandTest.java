package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vigil.assets.ProtocolLibrary;
import vigil.export.pdf.BlankSheet;
import vigil.protocol.Protocol;

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

        BlankSheet sheet = new BlankSheet(Wiring.words());
        for (Protocol protocol : ProtocolLibrary.shipped().protocols()) {
            Path file = to.resolve("blank-" + protocol.id() + "-v" + protocol.version() + ".pdf");
            assertThat(file).hasBinaryContent(sheet.write(protocol));
            assertThat(said.toString()).contains(file.toString());
        }
    }

    @Test
    void aFolderThatCannotBeMadeEndsWith4AndIsNamed() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "");

        assertThat(run("--to", plain.resolve("sheets").toString())).isEqualTo(4);
        assertThat(troubles.toString()).contains("cannot be made");
        assertThat(run()).isEqualTo(1);
    }
}
