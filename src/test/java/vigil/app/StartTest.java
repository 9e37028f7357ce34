package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vigil.access.workplace.Turns;
import vigil.app.store.KeyedStore;

/**
 * The words of the command line, and starts that cannot open a window because of what lies in the
 * folder: each ends with a sentence and a number.
 */
final class StartTest {

    @TempDir private Path folder;

    private final StringWriter said = new StringWriter();
    private final StringWriter troubles = new StringWriter();

    /**
     * A start writes its log into the home of the test; the log of the others goes on as before.
     */
    @AfterEach
    void theLogAsItWas() throws JoranException {
        LogOfTests.asItWas();
    }

    private int start(String... words) {
        Path home = folder.resolve("home");
        CommandLine line =
                Main.line(
                        new Folders.Computer(
                                "Linux",
                                home,
                                Map.of("DISPLAY", ":none", "HOME", home.toString())));
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(troubles, true));
        return line.execute(words);
    }

    private Path store() {
        Path data = folder.resolve("data");
        new Clinics(Wiring.words(), new Folders(data, data, data, false), Turns.HERE)
                .open()
                .close();
        return data;
    }

    /** A store whose set-up is over. */
    private Path setUp() {
        Path data = folder.resolve("data");
        ClinicStore.in(data);
        return data;
    }

    /** One sentence, or two: what is so, and what to do; never a trace. */
    private String sentence() {
        String all = troubles.toString().strip();
        assertThat(all.lines()).hasSize(1);
        assertThat(all).doesNotContain("Exception", "\tat ").endsWith(".");
        assertThat(said.toString()).isEmpty();
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void help_names_every_act_and_ends_with_0(String word) {
        assertThat(start(word)).isZero();
        assertThat(said.toString())
                .contains("Usage: vigil", "--data", "--demo", "demo", "export")
                .doesNotContain("null");
        assertThat(troubles.toString()).isEmpty();
    }

    @Test
    void the_help_of_an_act_says_what_it_takes() {
        assertThat(start("export", "--help")).isZero();
        assertThat(said.toString()).contains("--to", "--data", "--all");
        assertThat(start("demo", "--help")).isZero();
        assertThat(said.toString()).contains("--out", "target/demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void the_version_is_that_of_the_build(String word) {
        assertThat(start(word)).isZero();
        assertThat(said.toString().strip()).isEqualTo("Vigil " + Main.version());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-such-act",
                "--no-such-word",
                "--data",
                "demo --colour",
                "demo here",
                "export --to",
                "export",
            })
    void words_that_make_no_sense_end_with_1_and_are_answered_by_what_would(String words) {
        assertThat(start(words.split(" "))).isEqualTo(1);
        assertThat(troubles.toString())
                .containsAnyOf("Usage:", "Did you mean")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void a_day_that_is_none_is_refused_in_words() {
        assertThat(start("export", "--since", "2026-13-01", "--to", "x")).isEqualTo(1);
        assertThat(troubles.toString())
                .contains("2026-13-01 is not a day of the calendar")
                .doesNotContain("java.");
    }

    @Test
    void a_second_start_on_the_same_store_is_told_so_and_leaves_it_alone() {
        Path data = store();
        try (KeyedStore first = ClinicStore.locked(data)) {
            assertThat(start("--data", data.toString())).isEqualTo(3);
            assertThat(sentence()).contains(data.toString()).contains("has this store open");
            assertThat(first.workplace().people()).isEmpty();
        }
    }

    @Test
    void a_bad_file_of_the_clinic_is_named() throws IOException {
        Path data = setUp();
        Files.writeString(data.resolve("clinic.json"), "{\n\"format\": ");
        assertThat(start("--data", data.toString())).isEqualTo(2);
        assertThat(sentence()).contains("clinic.json, line 2");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThat(start("--data", file.resolve("below").toString())).isEqualTo(4);
        assertThat(sentence()).contains(file.resolve("below").toString(), "cannot be made");
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_start_that_fails_leaves_a_log_without_the_names_of_the_staff() throws IOException {
        Path data = setUp();
        Files.writeString(data.resolve("clinic.json"), "[\"QUENNELL\"]");
        assertThat(start("--data", data.toString())).isEqualTo(2);
        Path log = folder.resolve("home/.local/state/vigil/log/vigil.log");
        assertThat(log).content().contains("Vigil " + Main.version() + " starts");
        assertThat(log).content().doesNotContain("QUENNELL");
    }
}
