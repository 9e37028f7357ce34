package vigil.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

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
                throw Faults.torn("a row is not whole");
            }
        }
        return values;
    }

    /** Adds the rows to the table of the same name in another file. */
    void addTo(Sql sql) throws SQLException {
        for (Object[] row : rows) {
            String values = String.join(", ", Collections.nCopies(row.length, "?"));
            sql.change("INSERT INTO " + name + " VALUES (" + values + ")", row);
        }
    }
}
