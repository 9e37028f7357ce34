package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.DiskSpace;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.session.RecordedEvent;

/** The disk under a store: how full it is, what is held back, and what kind it is. */
class DiskTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "2147483648, false, false",
        "1073741824, false, false",
        "1073741823, true, false",
        "209715200, true, false",
        "209715199, true, true",
        "0, true, true"
    })
    void aFillingDiskIsSaidBeforeItIsFull(long free, boolean filling, boolean tooLittle) {
        assertThat(new DiskSpace(free).filling()).isEqualTo(filling);
        assertThat(new DiskSpace(free).tooLittleToBegin()).isEqualTo(tooLittle);
    }

    @Test
    void theRoomIsThatOfTheDiskOfTheStore() {
        try (SqliteLedger ledger = Stores.create(folder)) {
            assertThat(ledger.space().free()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ext4, /var/lib/vigil, false",
        "NTFS, 'C:\\Vigil', false",
        "apfs, /Users/clinic, false",
        "tmpfs, /tmp, false",
        "nfs4, /mnt/clinic, true",
        "CIFS, /mnt/clinic, true",
        "smbfs, /Volumes/clinic, true",
        "fuse.sshfs, /mnt/clinic, true",
        "NTFS, '\\\\server\\share', true",
        "NTFS, '\\\\?\\UNC\\server\\share', true",
        "NTFS, '\\\\?\\C:\\Vigil', false"
    })
    void aNetworkDriveIsKnown(String type, String path, boolean network) {
        assertThat(Drive.overTheNetwork(type, path)).isEqualTo(network);
    }

    @Test
    void aReserveIsHeldOnceAndGivenUpOnce() throws Exception {
        Reserve reserve = new Reserve(folder);
        assertThat(reserve.held()).isFalse();
        reserve.holdIfThereIsRoom();
        assertThat(reserve.held()).isTrue();
        assertThat(Files.size(folder.resolve("vigil.reserve"))).isEqualTo(16L * 1024 * 1024);
        assertThat(reserve.giveUp()).isTrue();
        assertThat(reserve.giveUp()).isFalse();
    }

    @Test
    void onAFullDiskTheReserveLetsARunningSessionGoOnAndThenTheFaultIsSaid() throws Exception {
        try (SmallDisk small = SmallDisk.at(folder.resolve("disk"), "240m")) {
            Path disk = small.folder();
            List<RecordedEvent> facts = Stores.notes(3, 2_000);
            try (SqliteLedger ledger = Stores.create(disk)) {
                ledger.append(facts.subList(0, 3));
                ledger.holdReserve();
                assertThat(disk.resolve("vigil.reserve")).exists();
                Path _ = small.fill();
                assertThat(ledger.space().tooLittleToBegin()).isTrue();
                Stores.append(ledger, facts.subList(3, 400));
                assertThat(disk.resolve("vigil.reserve")).doesNotExist();
                Path filler = small.fill();
                int saved = 400;
                boolean full = false;
                while (!full) {
                    try {
                        ledger.append(List.of(facts.get(saved)));
                        saved++;
                    } catch (LedgerException e) {
                        assertThat(e.fault()).isEqualTo(new StoreFault.DiskFull());
                        full = true;
                    }
                }
                assertThat(ledger.facts(facts.getFirst().session()))
                        .isEqualTo(facts.subList(0, saved));
                Files.delete(filler);
                ledger.append(List.of(facts.get(saved)));
            }
            try (SqliteLedger ledger = Stores.open(disk)) {
                assertThat(ledger.verify((done, of) -> {}).damage()).isEmpty();
            }
        }
    }

    @Test
    void aBackupThatDoesNotFitLeavesTheDiskAsItWas() throws Exception {
        try (SmallDisk small = SmallDisk.at(folder.resolve("disk"), "64k");
                SqliteLedger ledger = Stores.create(folder.resolve("store"))) {
            ledger.append(Stores.notes(3, 200));
            Stores.fault(
                    () -> ledger.copyInto(new BackupFolder(small.folder())),
                    StoreFault.DiskFull.class);
            assertThat(small.folder()).isEmptyDirectory();
        }
    }

    @Test
    void aDiskIsKnownToBeFullOrReadOnlyByWhatItIsAndNotByTheWordsOfTheSystem() throws Exception {
        String german = "Auf dem Ger\u00e4t ist kein Speicherplatz mehr verf\u00fcgbar";
        try (SmallDisk small = SmallDisk.at(folder.resolve("disk"), "256k")) {
            Path file = small.folder().resolve("file");
            IOException named = new FileSystemException(file.toString(), null, german);
            IOException alone = new IOException(german);
            assertThat(Faults.of(named)).isInstanceOf(StoreFault.Failed.class);
            assertThat(Faults.writing(small.folder(), 1, alone))
                    .isInstanceOf(StoreFault.Failed.class);
            assertThat(Faults.writing(small.folder(), 1_000_000, alone))
                    .as("what was to be written does not fit")
                    .isEqualTo(new StoreFault.DiskFull());
            Path _ = small.fill();
            assertThat(Faults.of(named)).isEqualTo(new StoreFault.DiskFull());
            assertThat(Faults.writing(file, 1, alone)).isEqualTo(new StoreFault.DiskFull());
            assertThat(Faults.writing(file, 1, new AccessDeniedException(file.toString())))
                    .isEqualTo(new StoreFault.ReadOnly());
            small.readOnly();
            assertThat(Faults.of(named)).isEqualTo(new StoreFault.ReadOnly());
            assertThat(Faults.writing(file, 1, alone)).isEqualTo(new StoreFault.ReadOnly());
        }
    }

    @Test
    void aStoreOnAFullOrReadOnlyDiskSaysWhich() throws Exception {
        try (SmallDisk small = SmallDisk.at(folder.resolve("disk"), "8m")) {
            Stores.create(small.folder()).close();
            Path _ = small.fill();
            Stores.fault(
                    () ->
                            Restore.copy(
                                    small.folder().resolve("vigil.db"),
                                    small.folder().resolve("x")),
                    StoreFault.DiskFull.class);
            small.readOnly();
            Stores.fault(() -> Stores.open(small.folder()), StoreFault.ReadOnly.class);
            Stores.fault(
                    () -> Stores.create(small.folder().resolve("other")),
                    StoreFault.ReadOnly.class);
        }
    }

    @Test
    void aSmallFileThatDoesNotFitSaysWhatItSaidAndLeavesNothingBeside() throws Exception {
        try (SmallDisk small = SmallDisk.at(folder.resolve("disk"), "64k")) {
            Path file = small.folder().resolve("anchor.json");
            ReplacedFile.write(file, "before");
            Path _ = small.fill();
            assertThatThrownBy(() -> ReplacedFile.write(file, "x".repeat(5_000)))
                    .isInstanceOfSatisfying(
                            IOException.class,
                            e ->
                                    assertThat(ReplacedFile.fault(file, e))
                                            .isEqualTo(new StoreFault.DiskFull()));
            assertThat(file).hasContent("before");
            assertThat(file.resolveSibling("anchor.json.part")).doesNotExist();
        }
    }
}
