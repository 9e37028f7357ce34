package vigil.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.drawing.ChartWords;
import vigil.drawing.SessionContent;
import vigil.drawing.TimeWindow;
import vigil.session.SampleChart;

/**
 * Blocks on pages: what belongs together stays together, and no page is left empty before it is.
 */
class FlowTest {
    private static final SampleChart SCRIPT = SampleChart.infusion().start(0);

    private static PrintedPdf printed(List<Block> blocks) {
        Frame frame =
                new Frame(
                        "Paper",
                        "Subject",
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        (page, pages) -> "page " + page + " of " + pages,
                        Optional.empty());
        return PrintedPdf.read(
                new Printing(ChartWords.of(SessionPdfTest.WORDS))
                        .print(frame, blocks, "0".repeat(64)));
    }

    private static List<Block> above(int lines) {
        return new ArrayList<>(
                Collections.nCopies(lines, new Block.Words(Cell.of("a line above"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 35, 40, 44, 48})
    void aLongListBelowItsHeadingBeginsWithItAndGoesOnOverPages(int lines) {
        List<Block> blocks = above(lines);
        blocks.add(new Block.Heading("What stands out"));
        blocks.add(
                new Block.Words(
                        Cell.lines(
                                IntStream.range(0, 120)
                                        .mapToObj(at -> Run.plain("standout-" + at + "."))
                                        .toList())));
        PrintedPdf file = printed(blocks);
        int heading = page(file, "What");
        assertThat(page(file, "standout-0.")).isEqualTo(heading);
        assertThat(page(file, "standout-11.")).isEqualTo(heading);
        assertThat(IntStream.range(0, 120).mapToObj(at -> "standout-" + at + "."))
                .allSatisfy(line -> assertThat(file.text()).contains(line));
        assertThat(file.pages()).hasSizeLessThan(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 10, 14, 17, 20, 23, 26, 29, 32, 35, 38, 41, 44, 47})
    void aChartStandsWithItsHeadingAndItsStretch(int lines) {
        Instant from = Instant.parse("2026-11-22T14:00:00Z");
        Block.Chart chart =
                new Block.Chart(
                        new SessionContent(SessionPdfTest.WORDS)
                                .of(SCRIPT.session(), SCRIPT.minute(60), Optional.empty()),
                        new TimeWindow.Span(from, from.plusSeconds(14_400)));
        List<Block> blocks = above(lines);
        blocks.add(new Block.Heading("Chart"));
        blocks.add(new Block.Words(Cell.heavy("first-stretch")));
        blocks.add(chart);
        blocks.add(new Block.Words(Cell.heavy("second-stretch")));
        blocks.add(chart);
        PrintedPdf file = printed(blocks);
        List<Integer> charts =
                file.words().stream()
                        .filter(word -> word.text().startsWith("SpO"))
                        .map(PrintedPdf.Word::page)
                        .distinct()
                        .toList();
        assertThat(page(file, "Chart")).isEqualTo(page(file, "first-stretch"));
        assertThat(page(file, "first-stretch")).isEqualTo(charts.getFirst());
        assertThat(page(file, "second-stretch")).isEqualTo(charts.getLast());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 20, 30, 40})
    void aLongNoteInATableBeginsWhereItsRowDoes(int lines) {
        List<Block> blocks = above(lines);
        List<List<Cell>> rows = new ArrayList<>();
        for (int minute = 0; minute < 5; minute++) {
            rows.add(List.of(Cell.of("10:0" + minute), Cell.of("before-" + minute)));
        }
        rows.add(
                List.of(
                        Cell.of("10:05"),
                        Cell.lines(
                                IntStream.range(0, 35)
                                        .mapToObj(at -> Run.plain("note-" + at + "."))
                                        .toList())));
        rows.add(List.of(Cell.of("10:10"), Cell.of("after-it")));
        blocks.add(
                new Block.Table(
                        List.of(Column.words("Time", 0.2), Column.words("Entry", 0.8)),
                        rows,
                        Block.Style.ROWS));
        PrintedPdf file = printed(blocks);
        assertThat(page(file, "note-0.")).isEqualTo(page(file, "before-4"));
        assertThat(page(file, "note-34.")).isEqualTo(page(file, "after-it"));
        assertThat(IntStream.range(0, 35).mapToObj(at -> "note-" + at + "."))
                .allSatisfy(line -> assertThat(file.text()).contains(line));
    }

    private static int page(PrintedPdf file, String word) {
        return file.words().stream()
                .filter(one -> one.text().startsWith(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError(word))
                .page();
    }
}
