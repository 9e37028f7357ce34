package vigil.export.pdf;

import java.util.List;
import vigil.drawing.ChartContent;
import vigil.drawing.TimeWindow;

/** What stands on paper, one below the other. */
sealed interface Block {
    /** A table of so few rows is not parted. */
    int FEW = 3;

    /** The heading of a part; it never stands alone at the foot of a page. */
    record Heading(String text) implements Block {}

    /** Words over the whole width. */
    record Words(Cell cell) implements Block {}

    /** Words over the whole width in large type, for who reads without glasses. */
    record Large(String text) implements Block {}

    /** Names with their values, so many beside each other. */
    record Facts(List<Fact> facts, int beside) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A name with its value. */
    record Fact(String name, Cell value) {}

    /**
     * A table whose head stands on each page it reaches.
     *
     * @param style how its lines are drawn
     */
    record Table(List<Column> columns, List<List<Cell>> rows, Style style) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** Whether it is never parted between two pages. */
        boolean whole() {
            return style == Style.GRID || rows.size() <= FEW;
        }
    }

    /** How the lines of a table are drawn. */
    enum Style {
        /** Lines between the rows. */
        ROWS,
        /** Lines around every cell. */
        GRID,
        /** The same with rows high enough to write in by hand. */
        TO_FILL_IN
    }

    /** A stretch of the chart of a session. */
    record Chart(ChartContent content, TimeWindow.Span span) implements Block {}

    /** What follows begins on a new page. */
    record NewPage() implements Block {}
}
