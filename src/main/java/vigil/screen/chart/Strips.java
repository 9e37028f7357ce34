package vigil.screen.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * A surface in strips side by side, of which only those are drawn anew that look different: where a
 * set comes in, one or two of a chart's. Without a graphics processor drawing costs by the point.
 */
final class Strips extends Region {
    /** A multiple of the points of every screen with whole points for a unit. */
    private static final int WIDE = 64;

    private final List<Strip> strips = new ArrayList<>();

    private static final class Strip {
        private final Canvas canvas = new Canvas();
        private List<Trace> shown = List.of();
    }

    Strips() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /**
     * Shows what a pen left.
     *
     * @param whole where an edge between two strips would be seen, because a unit is no whole
     *     number of points
     */
    void show(List<Trace> traces, double width, double height, boolean whole) {
        double wide = whole ? Math.max(WIDE, width) : WIDE;
        resize(width, height);
        have((int) Math.ceil(width / wide));
        List<List<Trace>> shares = shares(traces, wide);
        for (int at = 0; at < strips.size(); at++) {
            double left = at * wide;
            show(strips.get(at), shares.get(at), left, Math.min(wide, width - left), height);
        }
    }

    private void have(int many) {
        while (strips.size() > many) {
            getChildren().remove(strips.removeLast().canvas);
        }
        while (strips.size() < many) {
            Strip more = new Strip();
            strips.add(more);
            getChildren().add(more.canvas);
        }
    }

    private List<List<Trace>> shares(List<Trace> traces, double wide) {
        List<List<Trace>> shares = new ArrayList<>();
        strips.forEach(strip -> shares.add(new ArrayList<>()));
        for (Trace trace : traces) {
            // An edge that lies between two points is drawn on both.
            int first = Math.max(0, (int) Math.floor((trace.left() - 1) / wide));
            int last = Math.min(strips.size() - 1, (int) Math.floor((trace.right() + 1) / wide));
            for (int at = first; at <= last; at++) {
                shares.get(at).add(trace);
            }
        }
        return shares;
    }

    private static void show(
            Strip strip, List<Trace> share, double left, double width, double height) {
        Canvas canvas = strip.canvas;
        boolean same =
                canvas.getLayoutX() == left
                        && canvas.getWidth() == width
                        && canvas.getHeight() == height;
        if (same && strip.shown.equals(share)) {
            return;
        }
        canvas.setLayoutX(left);
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext surface = canvas.getGraphicsContext2D();
        surface.setTransform(1, 0, 0, 1, 0, 0);
        surface.clearRect(0, 0, width, height);
        surface.setTransform(1, 0, 0, 1, -left, 0);
        Trace.draw(share, surface);
        strip.shown = share;
    }
}
