package vigil.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.command.FaultWords;
import vigil.disk.RefusedFile;
import vigil.protocol.Protocol;

class ProtocolLibraryTest {
    @TempDir Path folder;

    private final String infusion =
            new String(Shipped.bytes("protocols/ketamine-iv.json"), StandardCharsets.UTF_8);

    @Test
    void aFolderThatIsNotThereHoldsNothing() {
        ProtocolLibrary library = ProtocolLibrary.with(folder.resolve("nowhere"));

        assertThat(library.protocols()).hasSize(8);
        assertThat(library.refused()).isEmpty();
    }

    @Test
    void theShippedOnesAreReadWhenTheListIsFirstLookedIntoAndTheSameFromThenOn() {
        ProtocolLibrary library = ProtocolLibrary.shipped();
        List<Protocol> listed = library.protocols();

        assertThat(listed).hasSize(8).isEqualTo(library.protocols());
        assertThat(listed.getFirst()).isSameAs(library.protocols().getFirst());
        assertThat(library.protocol(listed.getFirst().id())).containsSame(listed.getFirst());
    }

    @Test
    void aClinicsCopyWithAHigherVersionTakesThePlaceOfTheShippedOne() throws IOException {
        write("ours.json", infusion.replace("\"version\": 1", "\"version\": 2"));

        ProtocolLibrary library = ProtocolLibrary.with(folder);

        assertThat(library.refused()).isEmpty();
        assertThat(library.protocols()).hasSize(8);
        assertThat(library.protocol("ketamine-iv").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void aCopyWithoutAHigherVersionIsRefusedAtItsVersion() throws IOException {
        write("ours.json", infusion);

        ProtocolLibrary library = ProtocolLibrary.with(folder);

        assertThat(library.refused())
                .singleElement()
                .extracting(FaultWords::of)
                .asString()
                .startsWith("ours.json, line 3 (version): ketamine-iv version 1 is already known");
    }

    @Test
    void aNewProtocolStandsBesideTheOthersAndTheBoundsAreNoProtocol() throws IOException {
        write("ours.json", infusion.replace("\"ketamine-iv\"", "\"our-own\""));
        write("plausibility.json", "{}");
        write("readme.txt", "not a protocol");

        ProtocolLibrary library = ProtocolLibrary.with(folder);

        assertThat(library.refused()).isEmpty();
        assertThat(library.protocols()).hasSize(9);
    }

    @Test
    void aBadFileIsRefusedWithItsLineAndTheRestIsRead() throws IOException {
        write("a-bad.json", infusion.replace("\"route\": \"INTRAVENOUS\"", "\"route\": \"NOSE\""));
        write("b-good.json", infusion.replace("\"ketamine-iv\"", "\"our-own\""));
        Files.write(folder.resolve("c-bytes.json"), new byte[] {(byte) 0xff});
        Files.createDirectory(folder.resolve("d-folder.json"));
        Files.write(folder.resolve("e-large.json"), new byte[1_000_001]);

        ProtocolLibrary library = ProtocolLibrary.with(folder);

        assertThat(library.protocol("our-own")).isPresent();
        assertThat(library.refused())
                .extracting(RefusedFile::file)
                .containsExactly("a-bad.json", "c-bytes.json", "d-folder.json", "e-large.json");
        assertThat(library.refused().getFirst().line()).isEqualTo(7);
        assertThat(FaultWords.of(library.refused().getFirst())).startsWith("a-bad.json, line 7: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\": 1 | \"version\": 0 | version has to be at least 1",
                "\"id\": \"ketamine-iv\" | \"id\": \"Ketamine IV\" | small letters",
                "\"INTRAVENOUS\" | \"ORAL\" | ORAL does not go with this dose rule",
                "\"steps\": [0.5] | \"steps\": [] | (dose): steps cannot be empty",
                "\"steps\": [0.5] | \"steps\": [0.0] | line 8 (dose): what stands under steps has to be above 0",
                "\"minutes\": 40 | \"minutes\": 0 | line 8 (dose): minutes has to be at least 1",
                "\"firstAfter\": 25 | \"firstAfter\": -25 | (infusion): firstAfter cannot be below 0",
                "\"every\": 10 | \"every\": 0 | (infusion): every has to be at least 1",
                "\"id\": \"hr-low\" | \"id\": \"hr-high\" | (hr-high): it stands twice in limits",
                "\"id\": \"resumed\" | \"id\": \"paused\" | (paused): it stands twice in schedule",
                "\"code\": \"DEPERS\" | \"code\": \"DISSOC\" | (DISSOC): it stands twice in terms",
                "\"name\": \"labetalol\" | \"name\": \"midazolam\" | (midazolam): it stands twice in rescueDrugs",
                "\"line-answered\", \"code\": \"GAIT\" | \"line-answered\", \"code\": \"WALK\""
                        + " | (WALK): the discharge checklist has no such line",
                "\"minimum-stay\", \"from\": \"DOSING_END\", \"minutes\": 60"
                        + " | \"minimum-stay\", \"from\": \"DOSING_END\", \"minutes\": 0"
                        + " | (minimum-stay): minutes has to be at least 1",
                "\"total\": 9 | \"total\": 11 | goes from 0 to 10",
                "\"measure\": \"HEART_RATE\" | \"measure\": \"TEMPERATURE\" | x",
            })
    void aFaultyPartIsFound(String sound, String faulty, String reason) throws IOException {
        assertThat(infusion).contains(sound);
        write("ours.json", infusion.replace("\"version\": 1", "\"version\": 2"));
        write("ours.json", Files.readString(folder.resolve("ours.json")).replace(sound, faulty));
        if (sound.contains("version")) {
            write("ours.json", infusion.replace(sound, faulty));
        }

        ProtocolLibrary library = ProtocolLibrary.with(folder);

        if (reason.equals("x")) {
            assertThat(library.refused()).isEmpty();
            return;
        }
        assertThat(library.refused()).isNotEmpty();
        assertThat(FaultWords.of(library.refused().getFirst())).contains(reason);
        assertThat(library.refused().getFirst().line()).isPositive();
        assertThat(library.protocol("ketamine-iv").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void aMeasureThatNoSetHoldsCannotBeLimited() throws IOException {
        String text =
                infusion.replace("\"version\": 1", "\"version\": 2")
                        .replace("\"HEART_RATE\", ", "")
                        .replace("        \"HEART_RATE\",\n", "");
        write("ours.json", text);

        assertThat(ProtocolLibrary.with(folder).refused())
                .isNotEmpty()
                .allSatisfy(
                        refused ->
                                assertThat(FaultWords.of(refused))
                                        .contains("no set of the schedule holds HEART_RATE"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
