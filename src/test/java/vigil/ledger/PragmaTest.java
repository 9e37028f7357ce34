package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteConfig;

/** Every setting of the connection, read back; and what driver and library do without them. */
class PragmaTest {
    @TempDir private Path folder;

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("any.db"));
    }

    @ParameterizedTest
    @CsvSource({
        "locking_mode,        exclusive, normal",
        "journal_mode,        wal,       delete",
        "synchronous,         2,         2",
        "fullfsync,           1,         0",
        "checkpoint_fullfsync,1,         0",
        "foreign_keys,        1,         0",
        "trusted_schema,      0,         1",
        "cell_size_check,     1,         0",
        "temp_store,          2,         0",
        "busy_timeout,        5000,      3000",
        "wal_autocheckpoint,  1000,      1000"
    })
    void aSettingIsAsWantedAndTheDriversOwnIsKnown(String setting, String wanted, String without)
            throws SQLException {
        try (Connection connection = connection()) {
            Sql sql = new Sql(connection);
            assertThat(sql.answer("PRAGMA " + setting)).isEqualTo(without);
            Settings.apply(sql, Workings.USUAL);
            assertThat(sql.answer("PRAGMA " + setting)).isEqualTo(wanted);
            assertThat(Settings.wanted(Workings.USUAL)).containsEntry(setting, wanted);
        }
    }

    @Test
    void noSettingIsWantedThatIsNotReadBackHere() {
        assertThat(Settings.wanted(Workings.USUAL)).hasSize(11);
    }

    @Test
    void anExclusiveLogNeedsNoSharedMemory() throws SQLException {
        try (Connection connection = connection()) {
            Sql sql = new Sql(connection);
            Settings.apply(sql, Workings.USUAL);
            sql.run("CREATE TABLE a (x TEXT) STRICT");
            assertThat(folder.resolve("any.db-wal")).exists();
            assertThat(folder.resolve("any.db-shm")).doesNotExist();
        }
    }

    @Test
    void sqliteHasNoKnownFaultInResettingItsLog() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            String[] version =
                    new Sql(connection).answer("SELECT sqlite_version()").split("\\.", -1);
            int number =
                    Integer.parseInt(version[0]) * 1_000_000
                            + Integer.parseInt(version[1]) * 1_000
                            + Integer.parseInt(version[2]);
            // sqlite.org/wal.html: the fault is mended in 3.51.3.
            assertThat(number).isGreaterThanOrEqualTo(3_051_003);
        }
    }

    /** Why both are set by hand: the driver's own switch sends another name, in silence. */
    @Test
    void theDriversSwitchForFullFsyncDoesNothing() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enableFullSync(true);
        try (Connection connection =
                config.createConnection("jdbc:sqlite:" + folder.resolve("any.db"))) {
            assertThat(new Sql(connection).answer("PRAGMA fullfsync")).isEqualTo("0");
        }
    }

    /** Why settings are read back: a misspelt one is no error. */
    @Test
    void aMisspeltSettingIsIgnoredInSilence() throws SQLException {
        try (Connection connection = connection()) {
            new Sql(connection).run("PRAGMA synchronuos=OFF");
            assertThat(new Sql(connection).answer("PRAGMA synchronous")).isEqualTo("2");
        }
    }

    /** Why migrations are cut into statements: of several in one text only the first is run. */
    @Test
    void ofTwoStatementsOnlyTheFirstIsRun() throws SQLException {
        try (Connection connection = connection()) {
            Sql sql = new Sql(connection);
            sql.run("CREATE TABLE a (x TEXT); CREATE TABLE b (x TEXT)");
            assertThat(sql.answer("SELECT group_concat(name) FROM sqlite_schema")).isEqualTo("a");
        }
    }

    /** Why tables are STRICT: without it a text in a column of numbers reads as 0. */
    @Test
    void aTextAmongNumbersWouldReadAsNought() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE loose (spo2 INTEGER)");
            statement.execute("INSERT INTO loose VALUES ('abc')");
            assertThat(new Sql(connection).first("SELECT spo2 FROM loose", row -> row.getInt(1)))
                    .contains(0);
            statement.execute("CREATE TABLE firm (spo2 INTEGER) STRICT");
            assertThatThrownBy(() -> statement.execute("INSERT INTO firm VALUES ('abc')"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void everyTableOfTheStoreIsStrict() throws SQLException {
        Stores.create(folder).close();
        try (Connection raw = Stores.raw(folder)) {
            Map<String, String> loose = new java.util.HashMap<>();
            new Sql(raw)
                    .each(
                            "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND"
                                    + " type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
                            row -> loose.put(row.getString(1), row.getString(2)));
            assertThat(loose)
                    .isNotEmpty()
                    .allSatisfy((table, strict) -> assertThat(strict).isEqualTo("1"));
        }
    }
}
