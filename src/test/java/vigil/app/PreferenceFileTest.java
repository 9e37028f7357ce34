package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.shell.Preferences;

/** What a workstation remembers of its window never stands in the way of a start. */
final class PreferenceFileTest {

    private static final Preferences KEPT =
            new Preferences(
                    Theme.DIM,
                    TextScale.LARGEST,
                    Optional.of(new Preferences.Place(10, 20.5, 1300, 800, true)));

    @TempDir private Path folder;

    private Path file;
    private PreferenceFile preferences;

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        file = folder.resolve("config/window.properties");
        preferences = new PreferenceFile(folder.resolve("config"));
    }

    @Test
    void what_is_kept_is_read_again() {
        preferences.keep(KEPT);
        assertThat(preferences.read()).isEqualTo(KEPT);
        assertThat(file.resolveSibling("window.properties.part")).doesNotExist();
    }

    @Test
    void without_a_file_the_look_is_the_usual_one() {
        assertThat(preferences.read()).isEqualTo(Preferences.usual());
        assertThat(file).doesNotExist();
    }

    @Test
    void a_window_that_was_never_placed_is_kept_as_such() {
        preferences.keep(Preferences.usual());
        assertThat(preferences.read()).isEqualTo(Preferences.usual());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "theme",
                "theme=PURPLE\ntext=HUGE\nx=here",
                "\\u12",
                "x=NaN\ny=1\nwidth=1\nheight=1",
                "x=1\ny=2\nwidth=Infinity\nheight=3",
                "x=1\ny=2",
                "\u0000\u0000\u0000",
            })
    void what_cannot_be_read_counts_as_not_there(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(preferences.read()).isEqualTo(Preferences.usual());
        preferences.keep(KEPT);
        assertThat(preferences.read()).isEqualTo(KEPT);
    }

    @Test
    void a_line_that_cannot_be_read_costs_only_itself() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "theme=DIM\ntext=???\nx=1\ny=2\nwidth=800\nheight=600\n");
        assertThat(preferences.read())
                .isEqualTo(
                        new Preferences(
                                Theme.DIM,
                                TextScale.NORMAL,
                                Optional.of(new Preferences.Place(1, 2, 800, 600, false))));
    }

    @Test
    void a_file_cut_anywhere_or_with_any_byte_changed_never_stops_a_start() throws IOException {
        preferences.keep(KEPT);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(preferences.read().theme()).isIn((Object[]) Theme.values());
        }
        for (int i = 0; i < 500; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            Files.write(file, changed);
            assertThat(preferences.read().scale()).isIn((Object[]) TextScale.values());
        }
    }

    @Test
    void bytes_that_are_no_text_count_as_not_there() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28, '\n', (byte) 0xFF});
        assertThat(preferences.read()).isEqualTo(Preferences.usual());
    }

    @Test
    void where_nothing_can_be_kept_nobody_is_stopped_and_nothing_is_lost() throws IOException {
        Path taken = Files.writeString(folder.resolve("config"), "a file stands here");
        preferences.keep(KEPT);
        assertThat(taken).hasContent("a file stands here");
        assertThat(preferences.read()).isEqualTo(Preferences.usual());
    }

    @Test
    void a_folder_of_that_name_counts_as_not_there_and_stays() throws IOException {
        Files.createDirectories(file.resolve("inside"));
        assertThat(preferences.read()).isEqualTo(Preferences.usual());
        preferences.keep(KEPT);
        assertThat(file.resolve("inside")).isDirectory();
    }

    @Test
    void a_half_written_new_file_beside_it_does_not_replace_what_was_kept() throws IOException {
        preferences.keep(KEPT);
        Files.writeString(file.resolveSibling("window.properties.part"), "theme=DA");
        assertThat(preferences.read()).isEqualTo(KEPT);
        preferences.keep(Preferences.usual());
        assertThat(preferences.read()).isEqualTo(Preferences.usual());
    }
}
