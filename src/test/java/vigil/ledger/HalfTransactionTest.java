package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteException;

/**
 * A disk that is full in the middle of a transaction: of two rows that belong together never one
 * alone is there. The control is how JDBC is usually written; it leaves one alone.
 */
class HalfTransactionTest {
    private static final int MOST = 5_000;

    @TempDir private Path folder;

    /** Two tables of which each row of the one has its partner in the other. */
    private void twoTables(Sql sql) throws SQLException {
        sql.run("PRAGMA max_page_count=30");
        sql.run("CREATE TABLE one (n INTEGER PRIMARY KEY, x TEXT) STRICT");
        sql.run("CREATE TABLE other (n INTEGER PRIMARY KEY, x TEXT) STRICT");
    }

    private static void pair(Sql sql, int n) throws SQLException {
        sql.change("INSERT INTO one (n, x) VALUES (?, ?)", n, "x".repeat(900));
        sql.change("INSERT INTO other (n, x) VALUES (?, ?)", n, "x".repeat(900));
    }

    private long withoutPartner() throws SQLException {
        try (Connection raw = Stores.raw(folder)) {
            return Long.parseLong(
                    new Sql(raw)
                            .answer(
                                    "SELECT count(*) FROM one WHERE n NOT IN (SELECT n FROM"
                                            + " other)"));
        }
    }

    @Test
    void asJdbcIsUsuallyWrittenARowIsLeftWithoutItsPartner() throws SQLException {
        try (Connection raw = Stores.raw(folder)) {
            Sql sql = new Sql(raw);
            twoTables(sql);
            raw.setAutoCommit(false);
            assertThatThrownBy(
                            () -> {
                                for (int n = 1; n < MOST; n++) {
                                    pair(sql, n);
                                    raw.commit();
                                }
                            })
                    .isInstanceOf(SQLiteException.class);
            assertThatThrownBy(raw::rollback).hasMessageContaining("no transaction is active");
            sql.run("PRAGMA max_page_count=1000");
            sql.change("INSERT INTO one (n, x) VALUES (?, ?)", MOST, "x");
            // Closed without a commit: nothing of it should be there.
        }
        assertThat(withoutPartner()).isEqualTo(1);
    }

    @Test
    void asTheStoreWritesNoneIs() throws SQLException {
        try (Connection raw = Stores.raw(folder)) {
            twoTables(new Sql(raw));
        }
        StoreFile file = new StoreFile(folder);
        file.remember();
        int written = 0;
        try (Connection raw = Stores.raw(folder)) {
            Sql sql = new Sql(raw);
            sql.run("PRAGMA max_page_count=30");
            StoreConnection connection = new StoreConnection(raw, file);
            try {
                for (int n = 1; n < MOST; n++) {
                    int next = n;
                    connection.inTransaction(() -> pair(sql, next));
                    written = n;
                }
            } catch (SQLiteException full) {
                connection.throwAway(full);
                assertThat(full.getSuppressed()).hasSizeLessThanOrEqualTo(1);
            }
        }
        assertThat(written).isBetween(5, 200);
        try (Connection raw = Stores.raw(folder)) {
            StoreConnection anew = new StoreConnection(raw, file);
            Sql sql = new Sql(raw);
            anew.inTransaction(() -> pair(sql, MOST));
            assertThat(
                            sql.all(
                                    "SELECT count(*) FROM one UNION ALL SELECT count(*) FROM other",
                                    row -> row.getInt(1)))
                    .isEqualTo(List.of(written + 1, written + 1));
        }
        assertThat(withoutPartner()).isZero();
    }
}
