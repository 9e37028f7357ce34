package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vigil.app.store.KeyedStore;
import vigil.command.DeliverCommand;
import vigil.command.ListCommand;
import vigil.ledger.StoreOfAnotherVersion;
import vigil.review.SessionBrief;
import vigil.screen.kit.Words;
import vigil.session.SessionSummary;
import vigil.session.SignState;

/**
 * The command line after an update, where no window was open since: what the version before said of
 * a session by other rules is not what a list says, nor what decides whether a record leaves.
 */
final class JudgedAgainByCommandsTest {
    private static final SignedInStore STORE =
            SignedInStore.of(
                    ClinicStore.Seeded.with(
                            new RandomIds(), Instant.parse("2026-11-22T14:22:00Z")));

    @TempDir private Path folder;
    private final Words words = Wiring.words();
    private final StringWriter said = new StringWriter();
    private final StringWriter beside = new StringWriter();
    private Path data;

    @BeforeEach
    void aStoreInWhichTheVersionBeforeTookNoSignatureForOne() {
        data = folder.resolve("data");
        STORE.store().in(data);
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(data)) {
            StoreOfAnotherVersion.saying(keyed.ledger(), JudgedAgainByCommandsTest::unsigned);
        }
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(data)) {
            assertThat(keyed.ledger().summaries())
                    .isNotEmpty()
                    .allSatisfy(
                            one ->
                                    assertThat(one.signing())
                                            .isInstanceOf(SignState.Unsigned.class));
        }
    }

    private static SessionSummary unsigned(SessionSummary said) {
        return new SessionSummary(
                said.id(),
                said.revision(),
                said.patient(),
                said.room(),
                said.protocolTitle(),
                said.series(),
                said.plannedFor(),
                said.stage(),
                said.firstDose(),
                said.ended(),
                said.nurse(),
                said.demo(),
                said.entries(),
                said.amended(),
                new SignState.Unsigned(),
                said.questions(),
                said.report());
    }

    private int run(Callable<Integer> command) {
        return new CommandLine(command)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(beside))
                .execute(ClinicStore.asTheNurse("--data", data.toString()));
    }

    @Test
    void theListSaysHowASessionStandsByTheRulesOfThisVersion() {
        assertThat(run(new ListCommand(ClinicStore.onTheCommandLine(words, folder), words)))
                .isZero();
        assertThat(said.toString().lines().filter(line -> line.contains("| signed |")))
                .hasSize(STORE.signed());
        int all = said.toString().lines().toList().size();
        assertThat(beside.toString().lines())
                .as("it may take minutes, so how far it has come is said")
                .contains(words.say("command.judging", all, all));
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(data)) {
            assertThat(keyed.ledger().briefs())
                    .as("it is kept, and judged once")
                    .extracting(SessionBrief::form)
                    .containsOnly(SessionBrief.FORM);
        }
    }

    @Test
    void whatLeavesIsDecidedByThemToo() throws IOException {
        Path to = Files.createDirectory(folder.resolve("archive"));
        Files.writeString(
                data.resolve("delivery.json"),
                """
                {"format": "vigil.delivery", "version": 1, "targets": [{"name": "archive",
                "kind": "folder", "from": "2026-01-01", "folder": "%s", "forms": ["record"]}]}
                """
                        .formatted(to));
        assertThat(run(new DeliverCommand(ClinicStore.onTheCommandLine(words, folder), words)))
                .isZero();
        assertThat(to.toFile().list()).hasSize(STORE.signed());
    }
}
