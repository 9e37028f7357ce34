package vigil.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.command.FaultWords;
import vigil.vitals.PlausibilityBounds.Measure;

class PlausibilityFileTest {
    @TempDir Path folder;

    private final String shipped =
            new String(Shipped.bytes("protocols/plausibility.json"), StandardCharsets.UTF_8);

    @Test
    void theShippedBoundsCoverEveryMeasure() {
        for (Measure measure : Measure.values()) {
            assertThat(PlausibilityFile.shipped().of(measure)).as(measure.name()).isPresent();
        }
        assertThat(PlausibilityFile.shipped().of(Measure.SYSTOLIC).orElseThrow().most())
                .isEqualTo(new BigDecimal("300"));
    }

    @Test
    void withoutAFileOfTheClinicTheShippedBoundsHold() {
        PlausibilityFile read = PlausibilityFile.with(folder);

        assertThat(read.bounds()).isEqualTo(PlausibilityFile.shipped());
        assertThat(read.refused()).isEmpty();
    }

    @Test
    void theClinicsFileTakesTheirPlace() throws IOException {
        write(shipped.replace("\"220\"", "\"210\""));

        PlausibilityFile read = PlausibilityFile.with(folder);

        assertThat(read.refused()).isEmpty();
        assertThat(read.bounds().of(Measure.SYSTOLIC).orElseThrow().usualMost())
                .isEqualTo(new BigDecimal("210"));
    }

    @Test
    void aFaultyFileIsNamedAndTheShippedBoundsHold() throws IOException {
        write("{\n\"format\": 3\n}");
        assertRefused(2, "text");
        write("not json");
        assertRefused(1, "");
        write(shipped.replace("\"220\"", "\"20\""));
        assertRefused(6, "(SYSTOLIC): the bounds do not rise from least");
        write(shipped.replace("\"220\"", "\"many\""));
        assertRefused(6, "(SYSTOLIC): usualMost is not a number");
        write(shipped.replaceFirst("(?s)\"SYSTOLIC\": \\{.*?}", "\"SYSTOLIC\": null"));
        assertRefused(6, "an object in braces is asked");
        write(shipped.replace("SYSTOLIC", "MOOD"));
        assertRefused(6, "MOOD");
        write(shipped.replace("vigil.plausibility", "something.else"));
        assertRefused(2, "version 1");
        Files.write(folder.resolve("plausibility.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertRefused(0, "UTF-8");
    }

    @Test
    void ofSeveralFaultsTheFirstOfTheFileIsNamed() throws IOException {
        write(shipped.replaceAll("\"usualMost\": \"[0-9.]+\"", "\"usualMost\": \"many\""));
        assertRefused(6, "(SYSTOLIC): usualMost is not a number");
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("plausibility.json"), text);
    }

    private void assertRefused(int line, String reason) {
        PlausibilityFile read = PlausibilityFile.with(folder);
        assertThat(read.bounds()).isEqualTo(PlausibilityFile.shipped());
        assertThat(read.refused())
                .hasValueSatisfying(
                        refused -> {
                            assertThat(refused.file()).isEqualTo("plausibility.json");
                            assertThat(refused.line()).isEqualTo(line);
                            assertThat(FaultWords.of(refused)).contains(reason);
                        });
    }
}
