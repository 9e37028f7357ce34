package vigil.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import vigil.keeping.Misfit;

/** Rows of a table as they lie in the file, column by column, without knowing what they say. */
record RawTable(String name, List<Object[]> rows) {
    static final String FACTS = "event";

    /** All rows of a table. */
    static RawTable whole(String name, Sql sql) throws SQLException {
        return new RawTable(name, sql.all("SELECT * FROM " + name, RawTable::row));
    }

    /** Facts behind the one of a number, at most so many. */
    static RawTable after(long fact, int most, Sql sql) throws SQLException {
        return new RawTable(
                FACTS,
                sql.all(
                        "SELECT * FROM event WHERE store_seq > ? ORDER BY store_seq LIMIT ?",
                        RawTable::row,
                        fact,
                        most));
    }

    private static Object[] row(ResultSet row) throws SQLException {
        Object[] values = new Object[row.getMetaData().getColumnCount()];
        for (int column = 0; column < values.length; column++) {
            values[column] = row.getObject(column + 1);
            if (values[column] == null) {
                throw Faults.torn(Misfit.ROW_NOT_WHOLE);
            }
        }
        return values;
    }

    /** The number of the last of some facts: where one is missing it is not how many there are. */
    long lastNumber() {
        return ((Number) rows.getLast()[0]).longValue();
    }

    /** Adds the rows to the table of the same name in another file. */
    void addTo(Sql sql) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String values = String.join(", ", Collections.nCopies(rows.getFirst().length, "?"));
        String insert = "INSERT INTO " + name + " VALUES (" + values + ")";
        for (Object[] row : rows) {
            sql.change(insert, row);
        }
    }
}
