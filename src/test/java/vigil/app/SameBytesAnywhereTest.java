package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.app.demo.DemoStaff;
import vigil.command.RecordForms;
import vigil.export.Sha256;

/**
 * The same sessions leave as the same bytes on every computer, whatever its language, its calendar,
 * its time zone or its encoding: in each form that a command writes, by the program started as a
 * shell starts it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SameBytesAnywhereTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:22:00Z");

    /** The one with the most in it: paused, with a rescue drug, resumed, and gone home. */
    private static final int PAUSED = 3;

    private static final String CLINIC =
            """
            {"format": "vigil.clinic", "version": 1, "room": "Raum Süd", "zone": "Europe/London"}
            """;
    private static final ClinicStore.Seeded STORE = ClinicStore.Seeded.with(new RandomIds(), NOW);

    private Map<String, String> asInEnglish = Map.of();

    @BeforeAll
    void inEnglish(@TempDir Path usual) throws IOException, InterruptedException {
        asInEnglish = exported(usual, "-Duser.language=en");
        assertThat(asInEnglish)
                .as("every form")
                .hasSize(RecordForms.ofThisVersion(Wiring.words()).all().size());
        assertThat(Files.readString(usual.resolve("to").resolve(record()))).contains("labetalol");
    }

    private String record() {
        return asInEnglish.keySet().stream()
                .filter(name -> name.endsWith(".fhir-document.json"))
                .findFirst()
                .orElseThrow();
    }

    /** What lies in the folder for the files afterwards: names, and hashes of what they hold. */
    private static Map<String, String> exported(Path folder, String settings)
            throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        Path to = folder.resolve("to");
        STORE.in(data, folder.resolve(".config/vigil/anchor"));
        Files.writeString(data.resolve("clinic.json"), CLINIC);
        Child.Ended ended =
                new Child(folder, settings.split(" ", -1))
                        .typing(DemoStaff.nurse().password())
                        .run(
                                ClinicStore.asTheNurse(
                                        "export",
                                        STORE.sessions().get(PAUSED),
                                        "--form",
                                        String.join(
                                                ",",
                                                RecordForms.ofThisVersion(Wiring.words()).names()),
                                        "--to",
                                        to.toString(),
                                        "--data",
                                        data.toString()));
        assertThat(ended.code()).as(ended.troubles()).isZero();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(to)) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    /**
     * Arabic digits where the day begins first, the Buddhist calendar, a capital I with a dot and a
     * decimal comma.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=ar -Duser.country=EG -Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=th -Duser.country=TH -Duser.variant=TH -Dfile.encoding=COMPAT",
                "-Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-9"
            })
    void a_record_leaves_as_the_same_bytes(String settings, @TempDir Path folder)
            throws IOException, InterruptedException {
        assertThat(exported(folder, settings)).isEqualTo(asInEnglish);
    }
}
