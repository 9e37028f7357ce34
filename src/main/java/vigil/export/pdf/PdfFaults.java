package vigil.export.pdf;

import java.io.IOException;
import java.util.List;
import org.openpdf.text.pdf.PdfReader;

/** What is wrong with a printed file. */
final class PdfFaults {
    private PdfFaults() {}

    /** Nothing, where it can be read back and has a page. */
    static List<String> of(byte[] file) {
        try (PdfReader reader = new PdfReader(file)) {
            return reader.getNumberOfPages() > 0 ? List.of() : List.of("no page");
        } catch (IOException | RuntimeException e) {
            return List.of("not a PDF");
        }
    }
}
