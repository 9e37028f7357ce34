package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import vigil.command.ExitCode;

/** Words that make no sense end with 1 and say which; nothing is opened and nothing is made. */
class CommandLinesTest {
    @TempDir private Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void leave() {
        System.setOut(out);
        System.setErr(err);
    }

    private int run(String line) {
        return Main.run(List.of(line.replace("DIR", folder.toString()).split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-such-act | no-such-act",
                "--no-such-option | --no-such-option",
                "list extra | extra",
                "list --data | --data",
                "export | --to",
                "export --all | --to",
                "export --to DIR/out | --all",
                "export 29 --all --to DIR/out | --all",
                "export --all --since 2026-11-22 --to DIR/out | --since",
                "export --since yesterday --to DIR/out | yesterday",
                "export --since 2026-02-30 --to DIR/out | 2026-02-30",
                "export --all --to DIR/out --form word | word",
                "export --all --to DIR/out --form record,word | word",
                "deliver --again | --again",
                "deliver now | now",
                "import-downtime | FILE",
                "import-downtime DIR/sheet.csv | --session",
                "backup | --data",
                "restore | Missing",
                "accounts no-such-act | no-such-act",
                "accounts add | Missing",
                "bench --no-such-option | --no-such-option",
                "list --data DIR --user osei --password-fd three | three"
            })
    void wordsThatMakeNoSenseEndWithOneAndAreNamed(String line, String named) {
        assertThat(run(line)).isEqualTo(ExitCode.USAGE.code());
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains(named);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    /** Each names what it ends with. */
    @ParameterizedTest
    @MethodSource("acts")
    void helpSaysWhatEachCommandEndsWith(String command) {
        assertThat(run(command + " --help")).isEqualTo(ExitCode.DONE.code());
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Ends with", "  0   ");
    }

    static Stream<String> acts() {
        CommandLine line = Main.line(Folders.Computer.here());
        return line.getSubcommands().entrySet().stream()
                .flatMap(
                        act ->
                                Stream.concat(
                                        Stream.of(act.getKey()),
                                        act.getValue().getSubcommands().keySet().stream()
                                                .map(part -> act.getKey() + " " + part)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "list --help",
                "export --help",
                "deliver --help",
                "import-downtime --help",
                "blank-sheets --help",
                "verify --help",
                "backup --help",
                "restore --help",
                "accounts --help",
                "bench --help",
                "demo --help"
            })
    void helpIsPrintedAndEndsWithNought(String line) {
        assertThat(run(line)).isEqualTo(ExitCode.DONE.code());
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Usage: ")
                .doesNotContain("${", "null");
        assertThat(complained.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list --data DIR/none --user osei",
                "export --all --to DIR/out --data DIR/none --user osei",
                "deliver --data DIR/none --user osei"
            })
    void aStoreThatIsNotThereIsNotMade(String line) {
        assertThat(run(line)).isEqualTo(ExitCode.CONTENT.code());
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("none");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    /** Every option and parameter of every command that takes a path. */
    static Stream<Arguments> paths() {
        return commands(Main.line(Folders.Computer.here())).stream()
                .flatMap(
                        line ->
                                line.getCommandSpec().args().stream()
                                        .filter(arg -> arg.type() == Path.class)
                                        .map(arg -> Arguments.of(line, arg)));
    }

    private static List<CommandLine> commands(CommandLine of) {
        List<CommandLine> all = new ArrayList<>(List.of(of));
        of.getSubcommands().values().forEach(one -> all.addAll(commands(one)));
        return all;
    }

    @ParameterizedTest
    @MethodSource("paths")
    void anEmptyPathIsRefusedInEveryPlaceThatTakesOne(CommandLine line, ArgSpec arg) {
        String name = line.getCommandSpec().qualifiedName(" ").replaceFirst("vigil ?", "");
        List<String> typed = new ArrayList<>(List.of(name.split(" ", -1)));
        typed.removeIf(String::isEmpty);
        if (arg.isOption()) {
            typed.add(((OptionSpec) arg).longestName());
        }
        typed.add(" ");
        assertThat(Main.run(typed)).isEqualTo(ExitCode.USAGE.code());
        assertThat(complained.toString(StandardCharsets.UTF_8))
                .contains("it is empty; name a folder or file");
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void somePathsWereTried() {
        assertThat(paths().count()).isGreaterThan(20);
    }
}
