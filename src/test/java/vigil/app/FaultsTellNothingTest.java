package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever fails and wherever, with a patient's name and number, a note and a password in the
 * messages of faults and their causes: none of it stands in the log, in any other file, or in what
 * the program writes to the terminal, which a desktop keeps in a file too (S1).
 */
final class FaultsTellNothingTest {
    private static final List<String> OF_A_PATIENT =
            List.of("Zyxomma", "471 1147", "hallway", "marble-falcon-hedge");

    @TempDir private Path home;

    private List<String> found(String text, String where) {
        return OF_A_PATIENT.stream()
                .filter(text::contains)
                .map(one -> one + " in " + where)
                .toList();
    }

    private List<String> inFiles() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                found.addAll(found(bytes, String.valueOf(home.relativize(file))));
            }
        }
        return found;
    }

    @Test
    void nothingOfAPatientStandsInALogOrReport() throws Exception {
        Path data = home.resolve("data");
        ClinicStore.Seeded.with(new RandomIds(), Instant.parse("2026-11-22T14:00:00Z")).in(data);
        new ClinicFiles(data, Wiring.words()).write("Riverside", ZoneId.of("Europe/London"));

        Child.Ended ended =
                Child.of(FaultsAtManyPlaces.class, home, "-Dglass.platform=Unseen")
                        .run(home.toString(), String.join(", ", OF_A_PATIENT));

        assertThat(ended.said())
                .as(ended.troubles())
                .containsPattern(Pattern.compile("made [23][0-9]"));
        assertThat(ended.code()).isZero();
        assertThat(found(ended.said() + ended.troubles(), "the terminal"))
                .as(ended.troubles())
                .isEmpty();
        assertThat(inFiles()).isEmpty();
        String log = Files.readString(home.resolve("log/vigil.log"));
        assertThat(log.split("Unexpected V-", -1)).hasSizeGreaterThan(15);

        Files.writeString(home.resolve("control"), OF_A_PATIENT.getFirst());
        assertThat(inFiles()).containsExactly("Zyxomma in control");
    }
}
