package vigil.screen.chart;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;

/**
 * Small marks that a chart repeats for each set, made once as a picture and laid down again and
 * again: without a graphics processor a shape is followed edge by edge each time, a picture is
 * copied. A mark lies within a sixteenth of a pixel of its place.
 *
 * <p>Only for a surface of one pixel for each unit; on others the pictures would be blurred.
 */
final class Stamps {
    /** More than a chart in two themes needs; a window that is being resized makes many. */
    private static final int MOST = 60;

    private final Map<Cut, Stamp> made = new HashMap<>();

    private record Cut(Mark mark, Color colour) {}

    /** What is stamped, around the middle of the surface at 0, 0. */
    sealed interface Mark {
        /** Whether the mark covers a point. */
        boolean covers(double x, double y);

        /** So far it reaches from its middle. */
        double reach();
    }

    /** A filled circle. */
    record Disc(double radius) implements Mark {
        @Override
        public boolean covers(double x, double y) {
            return x * x + y * y <= radius * radius;
        }

        @Override
        public double reach() {
            return radius;
        }
    }

    /**
     * Two lines with square ends that meet at a point.
     *
     * @param arm how far they go to each side, and up; down where it is negative
     */
    record Tip(double width, double arm) implements Mark {
        @Override
        public boolean covers(double x, double y) {
            double up = arm > 0 ? -y : y;
            double along = (Math.abs(x) + up) * Math.sqrt(0.5);
            double across = (Math.abs(x) - up) * Math.sqrt(0.5);
            double otherAlong = (up - Math.abs(x)) * Math.sqrt(0.5);
            double otherAcross = (up + Math.abs(x)) * Math.sqrt(0.5);
            return within(along, across) || within(otherAlong, otherAcross);
        }

        private boolean within(double along, double across) {
            double length = Math.abs(arm) * Math.sqrt(2);
            return along >= -width / 2
                    && along <= length + width / 2
                    && Math.abs(across) <= width / 2;
        }

        @Override
        public double reach() {
            return Math.abs(arm) + width;
        }
    }

    /** The stamp of a mark in a colour. */
    Stamp of(Mark mark, Color colour) {
        if (made.size() > MOST) {
            made.clear();
        }
        return made.computeIfAbsent(
                new Cut(mark, colour), cut -> new Stamp(cut.mark(), cut.colour()));
    }
}
