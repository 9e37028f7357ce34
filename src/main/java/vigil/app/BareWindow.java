package vigil.app;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import vigil.screen.desk.Screen;
import vigil.screen.kit.Work;
import vigil.screen.shell.BareShell;
import vigil.screen.shell.Preferences;

/**
 * The window over no store, of the set-up, of a store that does not open or may not, until it hands
 * over to another or is left; never larger than the screen. A second start brings it to the front.
 */
final class BareWindow {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 820;

    private final BareShell shell;
    private final Stage stage;
    private final Subscription calls;
    private final AtomicBoolean handedOver = new AtomicBoolean();

    /**
     * A window that is not shown yet.
     *
     * @param data the folder that was asked for
     * @param title of the window
     * @param left called once when it is closed without handing over
     */
    BareWindow(Path data, String title, Screen screen, Wiring.Look look, Work work, Runnable left) {
        stage = WindowIcon.stage(work);
        Rectangle2D room = javafx.stage.Screen.getPrimary().getVisualBounds();
        shell = new BareShell(Wiring.words(), screen, look.appearance());
        Scene scene =
                new Scene(
                        shell.root(),
                        Math.min(WIDTH, room.getWidth()),
                        Math.min(HEIGHT, room.getHeight()));
        stage.setScene(scene);
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        stage.setTitle(title);
        shell.attachTo(scene);
        calls = SecondStart.in(data).follow(work, this::toFront);
        stage.setOnHidden(
                event -> {
                    calls.unsubscribe();
                    shell.close();
                    keep(look);
                    if (!handedOver.get()) {
                        left.run();
                    }
                });
    }

    /** How it looks is as the next window looks; where that one stands is its own. */
    private static void keep(Wiring.Look look) {
        Preferences now =
                new Preferences(
                        look.appearance().themeProperty().get(),
                        look.appearance().scaleProperty().get(),
                        look.before().window());
        if (!now.equals(look.before())) {
            look.file().keep(now);
        }
    }

    private void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    void show() {
        stage.show();
    }

    /** Ends it as its own button does. */
    void close() {
        stage.close();
    }

    /** Another window is next: this one goes without ending the program. */
    void handOver() {
        handedOver.set(true);
        stage.close();
    }
}
