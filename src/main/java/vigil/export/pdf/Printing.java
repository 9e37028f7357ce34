package vigil.export.pdf;

import java.io.ByteArrayOutputStream;
import java.util.GregorianCalendar;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;
import vigil.drawing.ChartWords;

/** Prints blocks onto pages. The same blocks in the same frame are always the same bytes. */
final class Printing {
    private final ChartWords chartWords;

    Printing(ChartWords chartWords) {
        this.chartWords = chartWords;
    }

    /**
     * The pages as a PDF.
     *
     * @param seed 64 small hexadecimal digits, which what is printed decides
     */
    byte[] print(Frame frame, List<Block> blocks, String seed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Margins margins = Margins.UPRIGHT;
        Document document = new Document(new Rectangle(margins.pageWidth(), margins.pageHeight()));
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        Type type = new Type(writer, new Faces(), new PrintColours());
        FramePrinting around = new FramePrinting(frame, type, margins);
        document.setMargins(
                margins.left(),
                margins.right(),
                margins.top() + around.headHeight(),
                margins.bottom() + around.footHeight());
        writer.setPageEvent(around);
        document.open();
        describe(document, writer, frame);
        new Flow(document, writer, type, margins.width(), chartWords).add(blocks);
        document.close();
        return SteadyBytes.of(bytes.toByteArray(), seed);
    }

    /** Names nobody: what a file is called in its list of properties is seen without opening it. */
    private static void describe(Document document, PdfWriter writer, Frame frame) {
        document.addTitle(frame.title());
        writer.getInfo().remove(PdfName.CREATIONDATE);
        writer.getInfo().remove(PdfName.MODDATE);
        frame.made()
                .map(made -> new PdfDate(GregorianCalendar.from(made)))
                .ifPresent(
                        made -> {
                            writer.getInfo().put(PdfName.CREATIONDATE, made);
                            writer.getInfo().put(PdfName.MODDATE, made);
                        });
        document.setDocumentLanguage("en");
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    }
}
