package vigil.export.pdf;

import java.util.List;

/** What stands in one cell of a table: lines, each of one or more runs. */
record Cell(List<List<Run>> lines) {
    Cell {
        lines = lines.stream().map(List::copyOf).toList();
    }

    /** A cell with nothing in it. */
    static final Cell EMPTY = new Cell(List.of());

    /** One line of plain words. */
    static Cell of(String text) {
        return of(Run.plain(text));
    }

    /** One line of heavy words. */
    static Cell heavy(String text) {
        return of(Run.heavy(text));
    }

    /** One line of runs, one behind the other. */
    static Cell of(Run... runs) {
        return new Cell(List.of(List.of(runs)));
    }

    /** Some lines, one below the other. */
    static Cell lines(List<Run> lines) {
        return new Cell(lines.stream().map(List::of).toList());
    }
}
