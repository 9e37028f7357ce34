package vigil.intake;

import java.util.List;

/** What came of a downtime table. */
public sealed interface Intake {

    /**
     * Every row is sound.
     *
     * @param rows how many were charted now, or would be
     * @param before how many were charted from a table before, and were left as they are
     * @param charted whether they are on the record now; a trial only looks
     */
    record Sound(int rows, int before, boolean charted) implements Intake {}

    /** Nothing was charted, because these rows cannot be; the others could. */
    record Refused(List<RefusedRow> rows, int sound) implements Intake {
        public Refused {
            rows = List.copyOf(rows);
        }
    }

    /** Nothing was charted: the file is no downtime table. */
    record NoTable(FileFault fault, String detail) implements Intake {}

    /**
     * A row that cannot be charted, and all that is wrong with it.
     *
     * @param row without cells where there are more or fewer of them than columns
     */
    record RefusedRow(Row row, List<Objection> objections) {
        public RefusedRow {
            objections = List.copyOf(objections);
        }

        /** The line of the file, from 1. */
        public long line() {
            return row.line();
        }
    }
}
