package vigil.export.pdf;

import java.util.List;
import java.util.stream.Stream;
import vigil.export.SessionOfRecord;
import vigil.session.Chart;
import vigil.telling.SessionTable;
import vigil.telling.SessionTables;

/** The tables of a session as they are said everywhere; the summary and the lists are elsewhere. */
record TableBlocks(List<Block> dose, List<Block> effects, List<Block> scores) {
    private static final double TIGHT = 0.11;

    static TableBlocks of(Said said, SessionOfRecord session) {
        SessionTables tables = new SessionTables(said.words(), said.people(), said.terms());
        Chart chart = session.session().chart();
        String nothing = said.say("paper.nothing");
        return new TableBlocks(
                Stream.of(
                                tables.segments(chart, session.asOf()),
                                tables.lots(chart, session.asOf()))
                        .flatMap(table -> blocks(table, nothing).stream())
                        .toList(),
                blocks(tables.effects(chart), nothing),
                blocks(tables.scores(chart), nothing));
    }

    /** A table under its title; a table without rows says that there is nothing. */
    private static List<Block> blocks(SessionTable table, String nothing) {
        Block.Heading heading = new Block.Heading(table.title());
        if (table.rows().isEmpty()) {
            return List.of(heading, new Block.Words(Cell.of(nothing)));
        }
        return List.of(
                heading,
                new Block.Table(
                        columns(table.heads()),
                        table.rows().stream()
                                .map(row -> row.stream().map(Cell::of).toList())
                                .toList(),
                        Block.Style.ROWS));
    }

    private static List<Column> columns(List<SessionTable.Head> heads) {
        long wide = heads.stream().filter(head -> head.width() == SessionTable.Width.WIDE).count();
        double rest = (1 - TIGHT * (heads.size() - wide)) / Math.max(1, wide);
        return heads.stream().map(head -> column(head, rest)).toList();
    }

    private static Column column(SessionTable.Head head, double rest) {
        return switch (head.width()) {
            case TIGHT -> Column.words(head.name(), TIGHT);
            case WIDE -> Column.words(head.name(), rest);
            case DIGITS -> Column.digits(head.name(), TIGHT);
        };
    }
}
