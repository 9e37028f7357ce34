package vigil.export.pdf;

import java.util.List;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import vigil.drawing.Pen;

/**
 * A pen on a page: everything it draws is lines, fillings and words, nothing is a picture. Its unit
 * is the point.
 */
final class PaperPen implements Pen {
    /** The size of text on a screen for which the widths of lines are given. */
    private static final double SCREEN_TEXT = 12.5;

    private static final double HAIR = 0.35;

    private final PdfContentByte page;
    private final Faces faces;
    private final PrintColours colours;
    private final double height;
    private final double size;

    /** A pen on a surface so many points high, with text of a size in points. */
    PaperPen(PdfContentByte page, Faces faces, PrintColours colours, double height, double size) {
        this.page = page;
        this.faces = faces;
        this.colours = colours;
        this.height = height;
        this.size = size;
    }

    @Override
    public double size() {
        return size;
    }

    private double thin(double onScreen) {
        return onScreen * size / SCREEN_TEXT;
    }

    private float y(double fromTop) {
        return (float) (height - fromTop);
    }

    private void stroke(String token, double width) {
        page.setColorStroke(colours.of(token));
        page.setLineWidth((float) width);
    }

    private void path(double fromX, double fromY, double toX, double toY) {
        page.moveTo((float) fromX, y(fromY));
        page.lineTo((float) toX, y(toY));
    }

    @Override
    public void line(
            String token, double width, double fromX, double fromY, double toX, double toY) {
        stroke(token, thin(width));
        path(fromX, fromY, toX, toY);
        page.stroke();
    }

    @Override
    public void lines(String token, double width, List<double[]> lines) {
        if (lines.isEmpty()) {
            return;
        }
        stroke(token, thin(width));
        lines.forEach(line -> path(line[0], line[1], line[2], line[3]));
        page.stroke();
    }

    @Override
    public void hairline(String token, double fromX, double fromY, double toX, double toY) {
        stroke(token, HAIR);
        path(fromX, fromY, toX, toY);
        page.stroke();
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
        page.saveState();
        page.setLineDash((float) thin(on), (float) thin(off), 0);
        line(token, width, fromX, fromY, toX, toY);
        page.restoreState();
    }

    @Override
    public void fill(String token, double x, double y, double width, double height, double arc) {
        page.setColorFill(colours.of(token));
        outline(x, y, width, height, arc);
        page.fill();
    }

    @Override
    public void frame(String token, double x, double y, double width, double height, double arc) {
        stroke(token, thin(1));
        outline(x, y, width, height, arc);
        page.stroke();
    }

    @Override
    public void dashedFrame(
            String token, double x, double y, double width, double height, double arc) {
        page.saveState();
        page.setLineDash((float) thin(4), (float) thin(3), 0);
        frame(token, x, y, width, height, arc);
        page.restoreState();
    }

    private void outline(double x, double y, double width, double high, double arc) {
        float wide = (float) Math.max(0, width);
        float round = (float) Math.min(thin(arc) / 2, wide / 2);
        if (round > 0) {
            page.roundRectangle((float) x, y(y + high), wide, (float) high, round);
        } else {
            page.rectangle((float) x, y(y + high), wide, (float) high);
        }
    }

    @Override
    public void dot(String token, double x, double y, double radius) {
        page.setColorFill(colours.of(token));
        page.circle((float) x, y(y), (float) radius);
        page.fill();
    }

    @Override
    public void ring(String token, double width, double x, double y, double radius) {
        stroke(token, thin(width));
        page.circle((float) x, y(y), (float) radius);
        page.stroke();
    }

    @Override
    public double width(String words, double factor) {
        return faces.regular().getWidthPoint(faces.legible(words), (float) (size * factor));
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
        BaseFont face = heavy ? faces.heavy() : faces.regular();
        String shown = faces.legible(words);
        float points = (float) (size * factor);
        float wide = face.getWidthPoint(shown, points);
        float left =
                switch (align) {
                    case LEFT -> (float) x;
                    case CENTER -> (float) x - wide / 2;
                    case RIGHT -> (float) x - wide;
                };
        page.beginText();
        page.setFontAndSize(face, points);
        page.setColorFill(colours.of(token));
        page.setTextMatrix(left, y(y));
        page.showText(shown);
        page.endText();
    }

    @Override
    public void textOnGround(
            String token, double factor, Align align, String words, double x, double y) {
        double wide = width(words, factor);
        double left =
                switch (align) {
                    case LEFT -> x;
                    case CENTER -> x - wide / 2;
                    case RIGHT -> x - wide;
                };
        fill("chart", left - 1, y - size * factor * 0.86, wide + 2, size * factor * 1.1, 0);
        text(token, false, factor, align, words, x, y);
    }
}
