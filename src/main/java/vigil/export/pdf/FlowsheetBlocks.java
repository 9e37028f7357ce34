package vigil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.export.SessionOfRecord;
import vigil.protocol.Crossed;
import vigil.protocol.Limit;
import vigil.review.Flowsheet;
import vigil.review.Flowsheet.Content;
import vigil.session.Taken;
import vigil.telling.FlowsheetText;
import vigil.telling.VitalText;
import vigil.vitals.Dissociation;
import vigil.vitals.Sedation;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalOrder;
import vigil.vitals.VitalValue;

/**
 * The flowsheet: sets from left to right in grids of as many as a page is wide, each grid with its
 * head and the names of its rows; then the limits that were crossed, in words.
 */
final class FlowsheetBlocks {
    private static final int SETS_BESIDE = 12;
    private static final double NAMES = 0.136;
    private static final double SET = (1 - NAMES) / SETS_BESIDE;

    private final Said said;
    private final VitalOrder order;
    private final VitalText vitals;
    private final FlowsheetText text;

    FlowsheetBlocks(Said said, VitalOrder order) {
        this.said = said;
        this.order = order;
        this.vitals = new VitalText(said.words());
        this.text = new FlowsheetText(said.words(), vitals, said.people()::initials);
    }

    List<Block> of(SessionOfRecord record) {
        Flowsheet sheet = Flowsheet.of(record.session().chart()).in(order);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(said.say("paper.flowsheet")));
        if (sheet.columns().isEmpty()) {
            blocks.add(new Block.Words(Cell.of(said.say("paper.flowsheet.none"))));
            return blocks;
        }
        List<VitalItem> rows = sheet.rows().stream().filter(item -> used(sheet, item)).toList();
        for (int from = 0; from < sheet.columns().size(); from += SETS_BESIDE) {
            int until = Math.min(sheet.columns().size(), from + SETS_BESIDE);
            blocks.add(grid(rows, sheet.columns().subList(from, until)));
        }
        blocks.add(new Block.Words(Cell.of(Run.small(said.say("paper.flowsheet.legend")))));
        blocks.addAll(crossed(sheet));
        return blocks;
    }

    private boolean used(Flowsheet sheet, VitalItem item) {
        return sheet.columns().stream()
                .map(set -> set.cell(item))
                .anyMatch(
                        cell ->
                                !(cell.content() instanceof Content.NotPartOfSet)
                                        || !cell.earlier().isEmpty());
    }

    private Block grid(List<VitalItem> rows, List<Flowsheet.Column> sets) {
        List<Column> columns = new ArrayList<>();
        columns.add(
                new Column(
                        Cell.lines(
                                List.of(
                                        Run.plain(said.say("chart.flowsheet.minute")),
                                        Run.plain(said.say("chart.flowsheet.time")))),
                        (float) NAMES,
                        false));
        sets.forEach(set -> columns.add(new Column(head(set), (float) SET, false)));
        List<List<Cell>> lines = new ArrayList<>();
        rows.forEach(item -> lines.add(row(item, sets)));
        lines.add(line(said.say("chart.flowsheet.by"), sets.stream().map(text::by)));
        if (sets.stream().anyMatch(FlowsheetBlocks::secondHand)) {
            lines.add(line(said.say("paper.flowsheet.source"), sets.stream().map(this::source)));
        }
        return new Block.Table(columns, lines, Block.Style.GRID);
    }

    private Cell head(Flowsheet.Column set) {
        List<Run> lines = new ArrayList<>();
        lines.add(Run.heavy(text.minute(set)));
        lines.add(Run.heavy(text.time(set)));
        if (set.struckOut()) {
            lines.add(Run.plain(said.say("paper.flowsheet.struck")));
        } else if (set.amended()) {
            lines.add(Run.plain(said.say("paper.flowsheet.amended")));
        }
        return Cell.lines(lines);
    }

    private static List<Cell> line(String name, Stream<String> values) {
        return Stream.concat(
                        Stream.of(Cell.of(name)), values.map(value -> Cell.of(Run.small(value))))
                .toList();
    }

    private static boolean secondHand(Flowsheet.Column set) {
        return set.taken().source() != Taken.Source.OBSERVED;
    }

    private String source(Flowsheet.Column set) {
        return secondHand(set) ? said.say("paper.source." + set.taken().source()) : "";
    }

    private List<Cell> row(VitalItem item, List<Flowsheet.Column> sets) {
        List<Cell> cells = new ArrayList<>();
        cells.add(name(item, sets));
        sets.forEach(set -> cells.add(cell(set, set.cell(item))));
        return cells;
    }

    /** The name of a row, with the scale where a number says nothing without it. */
    private Cell name(VitalItem item, List<Flowsheet.Column> sets) {
        return sets.stream()
                .map(set -> set.cell(item).content())
                .filter(Content.Value.class::isInstance)
                .map(value -> scale(((Content.Value) value).value()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(scale -> Cell.of(Run.plain(text.rowName(item) + " "), Run.small(scale)))
                .orElseGet(() -> Cell.of(text.rowName(item)));
    }

    private Optional<String> scale(VitalValue value) {
        return value instanceof Sedation(Sedation.Scale scale, int _)
                ? Optional.of(said.say("chart.scale." + scale))
                : value instanceof Dissociation(Dissociation.Scale scale, int _)
                        ? Optional.of(said.say("paper.scale." + scale))
                        : Optional.empty();
    }

    private Cell cell(Flowsheet.Column set, Flowsheet.Cell cell) {
        List<List<Run>> lines = new ArrayList<>();
        text.earlier(cell).forEach(before -> lines.add(List.of(Run.struck(before))));
        String now = text.cell(cell);
        if (!now.isEmpty()) {
            lines.add(
                    Stream.concat(
                                    text.added(cell).map(Run::small).stream(),
                                    Stream.of(now(set, cell, now)))
                            .toList());
        }
        if (!set.struckOut()
                && cell.content() instanceof Content.Value value
                && !value.crossed().isEmpty()) {
            lines.add(marks(value.crossed().getFirst()));
        }
        return new Cell(lines);
    }

    private static Run now(Flowsheet.Column set, Flowsheet.Cell cell, String now) {
        if (set.struckOut()) {
            return Run.struck(now);
        }
        return switch (cell.content()) {
            case Content.Value value when !value.crossed().isEmpty() -> Run.heavy(now);
            case Content.Value _, Content.NotPartOfSet _ -> Run.plain(now);
            case Content.NotTaken _ -> Run.small(now);
        };
    }

    /** On a line of their own, which the space makes as high as one of words. */
    private static List<Run> marks(Crossed worst) {
        int marks = worst.severity() == Crossed.Severity.TWO ? 2 : 1;
        return List.of(
                Run.plain("\u00a0"),
                new Run.Triangles(marks, worst.direction() == Limit.Side.ABOVE));
    }

    private List<Block> crossed(Flowsheet sheet) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Flowsheet.Column set : sheet.columns()) {
            for (VitalItem item : sheet.rows()) {
                if (set.cell(item).content() instanceof Content.Value value
                        && !value.crossed().isEmpty()) {
                    rows.add(
                            List.of(
                                    Cell.of(text.time(set)),
                                    Cell.of(text.minute(set)),
                                    Cell.of(vitals.full(value.value())),
                                    Cell.lines(
                                            value.crossed().stream()
                                                    .map(one -> Run.plain(one.limit().says()))
                                                    .toList())));
                }
            }
        }
        Block.Heading heading = new Block.Heading(said.say("paper.limits"));
        return rows.isEmpty()
                ? List.of(heading, new Block.Words(Cell.of(said.say("paper.limits.none"))))
                : List.of(
                        heading,
                        new Block.Table(
                                List.of(
                                        Column.words(said.say("record.table.time"), 0.11),
                                        Column.words(said.say("paper.minute"), 0.09),
                                        Column.words(said.say("paper.value"), 0.2),
                                        Column.words(said.say("paper.limit"), 0.6)),
                                rows,
                                Block.Style.ROWS));
    }
}
