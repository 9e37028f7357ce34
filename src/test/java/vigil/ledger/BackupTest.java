package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.keeping.Backup;
import vigil.keeping.StoreReading;
import vigil.session.RecordedEvent;

/** Backups are whole, checked before they count, and come back as they were. */
class BackupTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:46:00Z");

    @TempDir private Path folder;
    private Path store;
    private Path backups;
    private Path restored;
    private List<RecordedEvent> facts;

    @BeforeEach
    void fill() {
        store = folder.resolve("store");
        backups = folder.resolve("backups");
        restored = folder.resolve("restored");
        facts = Stores.notes(1, 30);
    }

    private Backup backup(SqliteLedger ledger, Instant now) {
        return ledger.copyInto(new BackupFolder(backups))
                .verified(now, ZoneOffset.UTC, (done, of) -> {});
    }

    private StoreReading restore(Path backup) {
        return Restore.into(restored, backup, Workings.USUAL, Stores.needs(), (done, of) -> {});
    }

    @Test
    void aBackupMadeWhileTheStoreIsOpenComesBackWithEveryFactEqual() {
        StoreReading reading;
        try (SqliteLedger ledger = Stores.create(store)) {
            ledger.append(facts);
            Backup made = backup(ledger, NOW);
            assertThat(made.facts()).isEqualTo(30);
            assertThat(made.made()).isEqualTo(NOW);
            assertThat(made.file()).hasFileName("vigil-20261122T154600Z-30.db");
            reading = restore(made.file());
            assertThat(reading.head()).isEqualTo(ledger.head());
        }
        assertThat(reading.damage()).isEmpty();
        try (SqliteLedger ledger = Stores.open(restored)) {
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
            assertThat(ledger.findings()).isEmpty();
        }
    }

    @Test
    void whatIsChartedAfterTheCopyWasTakenDoesNotHarmIt() {
        try (SqliteLedger ledger = Stores.create(store)) {
            ledger.append(facts.subList(0, 20));
            StoreCopy copy = ledger.copyInto(new BackupFolder(backups));
            ledger.append(facts.subList(20, 30));
            assertThat(copy.verified(NOW, ZoneOffset.UTC, (done, of) -> {}).facts()).isEqualTo(20);
        }
    }

    @Test
    void aBackupMadeUnderAClockThatWasSetBackStays() {
        try (SqliteLedger ledger = Stores.create(store)) {
            ledger.append(facts.subList(0, 20));
            for (int week = 0; week < 8; week++) {
                Backup _ = backup(ledger, NOW.plus(Duration.ofDays(7L * week)));
            }
            ledger.append(facts.subList(20, 30));
            Backup made = backup(ledger, NOW.minus(Duration.ofDays(400)));
            assertThat(made.file()).exists();
            assertThat(new BackupFolder(backups).all()).contains(made);
        }
    }

    private static Path only(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.reduce((one, other) -> folder).orElseThrow();
        }
    }

    @Test
    void aCopyThatDoesNotFitNeverTakesTheNameOfABackup() throws Exception {
        try (SqliteLedger ledger = Stores.create(store)) {
            ledger.append(facts);
            StoreCopy copy = ledger.copyInto(new BackupFolder(backups));
            Path part = only(backups);
            byte[] bytes = Files.readAllBytes(part);
            bytes[bytes.length / 2] ^= 4;
            for (int at = bytes.length / 2; at < bytes.length; at += 997) {
                bytes[at] ^= 4;
            }
            Files.write(part, bytes);
            assertThatThrownBy(() -> copy.verified(NOW, ZoneOffset.UTC, (done, of) -> {}))
                    .isInstanceOf(LedgerException.class);
        }
        assertThat(backups).isEmptyDirectory();
    }

    @Test
    void aDamagedStoreIsNotBackedUpOverSoundOnes() throws Exception {
        try (SqliteLedger ledger = Stores.create(store)) {
            ledger.append(facts);
            backup(ledger, NOW);
        }
        try (Connection raw = Stores.raw(store)) {
            Sql sql = new Sql(raw);
            sql.run("DROP TRIGGER event_is_not_changed");
            sql.run("UPDATE event SET hash = zeroblob(32) WHERE store_seq = 3");
        }
        try (SqliteLedger ledger = Stores.open(store)) {
            Stores.fault(() -> ledger.copyInto(new BackupFolder(backups)), StoreFault.Torn.class);
        }
        assertThat(new BackupFolder(backups).all()).hasSize(1);
    }

    @Test
    void aBackupCutShortIsNotRestored() throws Exception {
        Path cut = folder.resolve("cut.db");
        try (SqliteLedger ledger = Stores.create(store)) {
            ledger.append(facts);
            byte[] whole = Files.readAllBytes(backup(ledger, NOW).file());
            Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        }
        try {
            assertThat(restore(cut).damage()).isNotEmpty();
        } catch (LedgerException e) {
            assertThat(e.fault()).isInstanceOf(StoreFault.Torn.class);
        }
        assertThat(restored.resolve("vigil.db")).doesNotExist();
    }

    @Test
    void aRestoreThatDoesNotFitOnTheDiskLeavesNoFolderBehind() throws Exception {
        try (SmallDisk small = SmallDisk.at(folder.resolve("disk"), "64k");
                SqliteLedger ledger = Stores.create(store)) {
            ledger.append(Stores.notes(1, 200));
            Path made = backup(ledger, NOW).file();
            restored = small.folder().resolve("restored");
            Stores.fault(() -> restore(made), StoreFault.DiskFull.class);
            Stores.fault(() -> Restore.copy(made, restored), StoreFault.DiskFull.class);
            assertThat(small.folder()).isEmptyDirectory();
        }
    }

    @Test
    void aBackupIsNeverRestoredOverAStore() {
        try (SqliteLedger ledger = Stores.create(store)) {
            ledger.append(facts);
            Path made = backup(ledger, NOW).file();
            assertThatThrownBy(
                            () ->
                                    Restore.into(
                                            store,
                                            made,
                                            Workings.USUAL,
                                            Stores.needs(),
                                            (done, of) -> {}))
                    .isInstanceOf(LedgerException.class);
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
        }
    }

    @Test
    void aFileThatIsNoStoreIsSaidToBeNone() throws Exception {
        Path other = Files.writeString(folder.resolve("other.db"), "x".repeat(8192));
        assertThatThrownBy(() -> restore(other))
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        e -> assertThat(e.fault()).isEqualTo(new StoreFault.NotAStore()));
    }

    @Test
    void backupsOfTheLastWeekAndTheLastFourWeeksAreKept() {
        try (SqliteLedger ledger = Stores.create(store)) {
            ledger.append(facts);
            for (int day = 40; day >= 0; day--) {
                backup(ledger, NOW.minusSeconds(day * 86_400L));
            }
        }
        List<Backup> kept = new BackupFolder(backups).all();
        assertThat(kept).extracting(Backup::made).contains(NOW);
        assertThat(kept).hasSizeBetween(9, 10);
    }

    @Test
    void whatAnInterruptedBackupLeftIsTakenAwayAndWhatAnotherProgramIsWritingIsNot()
            throws Exception {
        Files.createDirectories(backups);
        Path left = Files.writeString(backups.resolve("vigil-unfinished-999999999.part"), "x");
        long alive = ProcessHandle.current().parent().orElseThrow().pid();
        Path other = Files.writeString(backups.resolve("vigil-unfinished-" + alive + ".part"), "x");
        try (SqliteLedger ledger = Stores.create(store)) {
            ledger.append(facts);
            backup(ledger, NOW);
        }
        assertThat(left).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void otherFilesInTheFolderOfBackupsAreLeftAlone() throws Exception {
        Files.createDirectories(backups);
        Path foreign = Files.writeString(backups.resolve("vigil-20269999T000000Z-1.db"), "x");
        try (SqliteLedger ledger = Stores.create(store)) {
            ledger.append(facts);
            backup(ledger, NOW);
        }
        assertThat(foreign).hasContent("x");
        assertThat(new BackupFolder(backups).all()).hasSize(1);
    }
}
