package vigil.screen.kit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

/** Pictures of what is shown, as PNG; on the JavaFX thread only. */
public final class Snapshots {

    private Snapshots() {}

    /** A scene as it stands. */
    public static byte[] png(Scene scene) {
        return png(scene.snapshot(null));
    }

    /**
     * A tree that belongs to no scene yet, laid out at any size in px, whatever the size of the
     * screen.
     */
    public static byte[] png(Parent root, Appearance appearance, double width, double height) {
        Scene scene = new Scene(root, width, height);
        appearance.applyTo(scene);
        root.applyCss();
        root.layout();
        return png(scene);
    }

    /** One node at its own size, over a ground. */
    public static byte[] png(Node node, Color ground) {
        SnapshotParameters over = new SnapshotParameters();
        over.setFill(ground);
        return png(node.snapshot(over, null));
    }

    /** An image as PNG. */
    public static byte[] png(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage buffer = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        buffer.getRaster().setDataElements(0, 0, width, height, pixels);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(buffer, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
