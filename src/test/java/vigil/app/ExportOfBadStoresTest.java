package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vigil.app.store.KeyedStore;
import vigil.charting.Ids;
import vigil.command.ExportCommand;
import vigil.export.SchemaCheck;
import vigil.ledger.SqliteLedger;
import vigil.screen.kit.Words;

/** What {@code export} ends with where a store, a folder or the words are not as they should be. */
final class ExportOfBadStoresTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:22:00Z");

    private static final ClinicStore.Seeded STORE = ClinicStore.Seeded.with(counted(), NOW);

    @TempDir private Path folder;

    private final Words words = Wiring.words();
    private final StringWriter said = new StringWriter();
    private final StringWriter troubles = new StringWriter();
    private Path data;
    private Path to;
    private List<String> sessions;

    private static Ids counted() {
        List<UUID> made = new ArrayList<>();
        return () -> {
            made.add(new UUID(1000L + made.size(), 3));
            return made.getLast();
        };
    }

    @BeforeEach
    void aStore() {
        data = folder.resolve("data");
        to = folder.resolve("records");
        STORE.in(data);
        sessions = STORE.sessions();
    }

    private int run(String... typed) {
        ExportCommand export =
                new ExportCommand(ClinicStore.onTheCommandLine(words, folder), words);
        return new CommandLine(export)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(troubles))
                .execute(ClinicStore.asTheNurse(typed));
    }

    private int all() {
        return run("--all", "--to", to.toString(), "--data", data.toString());
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(to)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(to)) {
            return found.sorted().toList();
        }
    }

    @Test
    void helpNamesEveryOptionAndWhatItEndsWith() {
        assertThat(run("--help")).isZero();
        assertThat(said.toString())
                .contains("SESSION", "--all", "--to", "--data", "--json", "Ends with")
                .contains("0", "1", "2", "3", "4");
        assertThat(troubles.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--to", "--nonsense", "--all --to", "--all --to x --to y", "a b --to x", ""})
    void wordsThatMakeNoSenseEndWith1AndWriteNothing(String typed) throws IOException {
        assertThat(run(typed.isEmpty() ? new String[0] : typed.split(" ", -1))).isEqualTo(1);
        assertThat(troubles.toString()).isNotBlank();
        assertThat(files()).isEmpty();
    }

    @Test
    void aTornStoreEndsWith2AndLeavesNoFileAndTheStoreAsItWas() throws IOException {
        Path file = data.resolve("vigil.db");
        byte[] whole = Files.readAllBytes(file);
        byte[] torn = Arrays.copyOf(whole, whole.length / 2 / 4096 * 4096);
        Files.write(file, torn);

        assertThat(all()).isEqualTo(2);
        assertThat(troubles.toString()).contains(data.toString()).doesNotContain("Exception");
        assertThat(files()).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(torn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a store", "SQLite format 3"})
    void aFileThatIsNoStoreEndsWith2(String content) throws IOException {
        Files.writeString(data.resolve("vigil.db"), content);

        assertThat(all()).isEqualTo(2);
        assertThat(files()).isEmpty();
        assertThat(data.resolve("vigil.db")).hasContent(content);
    }

    /** Another program that holds the store. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            try (KeyedStore keyed = ClinicStore.withTheNurseIn(Path.of(args[0]))) {
                SqliteLedger held = keyed.ledger();
                System.out.println("held " + held.head().revision());
                System.out.flush();
                if (System.in.read() < 0) {
                    return;
                }
            }
        }
    }

    @Test
    void aStoreHeldByAnotherProgramEndsWith3AndWith0OnceItIsFree()
            throws IOException, InterruptedException {
        Process holder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader answers =
                new BufferedReader(
                        new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(answers.readLine()).startsWith("held ");
            assertThat(all()).isEqualTo(3);
            assertThat(files()).isEmpty();
            holder.getOutputStream().close();
            assertThat(holder.waitFor()).isZero();
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(all()).isZero();
        assertThat(files()).hasSameSizeAs(sessions);
    }

    @Test
    void aFolderThatIsAFileEndsWith4() throws IOException {
        Files.writeString(to, "a file");

        assertThat(all()).isEqualTo(4);
        assertThat(to).hasContent("a file");
    }

    @Test
    void oneFileThatCannotBeWrittenKeepsNoOtherFromLeavingAndTheGravestEndIsSaid()
            throws IOException {
        assertThat(all()).isZero();
        List<Path> written = files();
        Path first = written.getFirst();
        Files.delete(first);
        Files.createDirectory(first);
        Files.delete(written.getLast());

        assertThat(all()).isGreaterThanOrEqualTo(2);
        assertThat(files()).hasSameSizeAs(written);
        assertThat(first).isDirectory();
        assertThat(new SchemaCheck().faults(Files.readAllBytes(written.getLast()))).isEmpty();
        assertThat(files()).noneMatch(file -> file.getFileName().toString().endsWith(".part"));
    }

    @Test
    void whatAKilledExportLeftBehindIsNotTakenForARecord() throws IOException {
        assertThat(all()).isZero();
        Path first = files().getFirst();
        byte[] whole = Files.readAllBytes(first);
        Files.delete(first);
        Path part = first.resolveSibling("." + first.getFileName() + ".part");
        Files.write(part, Arrays.copyOf(whole, whole.length / 2));

        assertThat(all()).isZero();
        assertThat(part).doesNotExist();
        assertThat(Files.readAllBytes(first)).isEqualTo(whole);
    }

    @Test
    void aSessionIsFoundByTheBeginningOfItsIdInCapitalsToo() throws IOException {
        String session = sessions.getFirst();
        assertThat(
                        run(
                                session.substring(0, 18).toUpperCase(java.util.Locale.ROOT),
                                "--to",
                                to.toString(),
                                "--data",
                                data.toString()))
                .isZero();
        assertThat(files()).singleElement().matches(file -> file.toString().contains(session));
    }

    @Test
    void asJsonEachTroubleIsSaidToProgramsAndNoneToPeople() {
        assertThat(run("ffffffff", "--json", "--to", to.toString(), "--data", data.toString()))
                .isEqualTo(2);
        assertThat(said.toString().strip())
                .startsWith("{\"exported\":[],\"refused\":[],\"troubles\":[\"")
                .endsWith("]}");
        assertThat(troubles.toString()).isEmpty();
    }
}
