package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.DiskSpace;
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
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(mounted(disk)).as("a small disk can be made here").isTrue();
        try {
            List<RecordedEvent> facts = Stores.notes(3, 2_000);
            try (SqliteLedger ledger = Stores.create(disk)) {
                ledger.append(facts.subList(0, 3));
                ledger.holdReserve();
                assertThat(disk.resolve("vigil.reserve")).exists();
                fill(disk.resolve("filler"));
                assertThat(ledger.space().tooLittleToBegin()).isTrue();
                Stores.append(ledger, facts.subList(3, 400));
                assertThat(disk.resolve("vigil.reserve")).doesNotExist();
                fill(disk.resolve("filler"));
                int saved = 400;
                boolean full = false;
                while (!full) {
                    try {
                        ledger.append(List.of(facts.get(saved)));
                        saved++;
                    } catch (vigil.charting.LedgerException e) {
                        assertThat(e.fault()).isEqualTo(new StoreFault.DiskFull());
                        full = true;
                    }
                }
                assertThat(ledger.facts(facts.getFirst().session()))
                        .isEqualTo(facts.subList(0, saved));
                Files.delete(disk.resolve("filler"));
                ledger.append(List.of(facts.get(saved)));
            }
            try (SqliteLedger ledger = Stores.open(disk)) {
                assertThat(ledger.verify((done, of) -> {})).isEmpty();
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean mounted(Path disk) throws Exception {
        return Files.exists(Path.of("/proc/mounts"))
                && run("mount", "-t", "tmpfs", "-o", "size=240m", "tmpfs", disk.toString());
    }

    private static boolean run(String... command) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return process.waitFor() == 0;
    }

    private static void fill(Path file) throws IOException {
        byte[] step = new byte[4096];
        try (OutputStream out =
                Files.newOutputStream(
                        file,
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND)) {
            while (true) {
                out.write(step);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space");
        }
    }
}
