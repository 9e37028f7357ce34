package vigil.screen.backentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.screen.kit.FitAudit;
import vigil.screen.kit.SceneAudit;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;

/** The sheet in both looks and sizes, to be looked at; nothing is cut and everything has a name. */
class BackEntryPicturesTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "DAY,NORMAL,1440,740",
        "DIM,NORMAL,1440,740",
        "DAY,NORMAL,1024,608",
        "DIM,NORMAL,1024,608",
        "DAY,LARGER,1440,740"
    })
    void nothingIsCut(Theme theme, TextScale scale, double width, double height) {
        try (BackEntryRoom room = new BackEntryRoom(folder).shown(theme, scale, width, height)) {
            room.cells("1440", "148/90", "71", "97", "a", "14", "36.8", "4", "5")
                    .press("Ctrl+Enter");
            room.into("Line 1, Time").cells("1442", "effect: nausea", "1", "sat up", "jb");
            room.press("Ctrl+Enter");
            room.into("Set 2, Time").cells("14:55", "90/151", "72", "97", "2", "13");
            room.into("Set 3, HR").type("230").press(javafx.scene.input.KeyCode.ENTER);
            room.into("Set 2, Time");
            assertThat(room.fx().picture("backentry-" + theme + "-" + scale + "-" + (int) width))
                    .isNotEmptyFile();
            assertThat(room.call(() -> FitAudit.of(room.fx().scene().getRoot()))).isEmpty();
            assertThat(room.call(() -> SceneAudit.elsewhere(room.fx().scene().getRoot())))
                    .isEmpty();
        }
    }
}
