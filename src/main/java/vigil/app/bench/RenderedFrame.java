package vigil.app.bench;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Rectangle;

/**
 * Tells when a frame is drawn. A frame is laid out in a pulse and drawn behind it on the toolkit's
 * own thread, one job after the other; a picture of a single point, asked for behind the pulse,
 * comes back only when the frame before it is drawn.
 */
public final class RenderedFrame {

    private RenderedFrame() {}

    /**
     * Runs {@code drawn} on the JavaFX thread as soon as the first frame is drawn for which {@code
     * there} holds when it is laid out. Called on the JavaFX thread.
     *
     * @param later runs an act on the JavaFX thread behind the pulse
     */
    public static void whenDrawn(
            Scene scene, Consumer<Runnable> later, BooleanSupplier there, Runnable drawn) {
        Runnable[] laidOut = new Runnable[1];
        laidOut[0] =
                () -> {
                    if (there.getAsBoolean()) {
                        scene.removePostLayoutPulseListener(laidOut[0]);
                        later.accept(
                                () -> {
                                    finished();
                                    drawn.run();
                                });
                    }
                };
        scene.addPostLayoutPulseListener(laidOut[0]);
    }

    /** Returns when the frame of the last pulse is drawn; on the JavaFX thread. */
    static void finished() {
        new Rectangle(1, 1).snapshot(new SnapshotParameters(), new WritableImage(1, 1));
    }
}
