package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.demo.DemoStaff;
import vigil.app.store.KeyedStore;
import vigil.screen.kit.FxHarness;
import vigil.screen.shell.Place;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/**
 * Something is typed by keys into every text field of every screen, at the door and into the forms
 * of the bedside, and what can be committed is; then something unforeseen fails with it in its
 * message: none of it can be read in any file that the program writes (S1). The clinic's own
 * settings, which are meant to be read, are typed and not saved.
 */
final class CanaryInWindowTest {
    private static final String CANARY = "Zyxomma";
    private static final List<Charset> WRITTEN_AS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @TempDir private Path home;

    private int typed;

    @AfterEach
    void theLogAsItWas() throws JoranException {
        LogOfTests.asItWas();
    }

    /** Types another canary into each text field that is shown. */
    private void fill(StartedProgram program) {
        int before = typed;
        typed += program.fill(field -> CANARY + " " + (before + field));
    }

    /** What was typed stands in the message of a failure that nobody foresaw. */
    private static void somethingUnforeseen(StartedProgram program) {
        IllegalStateException failure =
                new IllegalStateException(CANARY + " here", new IOException(CANARY + " there"));
        failure.addSuppressed(new IllegalArgumentException(CANARY + " besides"));
        LastResort lastResort = new LastResort();
        lastResort.shownBy(program.running());
        lastResort.uncaughtException(Thread.currentThread(), failure);
        TroubleCode trouble = TroubleCode.of(failure);
        program.awaits("Something went wrong (" + trouble.code() + ").");
        assertThat(trouble.trace()).contains("IllegalState").doesNotContain(CANARY);
    }

    private List<String> readable() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (Charset as : WRITTEN_AS) {
                    if (bytes.contains(
                            new String(CANARY.getBytes(as), StandardCharsets.ISO_8859_1))) {
                        found.add(home.relativize(file) + " as " + as);
                    }
                }
            }
        }
        return found;
    }

    @Test
    void nothingThatWasTypedAnywhereCanBeReadInAnyFile() throws Exception {
        Path data = home.resolve("data");
        ClinicStore.Seeded.with(new RandomIds(), Instant.parse("2026-11-22T14:00:00Z")).in(data);
        new ClinicFiles(data, Wiring.words()).write("Riverside", ZoneId.of("Europe/London"));
        Logging.into(home.resolve("log"));
        SessionId live;
        try (StartedProgram program =
                new StartedProgram(
                        new Folders(data, home.resolve("config"), home.resolve("log"), false))) {
            program.running();
            program.type(CANARY + " at the door").press("Enter");
            program.press("Ctrl+A").type("mbeki").press("Enter");
            program.type(CANARY + " is no password").press("Enter");
            program.awaits("The next try is possible now.");
            program.type(DemoStaff.password("mbeki")).press("Enter", "Enter");
            program.awaits("somebody in", shown -> !shown.running().shell().locked());
            for (Place place : EnumSet.complementOf(EnumSet.of(Place.TREATMENT, Place.DISCHARGE))) {
                program.shell(shell -> shell.place(place));
                fill(program);
                if (place != Place.SETTINGS) {
                    program.press("Ctrl+Enter");
                }
            }
            live =
                    program.running().desk().sessions().get().stream()
                            .filter(row -> row.stage().live())
                            .map(SessionSummary::id)
                            .findFirst()
                            .orElseThrow();
            SessionId session = live;
            program.shell(shell -> shell.treatment(session)).press("F5", "Enter");
            program.type(CANARY + " noted").press("Ctrl+Enter");
            for (String form : List.of("F2", "F3", "F4", "F5", "F7", "F9")) {
                program.shell(shell -> shell.treatment(session)).press(form);
                fill(program);
                program.press("Ctrl+Enter");
            }
            somethingUnforeseen(program);
            FxHarness.doOnFx(program.running().keeping()::backUp);
            program.awaits(
                    "a backup", shown -> !shown.running().keeping().backups().get().isEmpty());
            assertThat(typed).as("fields that were typed into").isGreaterThan(40);
            assertThat(readable()).isEmpty();
        }
        assertThat(data.resolve("backup")).isNotEmptyDirectory();
        assertThat(home.resolve("log/vigil.log")).content().contains("Unexpected V-");
        assertThat(readable()).isEmpty();
        try (KeyedStore store = ClinicStore.withTheNurseIn(data)) {
            assertThat(store.ledger().facts(live))
                    .extracting(fact -> fact.event().toString())
                    .anyMatch(said -> said.contains(CANARY + " noted"));
            assertThat(store.ledger().drafts().toString()).contains(CANARY);
        }

        Files.writeString(home.resolve("control"), CANARY, StandardCharsets.UTF_16LE);
        assertThat(readable()).singleElement().asString().startsWith("control as UTF-16LE");
    }
}
