package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.disk.DiskRoom;
import vigil.export.Export;
import vigil.export.WholeFile;

/** A disk with much room that takes no file more, as one with a quota. */
final class DiskOfFewFilesTest {
    @TempDir private Path top;

    /** Takes every file that is left. */
    private static void use(Path folder) throws IOException {
        Path filler = Files.createDirectory(folder.resolve("filler"));
        try {
            for (int number = 0; true; number++) {
                Files.createFile(filler.resolve(Integer.toString(number)));
            }
        } catch (FileSystemException full) {
            assertThat(Files.getFileStore(folder).getUsableSpace()).isGreaterThan(1 << 20);
        }
    }

    @Test
    void itIsSaidToBeFullAndNotToBeForbidden() throws IOException {
        try (SmallDisk disk = SmallDisk.at(top.resolve("disk"), "64m,nr_inodes=40")) {
            Path small = Files.createFile(disk.folder().resolve("small.json"));
            use(disk.folder());
            assertThat(DiskRoom.takesNoFile(disk.folder())).isTrue();
            assertThatThrownBy(() -> ReplacedFile.write(small, "more"))
                    .isInstanceOfSatisfying(
                            IOException.class,
                            e ->
                                    assertThat(ReplacedFile.fault(small, e))
                                            .isEqualTo(new StoreFault.DiskFull()));
            Export not =
                    new WholeFile().write(disk.folder(), "a.json", new byte[9], bytes -> List.of());
            assertThat(not)
                    .isInstanceOfSatisfying(
                            Export.NotExported.class,
                            e -> assertThat(e.reason()).isEqualTo(Export.Reason.DISK_FULL));
        }
    }

    @Test
    void aStoreOnItOpensByItsReserveAndIsSaidToBeOnAFullDiskWithoutOne() throws IOException {
        // The native part of the driver stays in use, so it is not loaded from the small disk.
        Stores.create(top.resolve("first")).close();
        try (SmallDisk disk = SmallDisk.at(top.resolve("disk"), "400m,nr_inodes=60")) {
            Path folder = disk.folder().resolve("data");
            try (SqliteLedger made = Stores.create(folder)) {
                made.holdReserve();
            }
            use(disk.folder());
            assertThat(folder.resolve("vigil.reserve")).exists();
            try (SqliteLedger again = Stores.open(folder)) {
                assertThat(again.head().revision()).isZero();
                assertThatThrownBy(() -> again.copyInto(new BackupFolder(disk.folder())))
                        .isInstanceOfSatisfying(
                                LedgerException.class,
                                e -> assertThat(e.fault()).isEqualTo(new StoreFault.DiskFull()));
            }
            assertThat(folder.resolve("vigil.reserve")).doesNotExist();
            Files.createFile(disk.folder().resolve("the last one"));
            assertThatThrownBy(() -> Stores.open(folder).close())
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            e -> assertThat(e.fault()).isEqualTo(new StoreFault.DiskFull()));
        }
    }
}
