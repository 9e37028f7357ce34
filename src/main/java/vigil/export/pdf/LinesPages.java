package vigil.export.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vigil.drawing.ChartWords;
import vigil.export.Sha256;
import vigil.wording.Sentences;

/** Lines on pages, such as an audit: a table whose head stands on each page. */
public final class LinesPages {

    /**
     * What is printed.
     *
     * @param title what the paper is
     * @param subject whose it is
     * @param below what part of it, in words
     * @param lines each of as many cells as there are heads
     */
    public record Sheet(
            String title,
            String subject,
            String below,
            List<Head> heads,
            List<List<String>> lines) {
        public Sheet {
            heads = List.copyOf(heads);
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The head of a column.
     *
     * @param share how much of the width is its own
     */
    public record Head(String text, double share) {}

    /** The heads of lines that say when, who and what. */
    public static List<Head> whenWhoWhat(String when, String who, String what) {
        return List.of(new Head(when, 0.19), new Head(who, 0.25), new Head(what, 0.56));
    }

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
                sheet.heads().stream()
                        .map(head -> Column.words(head.text(), head.share()))
                        .toList();
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
