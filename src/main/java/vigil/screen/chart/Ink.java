package vigil.screen.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import vigil.drawing.Pen;
import vigil.screen.kit.Tokens;

/** A pen on the surface of a window, with the colours of the theme by meaning. */
final class Ink implements Pen {
    private final GraphicsContext surface;
    private final Tokens tokens;
    private final double size;
    private final Optional<Stamps> stamps;

    /** The same few numbers are written again and again. */
    private final Map<Written, Double> widths = new HashMap<>();

    private record Written(String words, double factor) {}

    /**
     * A pen.
     *
     * @param stamps where the surface has one pixel for each unit
     */
    Ink(GraphicsContext surface, Tokens tokens, double size, Optional<Stamps> stamps) {
        this.surface = surface;
        this.tokens = tokens;
        this.size = size;
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
        if (upright(fromX, fromY, toX, toY)) {
            surface.setFill(colour(token));
            straight(width, fromX, fromY, toX, toY);
        } else {
            surface.setStroke(colour(token));
            surface.setLineWidth(width);
            surface.strokeLine(fromX, fromY, toX, toY);
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
    private void straight(double width, double fromX, double fromY, double toX, double toY) {
        surface.fillRect(
                Math.min(fromX, toX) - width / 2,
                Math.min(fromY, toY) - width / 2,
                Math.abs(toX - fromX) + width,
                Math.abs(toY - fromY) + width);
    }

    @Override
    public void lines(String token, double width, List<double[]> lines) {
        surface.setFill(colour(token));
        surface.setStroke(colour(token));
        surface.setLineWidth(width);
        surface.beginPath();
        boolean oblique = false;
        for (double[] line : lines) {
            if (upright(line[0], line[1], line[2], line[3])) {
                straight(width, line[0], line[1], line[2], line[3]);
            } else {
                surface.moveTo(line[0], line[1]);
                surface.lineTo(line[2], line[3]);
                oblique = true;
            }
        }
        if (oblique) {
            surface.stroke();
        }
    }

    @Override
    public void tips(String token, double width, List<double[]> tips) {
        if (stamps.isEmpty()) {
            Pen.super.tips(token, width, tips);
            return;
        }
        for (double[] tip : tips) {
            stamps.get()
                    .of(new Stamps.Tip(width, tip[2]), colour(token))
                    .lay(surface, tip[0], tip[1]);
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
        if (upright(fromX, fromY, toX, toY)) {
            surface.setFill(colour(token));
            double length = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY));
            double alongX = Math.signum(toX - fromX);
            double alongY = Math.signum(toY - fromY);
            for (double begun = 0; begun < length; begun += on + off) {
                double ended = Math.min(begun + on, length);
                straight(
                        width,
                        fromX + alongX * begun,
                        fromY + alongY * begun,
                        fromX + alongX * ended,
                        fromY + alongY * ended);
            }
        } else {
            surface.setLineDashes(on, off);
            line(token, width, fromX, fromY, toX, toY);
            surface.setLineDashes();
        }
    }

    @Override
    public void fill(String token, double x, double y, double width, double height, double arc) {
        surface.setFill(colour(token));
        if (arc == 0) {
            surface.fillRect(x, y, Math.max(0, width), height);
        } else {
            surface.fillRoundRect(x, y, Math.max(0, width), height, arc, arc);
        }
    }

    @Override
    public void frame(String token, double x, double y, double width, double height, double arc) {
        double left = snap(x);
        double top = snap(y);
        double right = left + Math.max(0, (double) Math.round(width));
        double bottom = top + (double) Math.round(height);
        if (arc == 0) {
            surface.setFill(colour(token));
            straight(1, left, top, right, top);
            straight(1, left, bottom, right, bottom);
            straight(1, left, top, left, bottom);
            straight(1, right, top, right, bottom);
        } else {
            surface.setStroke(colour(token));
            surface.setLineWidth(1);
            surface.strokeRoundRect(left, top, right - left, bottom - top, arc, arc);
        }
    }

    @Override
    public void dashedFrame(
            String token, double x, double y, double width, double height, double arc) {
        surface.setLineDashes(4, 3);
        frame(token, x, y, width, height, arc);
        surface.setLineDashes();
    }

    @Override
    public void dot(String token, double x, double y, double radius) {
        if (stamps.isPresent()) {
            stamps.get().of(new Stamps.Disc(radius), colour(token)).lay(surface, x, y);
            return;
        }
        surface.setFill(colour(token));
        surface.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void ring(String token, double width, double x, double y, double radius) {
        surface.setStroke(colour(token));
        surface.setLineWidth(width);
        surface.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public double width(String words, double factor) {
        return widths.computeIfAbsent(new Written(words, factor), this::measured);
    }

    private double measured(Written one) {
        Text measured = new Text(one.words());
        measured.setFont(font(false, one.factor()));
        return measured.getLayoutBounds().getWidth();
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
        surface.setFont(font(heavy, factor));
        surface.setTextAlign(TextAlignment.valueOf(align.name()));
        surface.setFill(colour(token));
        surface.fillText(words, x, y);
    }

    @Override
    public void textOnGround(
            String token, double factor, Align align, String words, double x, double y) {
        double width = width(words, factor);
        double left = align == Align.RIGHT ? x - width : align == Align.CENTER ? x - width / 2 : x;
        surface.setFill(colour("chart").deriveColor(0, 1, 1, 0.88));
        surface.fillRect(left - 2, y - size * factor * 0.86, width + 4, size * factor * 1.1);
        text(token, false, factor, align, words, x, y);
    }

    static double snap(double value) {
        return Math.floor(value) + 0.5;
    }
}
