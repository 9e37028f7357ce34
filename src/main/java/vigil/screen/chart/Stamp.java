package vigil.screen.chart;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * One mark in one colour, as a picture for each eighth of a pixel at which it may lie. It is laid
 * down within a sixteenth of a pixel of its place.
 */
final class Stamp {
    private static final int PARTS = 8;

    private final Color colour;
    private final int reach;
    private final int side;
    private final @Nullable Image[] pictures = new Image[PARTS * PARTS];

    /** How many parts of pixels the mark covers above and to the left of each. */
    private final int[][] covered;

    Stamp(Stamps.Mark mark, Color colour) {
        this.colour = colour;
        this.reach = (int) Math.ceil(mark.reach());
        this.side = 2 * reach + 1;
        this.covered = covered(mark, side * PARTS, reach);
    }

    private static int[][] covered(Stamps.Mark mark, int parts, int reach) {
        int[][] sums = new int[parts + 1][parts + 1];
        for (int row = 0; row < parts; row++) {
            int inRow = 0;
            double y = (row + 0.5) / PARTS - reach;
            for (int column = 0; column < parts; column++) {
                inRow += mark.covers((column + 0.5) / PARTS - reach, y) ? 1 : 0;
                sums[row + 1][column + 1] = sums[row][column + 1] + inRow;
            }
        }
        return sums;
    }

    /** The mark around a point. */
    Trace.Print at(double x, double y) {
        long partsX = Math.round(x * PARTS);
        long partsY = Math.round(y * PARTS);
        int left = Math.toIntExact(Math.floorDiv(partsX, PARTS));
        int top = Math.toIntExact(Math.floorDiv(partsY, PARTS));
        return new Trace.Print(
                picture(Math.floorMod(partsX, PARTS), Math.floorMod(partsY, PARTS)),
                left - reach,
                top - reach);
    }

    private Image picture(int right, int down) {
        Image made = pictures[down * PARTS + right];
        if (made == null) {
            made = drawn(right, down);
            pictures[down * PARTS + right] = made;
        }
        return made;
    }

    private Image drawn(int right, int down) {
        int[] points = new int[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                points[row * side + column] = point(in(row * PARTS - down, column * PARTS - right));
            }
        }
        WritableImage picture = new WritableImage(side, side);
        picture.getPixelWriter()
                .setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), points, 0, side);
        return picture;
    }

    /** How many parts of the pixel that begins at a part are covered. */
    private int in(int row, int column) {
        return above(row + PARTS, column + PARTS)
                - above(row, column + PARTS)
                - above(row + PARTS, column)
                + above(row, column);
    }

    private int above(int row, int column) {
        return covered[Math.max(0, row)][Math.max(0, column)];
    }

    private int point(int parts) {
        double share = (double) parts / (PARTS * PARTS);
        return (int) Math.round(255 * colour.getOpacity() * share) << 24
                | (int) Math.round(255 * colour.getRed()) << 16
                | (int) Math.round(255 * colour.getGreen()) << 8
                | (int) Math.round(255 * colour.getBlue());
    }
}
