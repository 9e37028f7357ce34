package vigil.screen.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import vigil.drawing.Pen;
import vigil.screen.kit.Tokens;

/** A pen on the surface of a window, with the colours of the theme by meaning. */
final class Ink implements Pen {
    private static final int ALONE = 0;
    private static final List<Double> DASHES = List.of(4.0, 3.0);

    private final Consumer<Trace> surface;
    private final Tokens tokens;
    private final double size;
    private final TextWidths widths;
    private final Optional<Stamps> stamps;
    private int strokes = ALONE;

    /**
     * A pen.
     *
     * @param surface is given each trace that it leaves, in their order
     * @param stamps where the surface has one pixel for each unit
     */
    Ink(
            Consumer<Trace> surface,
            Tokens tokens,
            double size,
            TextWidths widths,
            Optional<Stamps> stamps) {
        this.surface = surface;
        this.tokens = tokens;
        this.size = size;
        this.widths = widths;
        this.stamps = stamps;
    }

    @Override
    public double size() {
        return size;
    }

    Color colour(String token) {
        return tokens.color(token);
    }

    @Override
    public void line(
            String token, double width, double fromX, double fromY, double toX, double toY) {
        line(ALONE, colour(token), width, fromX, fromY, toX, toY);
    }

    private void line(
            int stroke,
            Color colour,
            double width,
            double fromX,
            double fromY,
            double toX,
            double toY) {
        if (upright(fromX, fromY, toX, toY)) {
            straight(colour, width, fromX, fromY, toX, toY);
        } else {
            surface.accept(
                    new Trace.Line(stroke, colour, width, fromX, fromY, toX, toY, List.of()));
        }
    }

    private static boolean upright(double fromX, double fromY, double toX, double toY) {
        return fromX == toX || fromY == toY;
    }

    /**
     * A line along an axis, with square ends, as the rectangle that it is: without a graphics
     * processor a stroke is followed edge by edge in eighths of each pixel's height, a rectangle is
     * not.
     */
    private void straight(
            Color colour, double width, double fromX, double fromY, double toX, double toY) {
        patch(
                colour,
                Math.min(fromX, toX) - width / 2,
                Math.min(fromY, toY) - width / 2,
                Math.abs(toX - fromX) + width,
                Math.abs(toY - fromY) + width);
    }

    private void straightDashes(
            Color colour,
            double width,
            double fromX,
            double fromY,
            double toX,
            double toY,
            double on,
            double off) {
        double length = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY));
        double alongX = Math.signum(toX - fromX);
        double alongY = Math.signum(toY - fromY);
        for (double begun = 0; begun < length; begun += on + off) {
            double ended = Math.min(begun + on, length);
            straight(
                    colour,
                    width,
                    fromX + alongX * begun,
                    fromY + alongY * begun,
                    fromX + alongX * ended,
                    fromY + alongY * ended);
        }
    }

    private void patch(Color colour, double x, double y, double width, double height) {
        surface.accept(new Trace.Patch(colour, x, y, width, height, 0));
    }

    @Override
    public void lines(String token, double width, List<double[]> lines) {
        strokes++;
        Color colour = colour(token);
        for (double[] line : lines) {
            line(strokes, colour, width, line[0], line[1], line[2], line[3]);
        }
    }

    @Override
    public void tips(String token, double width, List<double[]> tips) {
        if (stamps.isEmpty()) {
            Pen.super.tips(token, width, tips);
            return;
        }
        for (double[] tip : tips) {
            surface.accept(
                    stamps.get()
                            .of(new Stamps.Tip(width, tip[2]), colour(token))
                            .at(tip[0], tip[1]));
        }
    }

    /** A line of one pixel that lies on the pixel grid. */
    @Override
    public void hairline(String token, double fromX, double fromY, double toX, double toY) {
        line(token, 1, snap(fromX), snap(fromY), snap(toX), snap(toY));
    }

    @Override
    public void dashed(
            String token,
            double width,
            double on,
            double off,
            double fromX,
            double fromY,
            double toX,
            double toY) {
        Color colour = colour(token);
        if (upright(fromX, fromY, toX, toY)) {
            straightDashes(colour, width, fromX, fromY, toX, toY, on, off);
        } else {
            List<Double> dashes = List.of(on, off);
            surface.accept(new Trace.Line(ALONE, colour, width, fromX, fromY, toX, toY, dashes));
        }
    }

    @Override
    public void fill(String token, double x, double y, double width, double height, double arc) {
        surface.accept(new Trace.Patch(colour(token), x, y, Math.max(0, width), height, arc));
    }

    @Override
    public void frame(String token, double x, double y, double width, double height, double arc) {
        frame(token, x, y, width, height, arc, List.of());
    }

    @Override
    public void dashedFrame(
            String token, double x, double y, double width, double height, double arc) {
        frame(token, x, y, width, height, arc, DASHES);
    }

    private void frame(
            String token,
            double x,
            double y,
            double width,
            double height,
            double arc,
            List<Double> dashes) {
        Color colour = colour(token);
        double left = snap(x);
        double top = snap(y);
        double right = left + Math.max(0, (double) Math.round(width));
        double bottom = top + (double) Math.round(height);
        if (arc == 0) {
            straight(colour, 1, left, top, right, top);
            straight(colour, 1, left, bottom, right, bottom);
            straight(colour, 1, left, top, left, bottom);
            straight(colour, 1, right, top, right, bottom);
        } else {
            surface.accept(
                    new Trace.Outline(colour, left, top, right - left, bottom - top, arc, dashes));
        }
    }

    @Override
    public void dot(String token, double x, double y, double radius) {
        Color colour = colour(token);
        surface.accept(
                stamps.<Trace>map(kept -> kept.of(new Stamps.Disc(radius), colour).at(x, y))
                        .orElseGet(() -> new Trace.Disc(colour, x, y, radius)));
    }

    @Override
    public void ring(String token, double width, double x, double y, double radius) {
        surface.accept(new Trace.Ring(colour(token), width, x, y, radius));
    }

    @Override
    public double width(String words, double factor) {
        return widths.of(words, font(false, factor));
    }

    private Font font(boolean heavy, double factor) {
        return Font.font(heavy ? "IBM Plex Sans SemiBold" : "IBM Plex Sans", size * factor);
    }

    @Override
    public void text(
            String token,
            boolean heavy,
            double factor,
            Align align,
            String words,
            double x,
            double y) {
        Font font = font(heavy, factor);
        surface.accept(
                new Trace.Written(
                        colour(token),
                        font,
                        TextAlignment.valueOf(align.name()),
                        words,
                        x,
                        y,
                        widths.of(words, font)));
    }

    @Override
    public void textOnGround(
            String token, double factor, Align align, String words, double x, double y) {
        double width = width(words, factor);
        double left = align == Align.RIGHT ? x - width : align == Align.CENTER ? x - width / 2 : x;
        patch(
                colour("chart").deriveColor(0, 1, 1, 0.88),
                left - 2,
                y - size * factor * 0.86,
                width + 4,
                size * factor * 1.1);
        text(token, false, factor, align, words, x, y);
    }

    static double snap(double value) {
        return Math.floor(value) + 0.5;
    }
}
