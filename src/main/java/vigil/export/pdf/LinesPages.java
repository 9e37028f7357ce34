package vigil.export.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vigil.drawing.ChartWords;
import vigil.export.Sha256;
import vigil.wording.Sentences;

/**
 * Lines of when, who and what on pages, such as an audit: a table whose head stands on each page.
 */
public final class LinesPages {

    /**
     * What is printed.
     *
     * @param title what the paper is
     * @param subject whose it is
     * @param below what part of it, in words
     * @param heads of the three columns
     * @param lines each of three cells
     */
    public record Sheet(
            String title,
            String subject,
            String below,
            List<String> heads,
            List<List<String>> lines) {
        public Sheet {
            heads = List.copyOf(heads);
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    private static final List<Double> SHARES = List.of(0.19, 0.25, 0.56);

    private final Sentences words;

    /** Pages in the words of the program. */
    public LinesPages(Sentences words) {
        this.words = words;
    }

    /** The pages as a PDF. */
    public byte[] write(Sheet sheet, boolean demo) {
        Frame frame =
                new Frame(
                        sheet.title(),
                        sheet.subject(),
                        List.of(Cell.of(sheet.below())),
                        demo ? Optional.of(words.say("kit.demo.band")) : Optional.empty(),
                        List.of(),
                        (page, pages) -> words.say("paper.page", page, pages),
                        Optional.empty());
        List<Column> columns =
                List.of(
                        Column.words(sheet.heads().get(0), SHARES.get(0)),
                        Column.words(sheet.heads().get(1), SHARES.get(1)),
                        Column.words(sheet.heads().get(2), SHARES.get(2)));
        List<List<Cell>> rows =
                sheet.lines().stream().map(line -> line.stream().map(Cell::of).toList()).toList();
        return new Printing(ChartWords.of(words))
                .print(
                        frame,
                        List.of(
                                rows.isEmpty()
                                        ? new Block.Words(Cell.of(words.say("paper.no-lines")))
                                        : new Block.Table(columns, rows, Block.Style.ROWS)),
                        Sha256.of(sheet.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
