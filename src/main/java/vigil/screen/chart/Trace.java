package vigil.screen.chart;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * One thing that a pen leaves on a surface, in px of the surface. Two are equal where they look the
 * same.
 */
sealed interface Trace {

    /** The least x at which anything of it is seen. */
    double left();

    /** The greatest x at which anything of it is seen. */
    double right();

    /** Draws it. */
    void on(GraphicsContext surface);

    /** Draws many in their order. */
    static void draw(List<Trace> traces, GraphicsContext surface) {
        int next = 0;
        while (next < traces.size()) {
            int end = next + 1;
            if (traces.get(next) instanceof Line line) {
                line.begin(surface);
                while (end < traces.size()
                        && traces.get(end) instanceof Line other
                        && other.goesOn(line)) {
                    other.follow(surface);
                    end++;
                }
                line.end(surface);
            } else {
                traces.get(next).on(surface);
            }
            next = end;
        }
    }

    /** A filled rectangle, with round corners where the arc is above 0. */
    record Patch(Color colour, double x, double y, double width, double height, double arc)
            implements Trace {
        @Override
        public double left() {
            return x;
        }

        @Override
        public double right() {
            return x + width;
        }

        @Override
        public void on(GraphicsContext surface) {
            surface.setFill(colour);
            if (arc == 0) {
                surface.fillRect(x, y, width, height);
            } else {
                surface.fillRoundRect(x, y, width, height, arc, arc);
            }
        }
    }

    /**
     * A straight line.
     *
     * @param stroke lines of the same stroke cover a point once; 0 for a line alone
     * @param dashes how long on and off; empty where the line is whole
     */
    record Line(
            int stroke,
            Color colour,
            double width,
            double fromX,
            double fromY,
            double toX,
            double toY,
            List<Double> dashes)
            implements Trace {
        @Override
        public double left() {
            return Math.min(fromX, toX) - width;
        }

        @Override
        public double right() {
            return Math.max(fromX, toX) + width;
        }

        @Override
        public void on(GraphicsContext surface) {
            begin(surface);
            end(surface);
        }

        private boolean goesOn(Line before) {
            return stroke != 0 && stroke == before.stroke;
        }

        private void begin(GraphicsContext surface) {
            surface.setStroke(colour);
            surface.setLineWidth(width);
            surface.beginPath();
            follow(surface);
        }

        private void follow(GraphicsContext surface) {
            surface.moveTo(fromX, fromY);
            surface.lineTo(toX, toY);
        }

        private void end(GraphicsContext surface) {
            dashed(surface, dashes, surface::stroke);
        }
    }

    /**
     * The outline of a rectangle with round corners, 1 px wide.
     *
     * @param dashes how long on and off; empty where it is whole
     */
    record Outline(
            Color colour,
            double x,
            double y,
            double width,
            double height,
            double arc,
            List<Double> dashes)
            implements Trace {
        @Override
        public double left() {
            return x - 1;
        }

        @Override
        public double right() {
            return x + width + 1;
        }

        @Override
        public void on(GraphicsContext surface) {
            surface.setStroke(colour);
            surface.setLineWidth(1);
            dashed(surface, dashes, () -> surface.strokeRoundRect(x, y, width, height, arc, arc));
        }
    }

    /** A filled circle. */
    record Disc(Color colour, double x, double y, double radius) implements Trace {
        @Override
        public double left() {
            return x - radius;
        }

        @Override
        public double right() {
            return x + radius;
        }

        @Override
        public void on(GraphicsContext surface) {
            surface.setFill(colour);
            surface.fillOval(left(), y - radius, 2 * radius, 2 * radius);
        }
    }

    /** The outline of a circle. */
    record Ring(Color colour, double width, double x, double y, double radius) implements Trace {
        @Override
        public double left() {
            return x - radius - width;
        }

        @Override
        public double right() {
            return x + radius + width;
        }

        @Override
        public void on(GraphicsContext surface) {
            surface.setStroke(colour);
            surface.setLineWidth(width);
            surface.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    /** A picture, its points on those of the surface. */
    record Print(Image picture, int x, int y) implements Trace {
        @Override
        public double left() {
            return x;
        }

        @Override
        public double right() {
            return x + picture.getWidth();
        }

        @Override
        public void on(GraphicsContext surface) {
            surface.setImageSmoothing(false);
            surface.drawImage(picture, x, y);
        }
    }

    /**
     * Words.
     *
     * @param x where their base line begins, has its middle or ends
     * @param wide how wide they are
     */
    record Written(
            Color colour,
            Font font,
            TextAlignment align,
            String words,
            double x,
            double y,
            double wide)
            implements Trace {
        @Override
        public double left() {
            return switch (align) {
                        case LEFT, JUSTIFY -> x;
                        case CENTER -> x - wide / 2;
                        case RIGHT -> x - wide;
                    }
                    - overhang();
        }

        @Override
        public double right() {
            return left() + wide + 2 * overhang();
        }

        /** Letters may lean out of their place a little. */
        private double overhang() {
            return font.getSize() / 4;
        }

        @Override
        public void on(GraphicsContext surface) {
            surface.setFont(font);
            surface.setTextAlign(align);
            surface.setFill(colour);
            surface.fillText(words, x, y);
        }
    }

    private static void dashed(GraphicsContext surface, List<Double> dashes, Runnable act) {
        surface.setLineDashes(dashes.stream().mapToDouble(Double::doubleValue).toArray());
        act.run();
        surface.setLineDashes();
    }
}
