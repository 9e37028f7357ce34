package vigil.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vigil.charting.LedgerException;

/**
 * The least that reading a store and searching a list can cost: the rows of one session as they lie
 * in the file, and a plain table in memory that holds what is searched, by SQLite alone. It is what
 * the speed of the program is held against; it opens nothing that is sealed.
 */
public final class RawReads implements AutoCloseable {
    private static final String ROWS =
            "SELECT store_seq, stream_id, stream_seq, event_id, key_epoch, nonce, ct, prev_hash,"
                    + " hash, store_hash, sig FROM event WHERE stream_id = ? ORDER BY stream_seq";

    private final Connection connection;
    private final Sql sql;

    private RawReads(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(connection);
    }

    /** The store of a folder, which nobody else may have open. */
    public static RawReads of(Path folder) {
        return asked(
                () -> {
                    RawReads reads =
                            new RawReads(
                                    StoreConnection.connect(new StoreFile(folder).path(), false));
                    reads.sql.run("PRAGMA temp_store = MEMORY");
                    reads.sql.run("CREATE TEMP TABLE listed (said TEXT, kind TEXT)");
                    return reads;
                });
    }

    /** Puts rows into the table that is searched: what they say, and of which kind they are. */
    public void list(List<String> said, List<String> kinds) {
        asked(
                () -> {
                    sql.run("BEGIN");
                    for (int row = 0; row < said.size(); row++) {
                        sql.change(
                                "INSERT INTO listed VALUES (?, ?)", said.get(row), kinds.get(row));
                    }
                    sql.run("COMMIT");
                    return said.size();
                });
    }

    /** Reads every column of every row of a session, and says how many bytes lie in it. */
    public long session(String stream) {
        return asked(
                () ->
                        sql
                                .all(
                                        ROWS,
                                        row -> {
                                            long bytes = 0;
                                            for (int column = 1; column <= 4; column++) {
                                                bytes += row.getString(column).length();
                                            }
                                            for (int column = 6; column <= 11; column++) {
                                                bytes += row.getBytes(column).length;
                                            }
                                            return bytes;
                                        },
                                        stream)
                                .stream()
                                .mapToLong(Long::longValue)
                                .sum());
    }

    /** The rows that say something, by their numbers. */
    public int search(String typed) {
        return asked(
                () ->
                        sql.all(
                                        "SELECT rowid FROM listed WHERE said LIKE ?",
                                        row -> row.getLong(1),
                                        "%" + typed + "%")
                                .size());
    }

    /** The rows of a kind, by their numbers. */
    public int filter(String kind) {
        return asked(
                () ->
                        sql.all(
                                        "SELECT rowid FROM listed WHERE kind = ?",
                                        row -> row.getLong(1),
                                        kind)
                                .size());
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    @Override
    public void close() {
        asked(
                () -> {
                    connection.close();
                    return true;
                });
    }
}
