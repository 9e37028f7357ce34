package vigil.screen.kit;

import javafx.scene.Scene;
import javafx.scene.control.Label;

/** How large text is where this lies: a label that is not seen and takes no room. */
public final class Em extends Label {

    /**
     * A measure.
     *
     * @param changed told after the frame in which the size changed: while styles are applied the
     *     toolkit walks the children of each node and does not bear that they change
     */
    public Em(Runnable changed) {
        Visibility.set(this, false);
        fontProperty().subscribe((before, now) -> afterFrame(changed));
    }

    /** The size in px. */
    public double px() {
        return getFont().getSize();
    }

    private void afterFrame(Runnable changed) {
        Scene scene = getScene();
        if (scene == null) {
            changed.run();
            return;
        }
        BehindFrame.laidOut(scene, changed);
    }
}
