package vigil.export.pdf;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.BadElementException;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.Phrase;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Sets lines of runs in the type of the program. */
final class Type {
    /** The size of ordinary words, in points. */
    static final float BODY = 8.3f;

    private static final float SMALL = 6.9f;
    private static final float TRIANGLE = 0.62f;

    /** A line is parted at spaces only, so that no number, date or id is. */
    private static final SplitCharacter AT_SPACES =
            new SplitCharacter() {
                @Override
                public boolean isSplitCharacter(
                        int start, int current, int end, char[] letters, PdfChunk[] chunks) {
                    return letters[current] == ' ';
                }
            };

    private final PdfWriter writer;
    private final Faces faces;
    private final PrintColours colours;

    Type(PdfWriter writer, Faces faces, PrintColours colours) {
        this.writer = writer;
        this.faces = faces;
        this.colours = colours;
    }

    Faces faces() {
        return faces;
    }

    PrintColours colours() {
        return colours;
    }

    /** The lines of a cell, words at a factor of their usual size. */
    Phrase phrase(Cell cell, float factor) {
        Phrase phrase = new Phrase();
        for (List<Run> line : cell.lines()) {
            if (!phrase.isEmpty()) {
                phrase.add(Chunk.NEWLINE);
            }
            line.forEach(run -> phrase.add(chunk(run, factor)));
        }
        return phrase;
    }

    private Chunk chunk(Run run, float factor) {
        return switch (run) {
            case Run.Said(String text, Run.Look look) -> said(text, look, factor);
            case Run.Triangles(int count, boolean up) -> triangles(count, up, factor);
        };
    }

    private Chunk said(String text, Run.Look look, float factor) {
        Chunk chunk =
                switch (look) {
                    case PLAIN -> words(text, font(false, BODY * factor, "text"));
                    case HEAVY -> words(text, font(true, BODY * factor, "text"));
                    case SMALL -> words(text, font(false, SMALL * factor, "text-muted"));
                    case STRUCK -> words(text, font(false, BODY * factor, "text-muted"));
                };
        return look == Run.Look.STRUCK
                ? chunk.setUnderline(colours.of("text"), 0.7f, 0, 0, 0.29f, 0)
                : chunk;
    }

    private Chunk words(String text, Font font) {
        return new Chunk(faces.legible(text), font).setSplitCharacter(AT_SPACES);
    }

    /** A font of a size in points. */
    Font font(boolean heavy, float size, String token) {
        Color colour = colours.of(token);
        return new Font(heavy ? faces.heavy() : faces.regular(), size, Font.NORMAL, colour);
    }

    private Chunk triangles(int count, boolean up, float factor) {
        float side = BODY * factor * TRIANGLE;
        float gap = side * 0.16f;
        PdfContentByte page = writer.getDirectContent();
        PdfTemplate drawn = page.createTemplate(count * (side + gap) + gap, side);
        drawn.setColorFill(colours.of("text"));
        for (int i = 0; i < count; i++) {
            float left = gap + i * (side + gap);
            drawn.moveTo(left, up ? 0 : side);
            drawn.lineTo(left + side, up ? 0 : side);
            drawn.lineTo(left + side / 2, up ? side : 0);
            drawn.closePathFillStroke();
        }
        return new Chunk(image(drawn), 0, -1.4f);
    }

    /** A drawing as something that stands in a line or between blocks; it stays a drawing. */
    static Image image(PdfTemplate drawn) {
        try {
            return Image.getInstance(drawn);
        } catch (BadElementException e) {
            throw new IllegalStateException(e);
        }
    }
}
