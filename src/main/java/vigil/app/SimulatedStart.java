package vigil.app;

import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import javafx.stage.Window;
import vigil.app.demo.KeyboardPlayer;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Work;

/**
 * The window that a start shows where no store opens: of the set-up, of the rescue of a store, or
 * of what the computer does not allow; without a display. Opened and used from one thread, which is
 * not that of JavaFX.
 */
final class SimulatedStart implements AutoCloseable {
    private static final String OTHER_LOOK = "Ctrl+Shift+D";

    private final FoundAtStart found;
    private final Stage stage;
    private final SimulatedFrame frame;
    private final KeyboardPlayer player;

    private SimulatedStart(FoundAtStart found, Stage stage, SimulatedFrame frame, Work work) {
        this.found = found;
        this.stage = stage;
        this.frame = frame;
        this.player = new KeyboardPlayer(work, stage.getScene(), () -> false);
    }

    /** Starts on some folders that hold no store that opens. */
    static SimulatedStart on(Folders folders) {
        SimulatedWindow.startToolkit();
        Work work = Work.start((period, act) -> () -> {});
        Supplier<FoundAtStart> look = () -> FoundAtStart.orRefused(folders, () -> {}, work);
        FoundAtStart found = look.get();
        StartWindows windows = new StartWindows(folders, look, work, running -> {}, at -> {});
        SimulatedStart start =
                SimulatedWindow.onFx(
                        () -> {
                            windows.of(found).run();
                            Stage stage = (Stage) Window.getWindows().getLast();
                            return new SimulatedStart(found, stage, framed(stage), work);
                        });
        start.player.settle();
        return start;
    }

    private static SimulatedFrame framed(Stage stage) {
        Parent content = stage.getScene().getRoot();
        stage.getScene().setRoot(new Group());
        SimulatedFrame frame = new SimulatedFrame(content, SimulatedFrame.WIDTH);
        stage.getScene().setRoot(frame);
        return frame;
    }

    /** The keys of this window. */
    KeyboardPlayer player() {
        return player;
    }

    /** The name of the screen that belongs to what was found. */
    String screen() {
        return switch (found) {
            case FoundAtStart.Store(var _) -> throw new IllegalStateException("a store opens");
            case FoundAtStart.ToSetUp() -> "setup";
            case FoundAtStart.Unopened(var _) -> "rescue";
            case FoundAtStart.Refused(var _) -> "not-started";
        };
    }

    /** The window as PNG, in Day or Dim and in a size in px; the look is changed by its key. */
    byte[] picture(Theme theme, double width, double height) {
        if (theme != Theme.DAY) {
            player.press(OTHER_LOOK);
        }
        player.call(
                () -> {
                    frame.size(width, height);
                    return true;
                });
        player.pulse();
        byte[] seen = player.call(() -> frame.picture(ground()));
        if (theme != Theme.DAY) {
            player.press(OTHER_LOOK);
        }
        return seen;
    }

    /** What the look paints behind everything. */
    private Paint ground() {
        return frame.getBackground().getFills().getLast().getFill();
    }

    @Override
    public void close() {
        player.call(
                () -> {
                    stage.close();
                    return true;
                });
    }
}
