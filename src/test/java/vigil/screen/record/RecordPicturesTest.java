package vigil.screen.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;

/** Pictures of a record in both looks and sizes, to be looked at. */
class RecordPicturesTest {
    @TempDir Path folder;

    @Test
    void dayAtFullSize() {
        try (RecordRoom room =
                new RecordRoom(folder)
                        .withTypingError()
                        .shown(Theme.DAY, TextScale.NORMAL, 1440, 730)) {
            room.press(KeyCode.E).press(KeyCode.ENTER).type("66").press(KeyCode.ENTER);
            assertThat(room.fx().picture("record-day-amend")).isNotEmptyFile();
            room.fx().focus(room.button("Typing error"));
            room.type("1").press("Ctrl+Enter").press("Ctrl+E");
            assertThat(room.fx().picture("record-day")).isNotEmptyFile();
        }
    }

    @Test
    void dimAtSmallSize() {
        try (RecordRoom room =
                new RecordRoom(folder)
                        .withNote("given water")
                        .shown(Theme.DIM, TextScale.NORMAL, 1024, 600)) {
            assertThat(room.fx().picture("record-dim-small")).isNotEmptyFile();
        }
    }
}
