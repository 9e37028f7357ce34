package vigil.screen.chart;

import java.util.List;
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

    Ink(GraphicsContext surface, Tokens tokens, double size) {
        this.surface = surface;
        this.tokens = tokens;
        this.size = size;
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
        surface.setStroke(colour(token));
        surface.setLineWidth(width);
        surface.strokeLine(fromX, fromY, toX, toY);
    }

    @Override
    public void lines(String token, double width, List<double[]> lines) {
        if (lines.isEmpty()) {
            return;
        }
        surface.setStroke(colour(token));
        surface.setLineWidth(width);
        surface.beginPath();
        for (double[] line : lines) {
            surface.moveTo(line[0], line[1]);
            surface.lineTo(line[2], line[3]);
        }
        surface.stroke();
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
        surface.setLineDashes(on, off);
        line(token, width, fromX, fromY, toX, toY);
        surface.setLineDashes();
    }

    @Override
    public void fill(String token, double x, double y, double width, double height, double arc) {
        surface.setFill(colour(token));
        surface.fillRoundRect(x, y, Math.max(0, width), height, arc, arc);
    }

    @Override
    public void frame(String token, double x, double y, double width, double height, double arc) {
        surface.setStroke(colour(token));
        surface.setLineWidth(1);
        surface.strokeRoundRect(
                snap(x),
                snap(y),
                Math.max(0, (double) Math.round(width)),
                (double) Math.round(height),
                arc,
                arc);
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
        Text measured = new Text(words);
        measured.setFont(font(false, factor));
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
