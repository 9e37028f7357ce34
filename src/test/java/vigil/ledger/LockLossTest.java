package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.ledger.Stores.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.StoreFault;
import vigil.keeping.Backup;
import vigil.keeping.Progress;
import vigil.session.RecordedEvent;

/**
 * The lock of the store lasts as long as the store is open, whatever the program does meanwhile.
 * The control reads the file by other means, as a careless backup would: on POSIX systems that
 * drops the lock, and another program writes (sqlite.org, "How To Corrupt", 2.2).
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LockLossTest {
    @TempDir private Path folder;

    /** Another program that tries to write into the file and says what came of it. */
    private String intruder(Path file) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Intruder.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    /** The program. */
    static final class Intruder {
        private Intruder() {}

        /** Writes a row into the file that it is told. */
        public static void main(String[] args) {
            try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + args[0])) {
                Sql sql = new Sql(raw);
                sql.run("PRAGMA busy_timeout=0");
                sql.run("BEGIN IMMEDIATE");
                sql.run("CREATE TABLE intruder (x TEXT)");
                sql.run("COMMIT");
                System.out.println("WROTE");
            } catch (SQLException e) {
                System.out.println("REFUSED");
            }
        }
    }

    @Test
    @Timeout(120)
    void readingTheFileByOtherMeansDropsItsLock() throws Exception {
        Path file = folder.resolve("any.db");
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Sql sql = new Sql(raw);
            Settings.apply(sql, Workings.USUAL);
            sql.run("CREATE TABLE a (x TEXT) STRICT");
            sql.run("BEGIN IMMEDIATE");
            sql.run("INSERT INTO a VALUES ('held')");
            assertThat(intruder(file)).isEqualTo("REFUSED");
            Files.readAllBytes(file);
            assertThat(intruder(file)).isEqualTo("WROTE");
        }
    }

    @Test
    @Timeout(120)
    void nothingThatTheStoreDoesDropsItsLock() throws Exception {
        Path store = folder.resolve("store");
        Path backups = folder.resolve("backups");
        List<RecordedEvent> facts = Stores.notes(1, 12);
        try (SqliteLedger ledger = Stores.create(store)) {
            ledger.append(facts.subList(0, 10));
            ledger.facts(facts.getFirst().session());
            ledger.summaries();
            ledger.drafts();
            ledger.holdReserve();
            assertThat(ledger.space().free()).isPositive();
            assertThat(ledger.findings()).isEmpty();
            assertThat(ledger.verify(Progress.SILENT).damage()).isEmpty();
            Backup backup =
                    ledger.copyInto(new BackupFolder(backups))
                            .verified(Instant.EPOCH, ZoneOffset.UTC, Progress.SILENT);
            assertThat(ledger.reading(backup.file(), Progress.SILENT).sound()).isTrue();
            ledger.restore(backup.file(), folder.resolve("copy"), Progress.SILENT);
            assertThat(SqliteLedger.liesIn(store)).isTrue();
            fault(() -> Stores.open(store), new StoreFault.InUse());
            fault(() -> Stores.create(store), StoreFault.Failed.class);

            assertThat(intruder(store.resolve("vigil.db"))).isEqualTo("REFUSED");
            ledger.append(facts.subList(10, 12));
        }
        try (SqliteLedger ledger = Stores.open(store)) {
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
        }
    }

    /** Even where another part of the program was careless, no second window gets in. */
    @Test
    void aSecondWindowIsKeptOutByALockOfItsOwn() throws Exception {
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(Stores.notes(2, 3));
            Files.readAllBytes(folder.resolve("vigil.db"));
            fault(() -> Stores.open(folder), new StoreFault.InUse());
        }
    }
}
