package vigil.drawing;

import java.util.List;

/**
 * Upright bars beside each other from nought, each with its number on top, and a part of it set off
 * with its own number. The scale ends at the highest bar; no bar is shortened.
 */
public final class BarDrawing {
    private static final double LEAST_SCALE = 4;

    /**
     * So many widths of a number apart bars of nought still have theirs: nearer they would touch.
     */
    private static final double CLOSE = 2;

    private final Pen pen;
    private final List<Bar> bars;

    /** A drawing of these bars, from left to right. */
    public BarDrawing(Pen pen, List<Bar> bars) {
        this.pen = pen;
        this.bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param label below it
     * @param size from nought
     * @param said the number on top
     * @param part how much of it is set off, at most its size
     * @param partSaid the number of that; empty where there is no room for it or no need
     */
    public record Bar(String label, double size, String said, double part, String partSaid) {}

    /** Draws on a surface of this size, in the unit of the pen. */
    public void paint(double width, double height) {
        double bottom = height - pen.size() * 1.7;
        double top = pen.size() * 1.5;
        double most = Math.max(LEAST_SCALE, bars.stream().mapToDouble(Bar::size).max().orElse(0));
        double each = width / Math.max(1, bars.size());
        double bar = Math.min(each * 0.66, pen.size() * 4);
        for (int at = 0; at < bars.size(); at++) {
            Bar one = bars.get(at);
            double middle = each * (at + 0.5);
            double up = one.size() / most * (bottom - top);
            double part = one.part() / most * (bottom - top);
            pen.fill("infusion", middle - bar / 2, bottom - up, bar, up, 0);
            pen.fill("limit", middle - bar / 2, bottom - part, bar, part, 0);
            if (one.size() > 0 || each > pen.width(one.said(), 0.95) * CLOSE) {
                text(one.said(), true, middle, bottom - up - pen.size() * 0.35);
            }
            if (part > pen.size() * 1.2) {
                pen.textOnGround(
                        "text",
                        0.9,
                        Pen.Align.CENTER,
                        one.partSaid(),
                        middle,
                        bottom - part / 2 + pen.size() * 0.3);
            }
            label(at, each, width, height);
        }
        pen.hairline("grid-major", 0, bottom, width, bottom);
    }

    private void text(String said, boolean heavy, double x, double y) {
        pen.text("text", heavy, 0.95, Pen.Align.CENTER, said, x, y);
    }

    /**
     * Where bars stand close, only every so many are named, the first one always. A name at an edge
     * is drawn inwards and needs that much more.
     */
    private void label(int at, double each, double width, double height) {
        double widest =
                bars.stream().mapToDouble(bar -> pen.width(bar.label(), 0.9)).max().orElse(0);
        double inwards = Math.max(0, widest - each) / 2;
        int every = (int) Math.max(1, Math.ceil((widest + inwards + pen.size() * 0.6) / each));
        if (at % every == 0) {
            String label = bars.get(at).label();
            double half = pen.width(label, 0.9) / 2;
            double middle = Math.min(Math.max(each * (at + 0.5), half), width - half);
            pen.text(
                    "text-muted",
                    false,
                    0.9,
                    Pen.Align.CENTER,
                    label,
                    middle,
                    height - pen.size() * 0.45);
        }
    }
}
