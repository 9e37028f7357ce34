package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.Folders.Computer;

/** Where files lie, on each kind of computer. */
final class FoldersTest {

    private static final Path HOME = Path.of("/home/naomi");

    @TempDir private Path folder;

    private static Folders on(String system, Map<String, String> environment) {
        return Folders.of(new Computer(system, HOME, environment), Optional.empty(), false);
    }

    @Test
    void linux_keeps_to_the_folders_of_the_desktop() {
        assertThat(on("Linux", Map.of()))
                .isEqualTo(
                        new Folders(
                                HOME.resolve(".local/share/vigil/demo"),
                                HOME.resolve(".config/vigil"),
                                HOME.resolve(".local/state/vigil/log"),
                                true));
        assertThat(
                        on(
                                "Linux",
                                Map.of(
                                        "XDG_DATA_HOME", "/d",
                                        "XDG_CONFIG_HOME", "/c",
                                        "XDG_STATE_HOME", "/s")))
                .isEqualTo(
                        new Folders(
                                Path.of("/d/vigil/demo"),
                                Path.of("/c/vigil"),
                                Path.of("/s/vigil/log"),
                                true));
    }

    @Test
    void a_variable_whose_letters_got_lost_is_named() {
        String lost = "/home/j\0rg";
        assertThat(Computer.unfit("/home/naomi", Map.of("XDG_DATA_HOME", " "))).isEmpty();
        assertThat(Computer.unfit(lost, Map.of())).contains("HOME");
        assertThat(Computer.unfit("/home/naomi", Map.of(Folders.VARIABLE, lost)))
                .contains(Folders.VARIABLE);
        assertThat(Computer.unfit("/home/naomi", Map.of("XDG_STATE_HOME", lost)))
                .contains("XDG_STATE_HOME");
        assertThat(Computer.unfit("/home/naomi", Map.of("PATH", lost))).isEmpty();
    }

    /** So Java says it of a user without one: what is kept there would lie where the shell is. */
    @Test
    void a_home_that_is_no_whole_path_is_named() {
        assertThat(Computer.unfit("?", Map.of())).contains("HOME");
        assertThat(Computer.unfit("/home/naomi", Map.of("XDG_DATA_HOME", "here"))).isEmpty();
    }

    @Test
    void a_folder_of_the_desktop_that_is_no_whole_path_is_left_aside() {
        assertThat(on("Linux", Map.of("XDG_DATA_HOME", "here", "XDG_CONFIG_HOME", " ")))
                .isEqualTo(on("Linux", Map.of()));
    }

    @Test
    void windows_and_mac_keep_to_theirs() {
        Folders windows = on("Windows 11", Map.of("LOCALAPPDATA", "/c/local"));
        assertThat(windows.data()).isEqualTo(Path.of("/c/local/Vigil/demo"));
        assertThat(windows.config()).isEqualTo(Path.of("/c/local/Vigil/config"));
        assertThat(windows.state()).isEqualTo(Path.of("/c/local/Vigil/log"));
        assertThat(on("Windows 11", Map.of()).data())
                .isEqualTo(HOME.resolve("AppData/Local/Vigil/demo"));
        Folders mac = on("Mac OS X", Map.of());
        assertThat(mac.data()).isEqualTo(HOME.resolve("Library/Application Support/Vigil/demo"));
        assertThat(mac.state()).isEqualTo(HOME.resolve("Library/Logs/Vigil"));
    }

    @Test
    void the_folder_asked_for_comes_before_that_of_the_environment_before_the_demo() {
        Map<String, String> environment = Map.of(Folders.VARIABLE, "/clinic");
        Computer computer = new Computer("Linux", HOME, environment);
        Folders asked = Folders.of(computer, Optional.of(Path.of("/other")), false);
        assertThat(asked.data()).isEqualTo(Path.of("/other"));
        assertThat(asked.demo()).isFalse();
        Folders named = Folders.of(computer, Optional.empty(), false);
        assertThat(named.data()).isEqualTo(Path.of("/clinic"));
        assertThat(named.demo()).isFalse();
    }

    @Test
    void the_demo_never_opens_a_clinics_store() {
        Computer computer = new Computer("Linux", HOME, Map.of(Folders.VARIABLE, "/clinic"));
        Folders demo = Folders.of(computer, Optional.of(Path.of("/other")), true);
        assertThat(demo.data()).isEqualTo(HOME.resolve(".local/share/vigil/demo"));
        assertThat(demo.demo()).isTrue();
    }

    @Test
    void what_the_window_remembers_does_not_lie_with_what_was_charted() {
        for (String system : new String[] {"Linux", "Windows 11", "Mac OS X"}) {
            Folders folders =
                    Folders.of(
                            new Computer(system, HOME, Map.of()),
                            Optional.of(Path.of("/clinic")),
                            false);
            assertThat(folders.config().startsWith(folders.data())).isFalse();
            assertThat(folders.state().startsWith(folders.data())).isFalse();
        }
    }

    @Test
    void a_folder_that_is_made_is_for_this_user_only() throws IOException {
        Path made = Folders.own(folder.resolve("a/b"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-x---"));
        Folders.own(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .as("one that is there stays as it is")
                .isEqualTo("rwxr-x---");
    }

    @Test
    void a_file_where_the_folder_should_be_is_an_error_and_stays() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThatThrownBy(() -> Folders.own(file.resolve("below")))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("mine");
    }
}
