package vigil.screen.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;

/** Pictures of leaving in both looks and sizes, to be looked at. */
class LeavingPicturesTest {
    @TempDir Path folder;

    private LeavingRoom open() {
        return new LeavingRoom(folder).measured().answeredBut("GAIT", "ESCORT_HERE");
    }

    @Test
    void dayAtFullSize() {
        try (LeavingRoom room = open().shown(Theme.DAY, TextScale.NORMAL, 1440, 730)) {
            assertThat(room.fx().picture("discharge-day")).isNotEmptyFile();
            room.press(KeyCode.O);
            assertThat(room.fx().picture("discharge-day-aside")).isNotEmptyFile();
        }
    }

    @Test
    void dimAtSmallSize() {
        try (LeavingRoom room = open().shown(Theme.DIM, TextScale.NORMAL, 1024, 600)) {
            room.press(KeyCode.SPACE);
            assertThat(room.fx().picture("discharge-dim-small")).isNotEmptyFile();
        }
    }

    @Test
    void theQuestionAndTheSheet() {
        try (LeavingRoom room =
                new LeavingRoom(folder)
                        .measured()
                        .answeredBut()
                        .shown(Theme.DAY, TextScale.LARGER, 1440, 730)) {
            assertThat(room.fx().picture("discharge-day-150")).isNotEmptyFile();
            room.press("Ctrl+Enter");
            assertThat(room.fx().picture("discharge-day-150-question")).isNotEmptyFile();
        }
    }

    @Test
    void largeTextInASmallWindow() {
        try (LeavingRoom room = open().shown(Theme.DAY, TextScale.LARGEST, 1024, 556)) {
            assertThat(room.fx().picture("discharge-day-small-200")).isNotEmptyFile();
            room.press(KeyCode.O);
            assertThat(room.fx().picture("discharge-day-small-200-aside")).isNotEmptyFile();
        }
    }

    @Test
    void theAdviceSheetInADimRoom() {
        try (LeavingRoom room = open().shown(Theme.DIM, TextScale.NORMAL, 1440, 690)) {
            room.opens("Print advice sheet…");
            assertThat(room.fx().picture("discharge-dim-sheet")).isNotEmptyFile();
        }
    }
}
