package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.CommandPalette;
import vigil.screen.kit.ScreenAction;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.Stage;

/** The palette finds a place by what people look for, also where its name does not say it. */
class PaletteTest {
    @TempDir Path folder;

    private ShellRoom room(TextScale scale) {
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
        return new ShellRoom(at, Theme.DAY, scale, 1024, 768).signIn();
    }

    private static List<String> offered(ShellRoom room) {
        return room.fx.call(
                () ->
                        ((CommandPalette) room.fx.scene().lookup(".vigil-palette"))
                                .search().offered().stream().map(ScreenAction::id).toList());
    }

    /** What is seen in the rows, as far as there is room. */
    private static List<String> seen(ShellRoom room) {
        return room.fx.call(
                () ->
                        room
                                .fx
                                .scene()
                                .lookup(".vigil-palette")
                                .lookupAll(".list-cell .text")
                                .stream()
                                .map(text -> ((Text) text).getText())
                                .filter(text -> !text.isEmpty())
                                .toList());
    }

    private static List<Node> sideways(ShellRoom room) {
        return room.fx.scene().lookup(".vigil-palette").lookupAll(".scroll-bar").stream()
                .filter(
                        bar ->
                                bar instanceof ScrollBar one
                                        && one.getOrientation() == Orientation.HORIZONTAL
                                        && bar.isVisible())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "export, shell.outbox",
        "send, shell.outbox",
        "Delivery, shell.outbox",
        "lots, shell.review",
        "drug, shell.review",
        "ledger, shell.review",
        "figures, shell.review",
        "statistics, shell.review",
        "restore, shell.backup",
        "backup, shell.backup",
        "badge, shell.accounts",
        "scanner, shell.settings",
        "sign out, shell.lock",
        "dark, shell.look",
        "sent, shell.outbox"
    })
    void aPlaceIsFoundFromTheBoardByWhatOneLooksFor(String typed, String action) {
        try (ShellRoom room = room(TextScale.NORMAL)) {
            room.press("Ctrl+K").type(typed);
            assertThat(offered(room)).containsExactly(action);
        }
    }

    @Test
    void whatIsCalledSoStandsFirstThenWhatIsOfThisScreen() {
        try (ShellRoom room = room(TextScale.NORMAL).go(Place.REVIEW)) {
            room.press("Ctrl+K").type("ledger");
            assertThat(offered(room)).containsExactly("review.ledger", "shell.review");
            room.press("Ctrl+A").type("lots");
            assertThat(offered(room)).containsExactly("review.ledger", "shell.review");
            room.press(KeyCode.ENTER, KeyCode.ENTER);
            assertThat(room.said()).contains(ShellRoom.WORDS.say("review.key.received"));
        }
    }

    @Test
    void theFurtherWordsStandBesideTheNameAndNoneIsCut() {
        try (ShellRoom room = room(TextScale.LARGEST)) {
            room.press("Ctrl+K").type("export");
            assertThat(room.said()).contains("What was sent").contains("export, send, delivery");
            assertThat(seen(room)).isNotEmpty().noneMatch(text -> text.contains("…"));
            room.press("Ctrl+A").type("lots");
            room.fx.picture("palette-further");
            assertThat(seen(room)).isNotEmpty().noneMatch(text -> text.contains("…"));
            assertThat(room.fx.call(() -> sideways(room))).as("the longest row has room").isEmpty();
        }
    }

    @Test
    void furtherWordsBelongToANameThatThereIs() {
        assertThat(ShellRoom.WORDS.keys())
                .filteredOn(key -> key.endsWith(CommandPalette.FURTHER))
                .isNotEmpty()
                .allSatisfy(
                        key ->
                                assertThat(
                                                ShellRoom.WORDS.has(
                                                        key.substring(
                                                                0,
                                                                key.length()
                                                                        - CommandPalette.FURTHER
                                                                                .length())))
                                        .isTrue());
    }
}
