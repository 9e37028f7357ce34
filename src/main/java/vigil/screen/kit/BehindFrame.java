package vigil.screen.kit;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Does what only follows from something once that is on its way to the eye: behind the next frame
 * that is laid out. What is waited for is drawn without it, and so sooner.
 */
public final class BehindFrame {
    private BehindFrame() {}

    /**
     * Runs an act on the JavaFX thread behind the next frame of the window that a node stands in;
     * at once where it stands in none that is shown, for no frame would come. Called on the JavaFX
     * thread.
     */
    public static void run(Node node, Runnable act) {
        Scene scene = node.getScene();
        Window window = scene == null ? null : scene.getWindow();
        if (scene == null || window == null || !window.isShowing()) {
            act.run();
            return;
        }
        laidOut(scene, () -> Work.onFx().execute(act));
        Platform.requestNextPulse();
    }

    /** Runs an act once a frame of a scene is laid out, before it is drawn; asks for no frame. */
    static void laidOut(Scene scene, Runnable act) {
        Runnable[] once = new Runnable[1];
        once[0] =
                () -> {
                    scene.removePostLayoutPulseListener(once[0]);
                    act.run();
                };
        scene.addPostLayoutPulseListener(once[0]);
    }
}
