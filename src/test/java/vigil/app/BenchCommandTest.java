package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vigil.app.bench.BenchReport;
import vigil.app.bench.Entries;
import vigil.app.bench.Figure;
import vigil.app.bench.ScreenBench;
import vigil.app.demo.SimulatedClock;
import vigil.app.store.KeyedStore;
import vigil.screen.kit.FxHarness;

final class BenchCommandTest {

    private static final Instant ZERO = Instant.parse("2026-11-22T14:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    @TempDir private Path folder;

    private final StringWriter said = new StringWriter();
    private final StringWriter troubles = new StringWriter();

    /** Once for all tests of this machine, which a test after this one expects to do itself. */
    @BeforeAll
    static void theToolkitRuns() {
        FxHarness.start();
    }

    private int run(String... typed) {
        return new CommandLine(new BenchCommand(Wiring.words()))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(troubles))
                .execute(typed);
    }

    @Test
    void everyPartRunsOnceAndEachFigureStandsBesideItsFloor() throws IOException {
        BenchCommand command = new BenchCommand(Wiring.words());
        new CommandLine(command).parseArgs("--in", folder.toString());

        BenchReport report = command.measured(new BenchCommand.Counts(1, 2, 0, 1, 1, 2), 40);

        assertThat(report.figures())
                .extracting(Figure::name)
                .containsExactly(
                        "disk.p50",
                        "disk.p99",
                        "screen.p50",
                        "screen.p99",
                        "start",
                        "memory",
                        "large.first",
                        "large.p50",
                        "large.p99");
        assertThat(report.figures())
                .filteredOn(figure -> !figure.name().equals("memory"))
                .allSatisfy(figure -> assertThat(figure.measured().orElseThrow()).isPositive());
        assertThat(report.figures())
                .filteredOn(figure -> figure.name().matches("disk.*|screen.*|start"))
                .allSatisfy(figure -> assertThat(figure.floor().orElseThrow()).isPositive());
        assertThat(report.lines(Wiring.words())).noneMatch(line -> line.contains("{"));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatIsTimedOnScreenIsASetThatWasTypedAndLiesInTheStore() {
        SimulatedWindow.withoutDisplay();
        Entries entries;
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(folder)) {
            entries = new Entries(keyed.ledger(), new RandomIds(), "Bench", ZONE, ZERO);
        }
        try (SimulatedWindow window =
                SimulatedWindow.openNarrow(folder, new SimulatedClock(ZONE, ZERO), ZERO)) {
            window.signIn();
            window.bedside(entries.session());
            window.player().settle();

            ScreenBench.Result result = new ScreenBench(window, System::nanoTime).run(1, 2);

            assertThat(result.sets().count()).isEqualTo(2);
            assertThat(result.floor().count()).isEqualTo(2);
            int sets =
                    window.player()
                            .call(() -> window.desk().session().get())
                            .orElseThrow()
                            .chart()
                            .vitals()
                            .size();
            assertThat(sets).isEqualTo(1 + 3);
        }
    }

    @Test
    void helpNamesWhatItEndsWithAndNonsenseEndsWith1() {
        assertThat(run("--help")).isZero();
        assertThat(said.toString()).contains("whether or not each goal is met", "--quick");
        assertThat(run("--nonsense")).isEqualTo(1);
    }

    @Test
    void aFolderThatCannotBeMadeEndsWith4AndOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run("--in", file.resolve("below").toString())).isEqualTo(4);
        assertThat(troubles.toString()).startsWith("Not measured: ").hasLineCount(1);
    }
}
