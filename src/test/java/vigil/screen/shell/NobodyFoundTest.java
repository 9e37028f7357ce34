package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.session.Stage;

/** What was typed on the board to find somebody who was never here is not typed a second time. */
class NobodyFoundTest {
    @TempDir Path folder;

    private ShellRoom board() {
        ShellRoom room = ShellRoom.of(TestDesk.at(folder, "ketamine-iv", Stage.PLANNED)).signIn();
        return room.go(Place.BOARD).press("Ctrl+N");
    }

    private static String field(ShellRoom room, String name) {
        return FxHarness.onFx(
                () -> ((TextField) room.fx.scene().lookup("#checkin-" + name)).getText());
    }

    @ParameterizedTest
    @CsvSource({
        "MRN 778-201, MRN 778-201, '', ''",
        "'778 2010', '778 2010', '', ''",
        "Quillfeather, '', Quillfeather, ''",
        "'quillfeather, Aino', '', quillfeather, Aino",
        "Müller-Ñandú, '', Müller-Ñandú, ''"
    })
    void enterTwiceTakesANewPatientInWithWhatWasTyped(
            String typed, String mrn, String family, String given) {
        try (ShellRoom room = board()) {
            room.type(typed).press(KeyCode.ENTER);
            assertThat(room.said())
                    .contains("Nobody of that name or number was here before.", "Enter once more");
            room.press(KeyCode.ENTER);
            assertThat(field(room, "mrn")).isEqualTo(mrn);
            assertThat(field(room, "family")).isEqualTo(family);
            assertThat(field(room, "given")).isEqualTo(given);
        }
    }

    @Test
    void anotherTextIsLookedForFirst() {
        try (ShellRoom room = board()) {
            room.type("Quill").press(KeyCode.ENTER).type("x").press(KeyCode.ENTER);
            assertThat(room.fx.scene().lookup("#checkin-family")).isNull();
            assertThat(field(room.press(KeyCode.ENTER), "family")).isEqualTo("Quillx");
        }
    }

    @Test
    void theButtonTakesItAlongToo() {
        try (ShellRoom room = board()) {
            room.type("Quillfeather").press(KeyCode.TAB).press(KeyCode.SPACE);
            assertThat(field(room, "family")).isEqualTo("Quillfeather");
        }
    }

    @Test
    void withNothingTypedThePatientIsLookedForAtCheckIn() {
        try (ShellRoom room = board()) {
            room.press(KeyCode.ENTER).press(KeyCode.ENTER);
            assertThat(room.said()).contains("New patient");
            room.press(KeyCode.TAB).press(KeyCode.SPACE);
            assertThat(room.said()).contains("Add a new patient");
        }
    }
}
