package vigil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Prints what stands on every page: whose paper it is, which page of how many, and the foot. */
final class FramePrinting extends PdfPageEventHelper {
    private static final float SIDE = 150;
    private static final float BAND = 14;
    private static final float GAP = 4;
    private static final float NAME = 12 / Type.BODY;
    private static final float FOOT = 6.1f;
    private static final float PAGE_WORDS = 8.3f;

    private final Frame frame;
    private final Type type;
    private final Margins margins;
    private final PdfPTable head;
    private final List<PdfTemplate> numbers = new ArrayList<>();

    FramePrinting(Frame frame, Type type, Margins margins) {
        this.frame = frame;
        this.type = type;
        this.margins = margins;
        this.head = head();
    }

    private PdfPTable head() {
        PdfPTable table = new PdfPTable(1);
        table.setTotalWidth(margins.width() - SIDE);
        table.setLockedWidth(true);
        table.addCell(
                TableSetting.bare(new PdfPCell(type.phrase(Cell.heavy(frame.subject()), NAME))));
        for (Cell line : frame.banner()) {
            PdfPCell cell = TableSetting.bare(new PdfPCell(type.phrase(line, 1)));
            cell.setPaddingTop(0.5f);
            table.addCell(cell);
        }
        return table;
    }

    /** How much of each page the head takes, the rule below it included. */
    float headHeight() {
        return band() + head.getTotalHeight() + 2 * GAP;
    }

    private float band() {
        return frame.band().isPresent() ? BAND + GAP : 0;
    }

    /** How much of each page the foot takes. */
    float footHeight() {
        return frame.foot().size() * FOOT * 1.35f + GAP;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte page = writer.getDirectContent();
        float top = margins.pageHeight() - margins.top();
        frame.band().ifPresent(words -> band(page, words, top));
        float below = top - band();
        head.writeSelectedRows(0, -1, margins.left(), below, page);
        aside(page, below);
        float rule = below - head.getTotalHeight() - GAP;
        rule(page, rule);
        foot(page);
    }

    private void rule(PdfContentByte page, float y) {
        page.setColorStroke(type.colours().of("text"));
        page.setLineWidth(0.9f);
        page.moveTo(margins.left(), y);
        page.lineTo(margins.left() + margins.width(), y);
        page.stroke();
    }

    private void aside(PdfContentByte page, float top) {
        float right = margins.left() + margins.width();
        right(page, type.faces().heavy(), 10, frame.title(), right, top - 10);
        numbers.add(page.createTemplate(SIDE, PAGE_WORDS * 1.3f));
        page.addTemplate(numbers.getLast(), right - SIDE, top - 22 - PAGE_WORDS * 0.3f);
    }

    private void right(
            PdfContentByte page, BaseFont face, float size, String words, float x, float y) {
        String shown = type.faces().legible(words);
        write(page, face, size, shown, x - face.getWidthPoint(shown, size), y);
    }

    private void write(
            PdfContentByte page, BaseFont face, float size, String words, float x, float y) {
        page.beginText();
        page.setColorFill(type.colours().of("text"));
        page.setFontAndSize(face, size);
        page.setTextMatrix(x, y);
        page.showText(words);
        page.endText();
    }

    private void foot(PdfContentByte page) {
        float y = margins.bottom();
        for (String line : frame.foot().reversed()) {
            write(
                    page,
                    type.faces().regular(),
                    FOOT,
                    type.faces().legible(line),
                    margins.left(),
                    y);
            y += FOOT * 1.35f;
        }
    }

    /** A band of slanting lines across the page with words in its middle. */
    private void band(PdfContentByte page, String words, float top) {
        float left = margins.left();
        float bottom = top - BAND;
        page.saveState();
        page.rectangle(left, bottom, margins.width(), BAND);
        page.clip();
        page.newPath();
        page.setColorStroke(type.colours().of("border-strong"));
        page.setLineWidth(1.6f);
        for (float x = left - BAND; x < left + margins.width(); x += 6) {
            page.moveTo(x, bottom);
            page.lineTo(x + BAND, top);
        }
        page.stroke();
        page.restoreState();
        page.setColorStroke(type.colours().of("text"));
        page.setLineWidth(0.9f);
        page.rectangle(left, bottom, margins.width(), BAND);
        page.stroke();
        String shown = type.faces().legible(words);
        float wide = type.faces().heavy().getWidthPoint(shown, 9);
        float middle = left + margins.width() / 2;
        page.setColorFill(type.colours().of("ground"));
        page.rectangle(middle - wide / 2 - 8, bottom + 0.5f, wide + 16, BAND - 1);
        page.fill();
        write(page, type.faces().heavy(), 9, shown, middle - wide / 2, bottom + 4);
    }

    /** How many pages there are is known now: each says which of them it is. */
    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        BaseFont face = type.faces().regular();
        for (int page = 1; page <= numbers.size(); page++) {
            String said = frame.page().say(page, numbers.size());
            right(numbers.get(page - 1), face, PAGE_WORDS, said, SIDE, PAGE_WORDS * 0.3f);
        }
    }
}
