package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.command.ExitCode;

/**
 * Whoever says {@code --json} gets one JSON object on the standard output and nothing else there,
 * whatever comes of it.
 */
final class JsonAnswersTest {
    @TempDir private Path folder;

    private final StringWriter said = new StringWriter();
    private final StringWriter troubles = new StringWriter();

    private CommandLine line() {
        return Main.line(new Folders.Computer("Linux", folder, Map.of()))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(troubles));
    }

    private int run(String typed) {
        return line().execute(typed.replace("DIR", folder.toString()).split(" ", -1));
    }

    private List<String> troublesInJson() {
        JsonNode answer = JsonMapper.builder().build().readTree(said.toString());
        List<String> all = new ArrayList<>();
        answer.get("troubles").forEach(one -> all.add(one.asString()));
        return all;
    }

    private void saysItsTrouble() {
        assertThat(said.toString().strip().lines()).hasSize(1);
        assertThat(troublesInJson()).isNotEmpty();
    }

    private static List<CommandLine> leaves(CommandLine of) {
        return of.getSubcommands().isEmpty()
                ? List.of(of)
                : of.getSubcommands().values().stream()
                        .flatMap(one -> leaves(one).stream())
                        .toList();
    }

    /** The names of all commands, as they are typed. */
    static Stream<String> commands() {
        return leaves(Main.line(Folders.Computer.here())).stream()
                .map(one -> one.getCommandSpec().qualifiedName(" ").replaceFirst("vigil ", ""));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandSaysItsVersion(String command) {
        assertThat(run(command + " --version")).isZero();
        assertThat(said.toString().strip()).isEqualTo("Vigil " + Main.version());
    }

    @Test
    void theExampleOfATableIsInTheAnswerToo() {
        assertThat(run("import-downtime --example --json")).isZero();
        JsonNode answer = JsonMapper.builder().build().readTree(said.toString());
        assertThat(answer.get("example").asString()).startsWith("date,time,bp,");
        assertThat(troublesInJson()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandKnowsItAndAnswersSoToWordsThatMakeNoSense(String command) {
        assertThat(run(command + " --json --no-such-option")).isEqualTo(1);
        saysItsTrouble();
        assertThat(troubles.toString()).contains(troublesInJson());
        assertThat(troublesInJson().toString()).doesNotContain("--json");
    }

    @ParameterizedTest
    @CsvSource({
        "list --data DIR/none --user osei, 2",
        "export --all --to DIR/out --data DIR/none --user osei, 2",
        "deliver --data DIR/none --user osei, 2",
        "reconcile --data DIR/none --user osei, 2",
        "import-downtime DIR/none.csv --session x --data DIR/none --user osei, 2",
        "verify --data DIR/none --user osei, 2",
        "verify DIR/none.json --fingerprint 00112233445566778899aabbccddeeff, 2",
        "verify DIR/none.json --fingerprint 12, 1",
        "backup --data DIR/none --user bell, 2",
        "restore --data DIR/none --user bell, 2",
        "accounts list --data DIR/none --user bell, 2",
        "accounts add x! --family X --role nurse --data DIR/none --user bell, 1",
        "blank-sheets --to DIR/out --data DIR/none, 2",
        "blank-sheets --to DIR/file/out, 4",
        "demo --out DIR/file/out, 4",
        "bench --quick --in DIR/file/out, 4"
    })
    void whatIsNotThereIsSaidSo(String typed, int code) throws Exception {
        Files.writeString(folder.resolve("file"), "mine");
        assertThat(run(typed + " --json")).isEqualTo(code);
        saysItsTrouble();
    }

    /** A command that fails as nobody foresaw. */
    @Command(name = "fails")
    static final class Fails implements Runnable {
        @Option(names = "--json")
        boolean json;

        @Override
        public void run() {
            throw new IllegalStateException("Ada Abara was typed");
        }
    }

    @Test
    void whatNobodyForesawIsOneSentenceWithACodeAndNeverWhatWasTyped() {
        CommandLine line = new CommandLine(new Fails());
        Main.answering(line);
        line.setOut(new PrintWriter(said)).setErr(new PrintWriter(troubles));
        assertThat(line.execute("--json")).isEqualTo(ExitCode.CONTENT.code());
        saysItsTrouble();
        assertThat(troublesInJson()).first().asString().contains("not foreseen (V-");
        assertThat(troubles.toString() + said).doesNotContain("Abara");
    }
}
