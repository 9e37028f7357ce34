package vigil.app;

import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import vigil.screen.kit.Work;

/** The sign by which the program's windows are known where a computer lists them. */
final class WindowIcon {
    private WindowIcon() {}

    /** A window with the sign, which is read once the window is there: nobody waits for it. */
    static Stage stage(Work work) {
        Stage stage = new Stage();
        stage.addEventHandler(
                WindowEvent.WINDOW_SHOWN,
                shown -> work.later(() -> stage.getIcons().setAll(icon())));
        return stage;
    }

    private static Image icon() {
        return new Image(
                Objects.requireNonNull(
                        WindowIcon.class.getResourceAsStream("/icons/vigil-64.png")));
    }
}
