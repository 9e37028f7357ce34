package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.charting.LedgerException;
import vigil.keeping.Progress;
import vigil.session.RecordedEvent;

/**
 * The files of a store under keys as a power cut leaves them: a database with a part of the facts,
 * a log with the rest. They are harmed one way after the other, and what the store says is counted;
 * beside it what SQLite alone would have said.
 */
final class HarmedStore implements AutoCloseable {
    private static final int IN_THE_FILE = 20;
    private static final int ALL = 40;

    /** What became of a harm. */
    enum Seen {
        /** The store was not opened. */
        REFUSED,
        /** It was opened to be read, and what is wrong was named. */
        FOUND,
        /** Everything that was ever written is there: what was harmed held none of it. */
        NOTHING_LOST,
        /** Something is missing or changed, and nothing was said. */
        SILENT
    }

    /** How often each was seen, by the store and by SQLite alone. */
    record Tally(Map<Seen, Integer> store, Map<Seen, Integer> sqlite) {
        int of(Seen seen) {
            return store.getOrDefault(seen, 0);
        }

        int silentInSqlite() {
            return sqlite.getOrDefault(Seen.SILENT, 0);
        }

        String said() {
            return store + "; SQLite alone: " + sqlite;
        }
    }

    private final Path folder;
    private final SeededKeys keys;
    private final List<RecordedEvent> facts = StoreUnderKeys.notes(7, ALL, SeededKeys.OSEI);
    private final byte[] database;
    private final byte[] log;
    private final byte[] anchor;
    private final Path anchorFile;
    private final List<String> rows;
    private final Map<Seen, Integer> store = new EnumMap<>(Seen.class);
    private final Map<Seen, Integer> sqlite = new EnumMap<>(Seen.class);

    HarmedStore(Path folder) throws IOException {
        this.folder = folder;
        this.keys = new SeededKeys(folder.resolve("anchor"), 7);
        try (SqliteLedger ledger = SqliteLedger.create(files(), Workings.USUAL, keys.needs())) {
            Stores.append(ledger, facts.subList(0, IN_THE_FILE));
        }
        try (SqliteLedger ledger = open()) {
            Stores.append(ledger, facts.subList(IN_THE_FILE, ALL));
            database = Files.readAllBytes(databaseFile());
            log = Files.readAllBytes(logFile());
            anchorFile = anchorFile(ledger);
            anchor = Files.readAllBytes(anchorFile);
        }
        Files.deleteIfExists(logFile());
        rows = rows().orElseThrow();
    }

    private Path files() {
        return folder.resolve("store");
    }

    private Path databaseFile() {
        return files().resolve("vigil.db");
    }

    private Path logFile() {
        return files().resolve("vigil.db-wal");
    }

    private Path anchorFile(SqliteLedger ledger) {
        return folder.resolve("anchor").resolve("vigil-" + ledger.id() + ".anchor");
    }

    private SqliteLedger open() {
        return SqliteLedger.open(files(), Workings.USUAL, keys.needs());
    }

    byte[] database() {
        return database.clone();
    }

    byte[] log() {
        return log.clone();
    }

    /** Puts these files down and looks what is said of them. */
    void harmed(byte[] databaseNow, byte[] logNow) throws IOException {
        put(databaseNow, logNow);
        sqlite.merge(bySqlite(), 1, Integer::sum);
        put(databaseNow, logNow);
        store.merge(byTheStore(), 1, Integer::sum);
    }

    private void put(byte[] databaseNow, byte[] logNow) throws IOException {
        Files.write(databaseFile(), databaseNow);
        Files.write(logFile(), logNow);
        Files.write(anchorFile, anchor);
        Path aside = files().resolve("damaged-1");
        if (Files.exists(aside)) {
            try (Stream<Path> copies = Files.list(aside)) {
                for (Path one : copies.toList()) {
                    Files.delete(one);
                }
            }
            Files.delete(aside);
        }
    }

    private Seen byTheStore() {
        try (SqliteLedger ledger = open()) {
            if (!ledger.findings().isEmpty()
                    || !ledger.verify(Progress.SILENT).damage().isEmpty()) {
                return Seen.FOUND;
            }
            return ledger.facts(facts.getFirst().session()).equals(facts)
                    ? Seen.NOTHING_LOST
                    : Seen.SILENT;
        } catch (LedgerException e) {
            return Seen.REFUSED;
        }
    }

    /** What a program on plain SQLite could know: its errors and its own check. */
    private Seen bySqlite() {
        Optional<List<String>> now = rows();
        if (now.isEmpty()) {
            return Seen.REFUSED;
        }
        return now.get().equals(rows) ? Seen.NOTHING_LOST : Seen.SILENT;
    }

    /** Every row as SQLite reads it; nothing where it complains. */
    private Optional<List<String>> rows() {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + databaseFile())) {
            Sql sql = new Sql(raw);
            List<String> read =
                    new ArrayList<>(
                            sql.all(
                                    "SELECT store_seq, stream_id, stream_seq, event_id, hex(ct),"
                                            + " hex(hash), hex(sig) FROM event ORDER BY store_seq",
                                    row ->
                                            row.getString(1)
                                                    + row.getString(2)
                                                    + row.getString(3)
                                                    + row.getString(4)
                                                    + row.getString(5)
                                                    + row.getString(6)
                                                    + row.getString(7)));
            return sql.answer("PRAGMA integrity_check").equals("ok")
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** Nothing was missed; and SQLite alone would have missed some, so the harm was real. */
    Tally judged() {
        Tally tally = new Tally(store, sqlite);
        assertThat(tally.of(Seen.SILENT)).as(tally.said()).isZero();
        assertThat(tally.silentInSqlite())
                .as("the control must fail: " + tally.said())
                .isPositive();
        return tally;
    }

    @Override
    public void close() {
        keys.close();
    }
}
