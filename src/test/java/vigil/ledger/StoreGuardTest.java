package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.ledger.Stores.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.session.RecordedEvent;

/** What guards the store by itself: triggers, versions. */
class StoreGuardTest {
    private static final String COPY =
            "SELECT %s, stream_id, %s, %s, key_epoch, nonce, ct, prev_hash, hash, store_hash, sig"
                    + " FROM event WHERE store_seq = 2";

    private static final int KNOWN = Workings.USUAL.migrations().size();

    @TempDir private Path folder;

    @Test
    void aSettingThatDoesNotTakeIsRefused() {
        Workings wrong =
                new Workings(7, OptionalInt.empty(), Workings.USUAL.migrations(), step -> {});
        fault(
                () -> SqliteLedger.create(folder, wrong, Stores.needs()),
                StoreFault.SettingRefused.class);
        assertThat(SqliteLedger.liesIn(folder)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event SET sig = x'00'",
                "DELETE FROM event",
                "DELETE FROM event WHERE store_seq = 3",
                "INSERT OR REPLACE INTO event " + COPY + "#store_seq#stream_seq#event_id",
                "INSERT INTO event " + COPY + "#5#5#'x'",
                "INSERT INTO event " + COPY + "#4#5#'x'",
                "INSERT INTO event " + COPY + "#4#4#event_id",
                "INSERT INTO event " + COPY + "#4#'four'#'x'",
            })
    void theStoreItselfRefusesToChangeAFact(String change) throws SQLException {
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(Stores.notes(1, 3));
        }
        String[] parts = change.split("#", -1);
        String sql = parts.length == 1 ? change : parts[0].formatted(parts[1], parts[2], parts[3]);
        try (Connection raw = Stores.raw(folder);
                Statement statement = raw.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(sql)).isInstanceOf(SQLException.class);
        }
        try (SqliteLedger ledger = Stores.open(folder)) {
            assertThat(ledger.head().revision()).isEqualTo(3);
            assertThat(ledger.verify((done, of) -> {}).damage()).isEmpty();
        }
    }

    @Test
    void aNewerStoreIsRefusedAndLeftAsItIs() throws Exception {
        Stores.create(folder).close();
        try (Connection raw = Stores.raw(folder)) {
            new Sql(raw).run("PRAGMA user_version=7");
        }
        fault(() -> Stores.open(folder), new StoreFault.Newer(7, KNOWN));
    }

    /** What lies in a store of the first two versions is neither sealed nor signed. */
    @ParameterizedTest
    @CsvSource({"0, Torn", "1, Older", "2, Older"})
    void aStoreOfNoVersionOrOfOneBeforeKeysIsRefusedAndLeftAsItIs(int version, String fault)
            throws Exception {
        Stores.create(folder).close();
        try (Connection raw = Stores.raw(folder)) {
            new Sql(raw).run("PRAGMA user_version=" + version);
        }
        assertThatThrownBy(() -> Stores.open(folder))
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        e -> assertThat(e.fault().getClass().getSimpleName()).isEqualTo(fault));
        try (Connection raw = Stores.raw(folder)) {
            assertThat(new Sql(raw).answer("PRAGMA user_version"))
                    .isEqualTo(Integer.toString(version));
        }
    }

    @Test
    void anOlderStoreIsCopiedThenBroughtUpToDateByEveryStatement() throws Exception {
        List<RecordedEvent> facts = Stores.notes(2, 5);
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(facts);
        }
        Workings later = Stores.withMigration("next__for_tests.sql");
        try (SqliteLedger ledger = SqliteLedger.open(folder, later, Stores.needs())) {
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
        }
        try (Connection raw = Stores.raw(folder)) {
            assertThat(new Sql(raw).answer("PRAGMA user_version"))
                    .isEqualTo(Integer.toString(KNOWN + 1));
            assertThat(new Sql(raw).answer("SELECT count(*) FROM later")).isEqualTo("2");
        }
        Path copied = Files.createDirectories(folder.resolve("copied"));
        Files.copy(folder.resolve("vigil-version-" + KNOWN + ".db"), copied.resolve("vigil.db"));
        try (SqliteLedger ledger = Stores.open(copied)) {
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheStoreAsItWas() throws Exception {
        List<RecordedEvent> facts = Stores.notes(3, 5);
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(facts);
        }
        Workings broken = Stores.withMigration("next__broken.sql");
        fault(() -> SqliteLedger.open(folder, broken, Stores.needs()), StoreFault.Failed.class);
        try (SqliteLedger ledger = Stores.open(folder)) {
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
        }
        try (Connection raw = Stores.raw(folder)) {
            assertThat(
                            new Sql(raw)
                                    .answer(
                                            "SELECT count(*) FROM sqlite_schema WHERE name ="
                                                    + " 'later'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void everyStatementOfAScriptIsFound() {
        List<String> found =
                Migrations.statements(
                        """
                        -- a remark; with a semicolon
                        CREATE TABLE a (x TEXT);
                        CREATE TRIGGER t BEFORE UPDATE ON a
                        BEGIN
                            SELECT 1;
                        END;
                        INSERT INTO a
                        VALUES (';');
                        """);
        assertThat(found).hasSize(3);
        assertThat(found.get(1)).startsWith("CREATE TRIGGER").endsWith("END;\n");
        assertThatThrownBy(() -> Migrations.statements("CREATE TABLE a (x TEXT)"))
                .hasMessageContaining("within a statement");
    }

    /** The id of a store comes out of a file that anybody may have changed. */
    @ParameterizedTest
    @ValueSource(strings = {"", "../elsewhere", "a/b", "a b", "\u00e9"})
    void theIdOfAStoreIsNeverAWayToAnAnchorElsewhere(String id) {
        AnchorFile anchor = new AnchorFile(folder);
        fault(() -> anchor.last(id), StoreFault.Torn.class);
        assertThat(anchor.last("0f-a")).isEmpty();
    }
}
