package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.app.demo.DemoStaff;
import vigil.app.demo.KeyboardPlayer;
import vigil.app.demo.SimulatedClock;
import vigil.screen.desk.ScreenRoom;
import vigil.screen.kit.FitAudit;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.SceneAudit;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;

/**
 * The screens of people, keys and the store in the whole window of the demo, as an administrator
 * meets them by keys.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClinicScreensTest {
    private static final Instant ZERO = Instant.parse("2026-11-22T14:00:00Z");

    private SimulatedWindow window;
    private KeyboardPlayer keys;
    private Path folder;

    @BeforeAll
    void open(@TempDir Path room) {
        folder = room;
        FxHarness.start();
        window =
                SimulatedWindow.open(
                        folder,
                        new SimulatedClock(
                                ZoneId.of("Europe/London"), ZERO.minus(Duration.ofMinutes(35))),
                        ZERO);
        keys = window.player();
        DemoStaff.Invented doctor = DemoStaff.people().get(2);
        keys.type(doctor.member().id().value()).press("Enter");
        keys.type(doctor.password()).press("Enter", "Enter");
    }

    @AfterAll
    void close() {
        window.close();
    }

    private String said() {
        return keys.call(() -> ScreenRoom.said(window.shell().root()));
    }

    private String screen() {
        return keys.call(() -> window.shell().shown().orElseThrow().name());
    }

    private List<String> tabWalk() {
        List<Node> stops = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            Node owner = keys.call(() -> window.shell().root().getScene().getFocusOwner());
            if (owner == null || stops.contains(owner)) {
                return said;
            }
            stops.add(owner);
            said.add(keys.focused());
            keys.press("Tab");
        }
        throw new AssertionError("Tab never comes round: " + said);
    }

    @ParameterizedTest
    @CsvSource({
        "Ctrl+Comma, settings",
        "Ctrl+U, accounts",
        "Ctrl+H, audit",
        "Ctrl+D, backup",
        "Ctrl+G, outbox"
    })
    void aKeyLeadsToEachAndNothingOnItLacksANameARoleOrRoom(String key, String screen) {
        keys.press(key);
        assertThat(screen()).isEqualTo(screen);
        assertThat(keys.call(() -> SceneAudit.elsewhere(window.shell().root()))).isEmpty();
        assertThat(said()).doesNotContain("HARGREAVES");
    }

    /** Of the window as it is now: what is read in the background may have changed a text since. */
    private List<String> misfits() {
        Parent root = window.shell().root();
        root.applyCss();
        root.layout();
        return FitAudit.of(root);
    }

    @Test
    void aCardSaysWhatProgramThisIsWhereItsFilesLieAndWhatItIsMadeOf() {
        keys.press("Ctrl+B", "Shift+F1");
        assertThat(said())
                .contains("Vigil " + Main.version() + ", on Java " + Runtime.version())
                .contains("The store and the clinic's own files: " + folder)
                .contains("sqlite-jdbc 3.")
                .contains("IBM Plex Sans (type) · OFL-1.1");
        assertThat(keys.call(() -> SceneAudit.elsewhere(window.shell().root()))).isEmpty();
        for (int width : List.of(1440, 1024)) {
            int height = width == 1440 ? 900 : 768;
            keep("about", TextScale.NORMAL, width, window.picture(Theme.DIM, width, height));
            assertThat(window.seen(Theme.DIM, width, height, this::misfitsOfCard)).isEmpty();
        }
        keys.press("Esc");
        assertThat(said()).doesNotContain("sqlite-jdbc");
    }

    /** What lies below a card is covered by it. */
    private List<String> misfitsOfCard() {
        Parent root = window.shell().root();
        root.applyCss();
        root.layout();
        return FitAudit.of((Parent) root.lookup(".vigil-sheet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ctrl+Comma", "Ctrl+U", "Ctrl+H", "Ctrl+D", "Ctrl+G"})
    void nothingIsCutOrLiesOverSomethingElseAtAnySize(String key) {
        keys.press(key);
        for (TextScale scale : List.of(TextScale.NORMAL, TextScale.LARGEST)) {
            keys.call(
                    () -> {
                        window.appearance().scaleProperty().set(scale);
                        return true;
                    });
            for (int width : List.of(1440, 1024)) {
                int height = width == 1440 ? 900 : 768;
                keep(key, scale, width, window.picture(Theme.DAY, width, height));
                assertThat(window.seen(Theme.DAY, width, height, this::misfits))
                        .as("%s %s at %s", key, scale, width)
                        .isEmpty();
            }
        }
        keys.call(
                () -> {
                    window.appearance().scaleProperty().set(TextScale.NORMAL);
                    return true;
                });
        keep(key + "-dim", TextScale.NORMAL, 1440, window.picture(Theme.DIM, 1440, 900));
    }

    private static void keep(String key, TextScale scale, int width, byte[] png) {
        try {
            Path gallery = Files.createDirectories(Path.of("target", "gallery"));
            String name = "clinic-" + key.replace("+", "") + "-" + scale + "-" + width + ".png";
            Files.write(gallery.resolve(name), png);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theOrderOfTheFocusIsTheReadingOrder() {
        keys.press("Ctrl+U");
        assertThat(tabWalk())
                .containsExactly(
                        "BELL, Jonas (RN), Nurse, Administrator, none, Active",
                        "New account",
                        "Forgotten password…",
                        "Roles…",
                        "Badge…",
                        "Close account…",
                        "Change the key…",
                        "New recovery sheet…",
                        "New emergency card…",
                        "Envelope…");
        keys.press("Ctrl+H");
        assertThat(tabWalk())
                .containsExactly(
                        "Find", "Kind, Everything", "Verify the store", "Lines of the audit");
        keys.press("Ctrl+D");
        assertThat(tabWalk())
                .containsExactly(
                        "Back up now",
                        "Try out restoring",
                        "Choose another place…",
                        "Verify the store",
                        "Backups, the newest first");
        keys.press("Ctrl+Comma");
        assertThat(tabWalk())
                .containsExactly(
                        "Lock after",
                        "A scanner types before a badge",
                        "and after it, Enter",
                        "Folder for records that leave",
                        "Choose: Folder for records that leave",
                        "Folder for the end of the store",
                        "Choose: Folder for the end of the store",
                        "Save",
                        "Cancel");
    }

    /** Taken out of use it would hand the focus, and with it the next key, to the one beside it. */
    @ParameterizedTest
    @CsvSource({
        "Ctrl+D, Back up now",
        "Ctrl+D, Try out restoring",
        "Ctrl+D, Verify the store",
        "Ctrl+H, Verify the store"
    })
    void aButtonKeepsTheFocusWhileWhatItBeganGoesOn(String key, String button) {
        keys.press(key);
        for (int step = 0; step < 10 && !keys.focused().equals(button); step++) {
            keys.press("Tab");
        }
        assertThat(keys.focused()).isEqualTo(button);
        keys.press("Enter");
        assertThat(keys.focused()).isEqualTo(button);
        keys.settle();
        assertThat(keys.focused()).isEqualTo(button);
    }

    @ParameterizedTest
    @CsvSource({
        "Ctrl+Comma, Help: Settings",
        "Ctrl+U, Help: Accounts",
        "Ctrl+H, Help: Audit",
        "Ctrl+D, Help: Backups"
    })
    void eachHasItsPageOfHelp(String key, String title) {
        keys.press(key, "F1");
        assertThat(said()).contains(title).contains("What this screen is");
        keys.press("Esc");
    }
}
