package vigil.export.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A printed file read back by another library: its words, where they stand, its faces and lines.
 */
public final class PrintedPdf {
    /** A piece of words on a page; {@code y} is that of its base line, from the top. */
    record Word(int page, String text, double left, double right, double y, double size) {}

    /** A level line on a page, {@code y} from the top. */
    record Level(int page, double left, double right, double y) {}

    /**
     * A filled triangle on a page; {@code x} is its middle, {@code y} its lowest point from the
     * top.
     */
    record Triangle(int page, double x, double y, boolean up) {}

    private final List<String> pages = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private final List<Triangle> triangles = new ArrayList<>();
    private final TreeSet<String> faces = new TreeSet<>();
    private final TreeSet<String> loose = new TreeSet<>();
    private int images;

    private PrintedPdf() {}

    public static PrintedPdf read(byte[] file) {
        PrintedPdf read = new PrintedPdf();
        try (PDDocument document = Loader.loadPDF(file)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                read.words(document, page);
                read.look(document.getPage(page - 1).getResources());
                read.lines(document.getPage(page - 1), page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    /** The words of each page in reading order, with single spaces. */
    List<String> pages() {
        return List.copyOf(pages);
    }

    /** The words of all pages. */
    public String text() {
        return String.join(" ", pages);
    }

    List<Word> words() {
        return List.copyOf(words);
    }

    /** The filled triangles, as marks of limits are. */
    List<Triangle> triangles() {
        return List.copyOf(triangles);
    }

    /** The faces that are embedded. */
    List<String> faces() {
        return List.copyOf(faces);
    }

    /** The faces that are not. */
    List<String> notEmbedded() {
        return List.copyOf(loose);
    }

    /** How many pictures there are. */
    int images() {
        return images;
    }

    /** Whether a line goes through the middle of a piece of words. */
    boolean struckThrough(Word word) {
        return levels.stream()
                .filter(line -> line.page() == word.page())
                .filter(line -> line.left() <= word.left() + 1 && line.right() >= word.right() - 1)
                .anyMatch(
                        line ->
                                line.y() < word.y() - word.size() * 0.15
                                        && line.y() > word.y() - word.size() * 0.5);
    }

    private void words(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper =
                new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> letters)
                            throws IOException {
                        TextPosition first = letters.getFirst();
                        TextPosition last = letters.getLast();
                        words.add(
                                new Word(
                                        page,
                                        text.replace('\u00a0', ' '),
                                        first.getXDirAdj(),
                                        last.getXDirAdj() + last.getWidthDirAdj(),
                                        first.getYDirAdj(),
                                        first.getFontSizeInPt()));
                        super.writeString(text, letters);
                    }
                };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setSortByPosition(true);
        pages.add(stripper.getText(document).replaceAll("[\\s\\u00a0]+", " "));
    }

    private void look(PDResources resources) throws IOException {
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            (font.isEmbedded() ? faces : loose).add(font.getName());
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDFormXObject form && form.getResources() != null) {
                look(form.getResources());
            } else if (!(object instanceof PDFormXObject)) {
                images++;
            }
        }
    }

    private void lines(PDPage page, int number) throws IOException {
        new Lines(page, number).processPage(page);
    }

    /** Notes each stroke that is level. */
    private final class Lines extends PDFGraphicsStreamEngine {
        private final double height;
        private final int number;
        private final List<Point2D> path = new ArrayList<>();

        Lines(PDPage page, int number) {
            super(page);
            this.height = page.getMediaBox().getHeight();
            this.number = number;
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            path.add(p0);
        }

        @Override
        public void drawImage(PDImage image) {
            images++;
        }

        @Override
        public void clip(int rule) {
            path.clear();
        }

        @Override
        public void moveTo(float x, float y) {
            path.add(new Point2D.Float(x, y));
        }

        @Override
        public void lineTo(float x, float y) {
            path.add(new Point2D.Float(x, y));
        }

        @Override
        public void curveTo(float a, float b, float c, float d, float x, float y) {
            path.add(new Point2D.Float(x, y));
        }

        @Override
        public Point2D getCurrentPoint() {
            return path.isEmpty() ? new Point2D.Float() : path.getLast();
        }

        @Override
        public void closePath() {}

        @Override
        public void endPath() {
            path.clear();
        }

        @Override
        public void strokePath() {
            for (int i = 1; i < path.size(); i++) {
                Point2D from = path.get(i - 1);
                Point2D to = path.get(i);
                if (Math.abs(from.getY() - to.getY()) < 0.01) {
                    levels.add(
                            new Level(
                                    number,
                                    Math.min(from.getX(), to.getX()),
                                    Math.max(from.getX(), to.getX()),
                                    height - from.getY()));
                }
            }
            path.clear();
        }

        @Override
        public void fillPath(int rule) {
            path.clear();
        }

        @Override
        public void fillAndStrokePath(int rule) {
            if (path.size() == 3) {
                double base = path.getFirst().getY();
                double tip = path.getLast().getY();
                triangles.add(
                        new Triangle(
                                number,
                                path.getLast().getX(),
                                height - Math.min(base, tip),
                                tip > base));
            }
            path.clear();
        }

        @Override
        public void shadingFill(COSName shading) {}
    }
}
