package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vigil.ledger.Stores.fault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.session.RecordedEvent;

/** What goes wrong with files and disks, and that each has its own answer and loses nothing. */
class StoreFaultTest {
    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("vigil.db");
    }

    @Test
    void aMissingFileIsNeverMadeAnew() {
        fault(() -> Stores.open(folder), new StoreFault.NotAStore());
        assertThat(file()).doesNotExist();
    }

    @Test
    void anEmptyFileIsTornAndNotTakenForANewStore() throws IOException {
        Files.createFile(file());
        fault(() -> Stores.open(folder), new StoreFault.Torn("FILE_EMPTY"));
        fault(() -> Stores.create(folder), StoreFault.Failed.class);
        assertThat(file()).isEmptyFile();
    }

    @Test
    void aLogWithoutItsFileIsNotTakenForAnEmptyFolder() throws IOException {
        Files.writeString(folder.resolve("vigil.db-wal"), "log");
        assertThat(SqliteLedger.liesIn(folder)).isTrue();
        fault(() -> Stores.create(folder), StoreFault.Failed.class);
        fault(() -> Stores.open(folder), new StoreFault.NotAStore());
    }

    @Test
    void garbageIsNoStore() throws IOException {
        byte[] garbage = new byte[4096];
        new Random(1).nextBytes(garbage);
        Files.write(file(), garbage);
        fault(() -> Stores.open(folder), new StoreFault.NotAStore());
        assertThat(Files.readAllBytes(file())).isEqualTo(garbage);
    }

    @Test
    void theFileOfAnotherProgramIsNoStore() throws SQLException {
        try (Connection raw = Stores.raw(folder)) {
            new Sql(raw).run("CREATE TABLE recipes (x TEXT)");
        }
        fault(() -> Stores.open(folder), new StoreFault.NotAStore());
    }

    @Test
    void aFileCutShortIsTorn() throws IOException {
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(Stores.notes(1, 30));
        }
        byte[] whole = Files.readAllBytes(file());
        int pages = whole.length / 4096;
        for (int page = 1; page < pages; page++) {
            Files.write(file(), java.util.Arrays.copyOf(whole, page * 4096));
            fault(() -> Stores.open(folder), StoreFault.Torn.class);
        }
    }

    @Test
    void aStoreDeletedWhileOpenIsNoticedBeforeAnythingIsAcknowledged() throws IOException {
        List<RecordedEvent> facts = Stores.notes(2, 4);
        Path aside = folder.resolve("aside.db");
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(facts.subList(0, 2));
            Files.move(file(), aside);
            fault(() -> ledger.append(facts.subList(2, 3)), new StoreFault.NotAStore());
            Files.writeString(file(), "another file");
            fault(() -> ledger.append(facts.subList(2, 3)), new StoreFault.NotAStore());
            Files.delete(file());
            Files.move(aside, file());
            ledger.append(facts.subList(2, 4));
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
        }
    }

    @Test
    void aFullDiskLosesNothingThatWasAcknowledgedAndKeepsNoHalfTransaction() {
        List<RecordedEvent> facts = Stores.notes(3, 4000);
        int acknowledged = 0;
        Stores.create(folder).close();
        try (SqliteLedger ledger =
                SqliteLedger.open(folder, Stores.withPages(60), Stores.needs())) {
            StoreFault said = new StoreFault.InUse();
            while (said.equals(new StoreFault.InUse())) {
                try {
                    ledger.append(facts.subList(acknowledged, acknowledged + 3));
                    acknowledged += 3;
                } catch (LedgerException e) {
                    said = e.fault();
                    assertThat(e.getSuppressed()).isEmpty();
                }
            }
            assertThat(said).isEqualTo(new StoreFault.DiskFull());
            assertThat(acknowledged).isGreaterThan(20);
            List<RecordedEvent> rest = facts.subList(acknowledged, acknowledged + 40);
            fault(() -> ledger.append(rest), new StoreFault.DiskFull());
            assertThat(ledger.facts(facts.getFirst().session()))
                    .isEqualTo(facts.subList(0, acknowledged));
            assertThat(ledger.verify((done, of) -> {}).damage()).isEmpty();
        }
        try (SqliteLedger ledger = Stores.open(folder)) {
            assertThat(ledger.head().revision()).isEqualTo(acknowledged);
            for (int i = 0; i < 20; i++) {
                ledger.append(facts.subList(acknowledged + i, acknowledged + i + 1));
            }
            assertThat(ledger.facts(facts.getFirst().session()))
                    .isEqualTo(facts.subList(0, acknowledged + 20));
            assertThat(ledger.verify((done, of) -> {}).damage()).isEmpty();
        }
    }

    @Test
    void whatBreaksBetweenTwoStatementsLeavesNothingBehind() {
        List<RecordedEvent> facts = Stores.notes(4, 6);
        for (Workings.Step step :
                List.of(Workings.Step.BEGUN, Workings.Step.INSERTED, Workings.Step.SUMMARISED)) {
            Path own = folder.resolve(step.name());
            List<Workings.Step> armed = new ArrayList<>();
            Workings breaking =
                    Stores.with(
                            at -> {
                                if (armed.remove(at)) {
                                    throw new IllegalStateException("broken at " + at);
                                }
                            });
            try (SqliteLedger ledger = SqliteLedger.create(own, breaking, Stores.needs())) {
                ledger.append(facts.subList(0, 2));
                armed.add(step);
                org.assertj.core.api.Assertions.assertThatThrownBy(
                                () -> ledger.append(facts.subList(2, 5)))
                        .hasMessageContaining("broken at");
                assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts.subList(0, 2));
                assertThat(ledger.summaries().getFirst().revision()).isEqualTo(2);
                ledger.append(facts.subList(2, 6));
            }
            try (SqliteLedger ledger = Stores.open(own)) {
                assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
            }
        }
    }

    @Test
    void aSecondLedgerOfTheSameProgramIsRefused() {
        try (SqliteLedger ignored = Stores.create(folder)) {
            ignored.head();
            fault(() -> Stores.open(folder), new StoreFault.InUse());
        }
        Stores.open(folder).close();
    }

    @Test
    @Timeout(120)
    void aSecondProgramIsRefusedAndAKilledOneLeavesNoLock() throws Exception {
        Path held = folder.resolve("held");
        try (SeededKeys keys = Writer.keys(held)) {
            Writer.create(held, keys).close();
            try (Writer writer = Writer.start(held, "hold")) {
                assertThat(writer.next()).isEqualTo("OPEN");
                fault(() -> Writer.open(held, keys), new StoreFault.InUse());
                writer.kill();
                Writer.open(held, keys).close();
            }
        }
    }

    @Test
    void aFileThatMayNotBeWrittenIsReadOnly() throws IOException {
        assumeThat(System.getProperty("user.name")).isNotEqualTo("root");
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
        Stores.create(folder).close();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--r--r--"));
        fault(() -> Stores.open(folder), new StoreFault.ReadOnly());
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        Files.deleteIfExists(folder.resolve("nothing"));
        fault(() -> Stores.open(folder), StoreFault.ReadOnly.class);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL,DiskFull",
        "SQLITE_READONLY,ReadOnly",
        "SQLITE_READONLY_DIRECTORY,ReadOnly",
        "SQLITE_CANTOPEN,ReadOnly",
        "SQLITE_PERM,ReadOnly",
        "SQLITE_BUSY,InUse",
        "SQLITE_BUSY_SNAPSHOT,InUse",
        "SQLITE_LOCKED,InUse",
        "SQLITE_CORRUPT,Torn",
        "SQLITE_CORRUPT_INDEX,Torn",
        "SQLITE_NOTADB,NotAStore",
        "SQLITE_IOERR_WRITE,Failed",
    })
    void eachAnswerOfSqliteIsOneFault(SQLiteErrorCode code, String fault) {
        assertThat(Faults.of(new SQLiteException("", code)).getClass().getSimpleName())
                .isEqualTo(fault);
    }

    @Test
    void whatTheFileSystemSaysIsOneFault() {
        assertThat(Faults.of(new AccessDeniedException("x"))).isEqualTo(new StoreFault.ReadOnly());
        assertThat(Faults.of(new NoSuchFileException("x"))).isEqualTo(new StoreFault.NotAStore());
        assertThat(Faults.of(new FileSystemException("x", null, "No space left on device")))
                .as("by what the disk is, not by words")
                .isInstanceOf(StoreFault.Failed.class);
        assertThat(Faults.of(new IOException("x"))).isInstanceOf(StoreFault.Failed.class);
        assertThat(Faults.of(new SQLException("x"))).isInstanceOf(StoreFault.Failed.class);
    }

    @Test
    void aStoreWithoutAVersionIsTorn() throws Exception {
        Stores.create(folder).close();
        try (Connection raw = Stores.raw(folder)) {
            new Sql(raw).run("PRAGMA user_version=0");
        }
        fault(() -> Stores.open(folder), StoreFault.Torn.class);
        Files.write(file(), new byte[] {1}, StandardOpenOption.APPEND);
    }
}
