package vigil.screen.record;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.ObservationEvent.VitalsRecorded;

class ScratchPicturesTest {
    @TempDir Path folder;

    @Test
    void sets() {
        for (Theme theme : Theme.values()) {
            boolean day = theme == Theme.DAY;
            try (RecordRoom room =
                    new RecordRoom(folder.resolve(theme.name()))
                            .shown(theme, TextScale.NORMAL, day ? 1440 : 1024, day ? 730 : 600)) {
                room.goTo(VitalsRecorded.class::isInstance);
                room.press(KeyCode.E);
                room.fx().picture("s-set-form-" + theme);
                room.fx().focus(room.field("Pain"));
                room.type("3");
                room.fx().picture("s-set-form-pain-" + theme);
                room.reason();
                room.fx().picture("s-set-done-" + theme);
            }
        }
    }
}
