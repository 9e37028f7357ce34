package vigil.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.drawing.ChartWords;

/** Which page of how many a page is: how many there are is known only when the last is printed. */
class PagesOfManyTest {
    private static final int SCALE = 4;

    /** A reader of the file finds words also where the paper shows none of them: so it is drawn. */
    @ParameterizedTest
    @ValueSource(ints = {1, 12, 123})
    void howManyPagesThereAreIsPrintedToItsLastDigitAtTheEdge(int pages) throws IOException {
        byte[] file = printed(pages);
        PrintedPdf read = PrintedPdf.read(file);
        String said = "page 1 of " + pages;
        assertThat(read.pages()).hasSize(pages);
        assertThat(read.pages().getFirst()).contains(said);

        PrintedPdf.Word word =
                read.words().stream()
                        .filter(one -> one.page() == 1 && said.endsWith(one.text()))
                        .findFirst()
                        .orElseThrow();
        assertThat(word.right()).isCloseTo(595 - 40, offset(0.5));
        assertThat(inked(file, word, word.right() - 3.5)).as("its last digit").isTrue();
        assertThat(inked(file, word, word.right() + 1)).as("what is behind it").isFalse();
    }

    private static byte[] printed(int pages) {
        List<Block> blocks =
                new ArrayList<>(Collections.nCopies(2 * pages - 1, new Block.NewPage()));
        for (int page = 0; page < pages; page++) {
            blocks.set(2 * page, new Block.Words(Cell.of("a line")));
        }
        Frame frame =
                new Frame(
                        "Paper",
                        "Subject",
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        (page, of) -> "page " + page + " of " + of,
                        Optional.empty());
        return new Printing(ChartWords.of(SessionPdfTest.WORDS))
                .print(frame, blocks, "0".repeat(64));
    }

    /** Whether anything is drawn in a strip of three points at the height of a piece of words. */
    private static boolean inked(byte[] file, PrintedPdf.Word word, double left)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            BufferedImage page = new PDFRenderer(document).renderImage(0, SCALE);
            for (int x = (int) (left * SCALE); x < (left + 3) * SCALE; x++) {
                for (int y = (int) ((word.y() - word.size() * 0.7) * SCALE);
                        y < word.y() * SCALE;
                        y++) {
                    if ((page.getRGB(x, y) & 0xff) < 128) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
