package vigil.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A pen without a surface: it measures words in the shipped font and notes what it was told. */
final class NotedPen implements Pen {
    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

    private final Font font;
    private final double size;

    /** Words and where they stand on their base line. */
    record Written(String words, double left, double right, double y) {
        double middle() {
            return (left + right) / 2;
        }
    }

    private final List<String> texts = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final List<double[]> drawn = new ArrayList<>();
    private final List<double[]> dots = new ArrayList<>();
    private final List<String> strokes = new ArrayList<>();

    NotedPen(double size) {
        this.size = size;
        try (InputStream file =
                NotedPen.class.getResourceAsStream("/fonts/IBMPlexSans-Regular.ttf")) {
            this.font = Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that was written, in order. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** The same with where it stands. */
    List<Written> written() {
        return List.copyOf(written);
    }

    /** The ends of each whole line that was drawn. */
    List<double[]> drawn() {
        return List.copyOf(drawn);
    }

    /** The middle of each dot. */
    List<double[]> dots() {
        return List.copyOf(dots);
    }

    /** The colour and shape of everything that was drawn, in order. */
    List<String> strokes() {
        return List.copyOf(strokes);
    }

    @Override
    public double size() {
        return size;
    }

    @Override
    public void line(String token, double width, double x, double y, double toX, double toY) {
        strokes.add("line " + token);
        drawn.add(new double[] {x, y, toX, toY});
    }

    @Override
    public void lines(String token, double width, List<double[]> lines) {
        lines.forEach(line -> strokes.add("line " + token));
    }

    @Override
    public void hairline(String token, double x, double y, double toX, double toY) {
        strokes.add("hairline " + token);
    }

    @Override
    public void dashed(
            String token,
            double width,
            double on,
            double off,
            double x,
            double y,
            double toX,
            double toY) {
        strokes.add("dashed " + token);
    }

    @Override
    public void fill(String token, double x, double y, double width, double height, double arc) {
        strokes.add("fill " + token);
    }

    @Override
    public void frame(String token, double x, double y, double width, double height, double arc) {
        strokes.add("frame " + token);
    }

    @Override
    public void dashedFrame(
            String token, double x, double y, double width, double height, double arc) {
        strokes.add("dashed frame " + token);
    }

    @Override
    public void dot(String token, double x, double y, double radius) {
        strokes.add("dot " + token);
        dots.add(new double[] {x, y});
    }

    @Override
    public void ring(String token, double width, double x, double y, double radius) {
        strokes.add("ring " + token);
    }

    @Override
    public double width(String words, double factor) {
        return font.deriveFont((float) (size * factor)).getStringBounds(words, PLAIN).getWidth();
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
        texts.add(words);
        strokes.add("text " + token);
        double wide = width(words, factor);
        double left =
                switch (align) {
                    case LEFT -> x;
                    case CENTER -> x - wide / 2;
                    case RIGHT -> x - wide;
                };
        written.add(new Written(words, left, left + wide, y));
    }

    @Override
    public void textOnGround(
            String token, double factor, Align align, String words, double x, double y) {
        text(token, false, factor, align, words, x, y);
    }
}
