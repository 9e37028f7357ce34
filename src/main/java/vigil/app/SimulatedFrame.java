package vigil.app;

import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import vigil.screen.kit.Snapshots;

/**
 * Lays the content of a window out at the size of a window at the bedside, whatever the size of the
 * screen; drawing all of it after every key would take most of the time.
 */
final class SimulatedFrame extends Region {
    /** The size in px of a window at the bedside. */
    static final double WIDTH = 1440;

    /** Its height in px. */
    static final double HEIGHT = 900;

    private final Parent content;
    private double width;
    private double height = HEIGHT;

    /**
     * Around some content.
     *
     * @param width in px
     */
    SimulatedFrame(Parent content, double width) {
        this.content = content;
        this.width = width;
        getChildren().add(content);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, width, height);
    }

    /** Another size in px from the next frame on. */
    void size(double wide, double high) {
        width = wide;
        height = high;
        requestLayout();
    }

    /** The content as PNG, as it was last laid out. */
    byte[] picture(Paint ground) {
        SnapshotParameters seen = new SnapshotParameters();
        seen.setFill(ground);
        seen.setViewport(new Rectangle2D(0, 0, width, height));
        return Snapshots.png(content.snapshot(seen, null));
    }
}
