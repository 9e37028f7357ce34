package vigil.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds room for words between the marks of a chart, so that neither hides the other. */
final class LabelPlaces {
    private static final int STEPS = 12;
    private static final double PIECE = 12;

    /** A rectangle in pixels. */
    record Box(double left, double top, double right, double bottom) {

        double shared(Box other) {
            double across = Math.min(right, other.right) - Math.max(left, other.left);
            double down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return across > 0 && down > 0 ? across * down : 0;
        }
    }

    private final List<Box> taken = new ArrayList<>();

    /** Where nothing may be written. */
    void block(Box box) {
        taken.add(box);
    }

    /** The same for a line from one point to another. */
    void blockLine(double fromX, double fromY, double toX, double toY, double half) {
        int pieces = Math.max(1, (int) Math.ceil(Math.abs(toX - fromX) / PIECE));
        for (int piece = 0; piece < pieces; piece++) {
            double begin = (double) piece / pieces;
            double end = (double) (piece + 1) / pieces;
            double one = fromY + (toY - fromY) * begin;
            double other = fromY + (toY - fromY) * end;
            block(
                    new Box(
                            fromX + (toX - fromX) * begin - half,
                            Math.min(one, other) - half,
                            fromX + (toX - fromX) * end + half,
                            Math.max(one, other) + half));
        }
    }

    /** Boxes of a size from left to right between two edges. */
    static List<Box> along(double left, double right, double top, double width, double height) {
        double room = Math.max(0, right - left - width);
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(step -> left + room * step / STEPS)
                .mapToObj(x -> new Box(x, top, x + width, top + height))
                .toList();
    }

    /** The first that is free, or else the one that hides least. */
    Box best(List<Box> wanted) {
        Box best = wanted.getFirst();
        double least = hidden(best);
        for (Box box : wanted) {
            if (least == 0) {
                return best;
            }
            double hides = hidden(box);
            if (hides < least) {
                best = box;
                least = hides;
            }
        }
        return best;
    }

    /** How much of what is there a box would hide, in square pixels. */
    double hidden(Box box) {
        double hides = 0;
        for (Box one : taken) {
            hides += box.shared(one);
        }
        return hides;
    }
}
