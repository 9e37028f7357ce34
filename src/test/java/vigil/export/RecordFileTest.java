package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.export.Export.Exported;
import vigil.export.Export.NotExported;
import vigil.export.Export.Reason;
import vigil.ledger.SmallDisk;

class RecordFileTest {
    @TempDir Path folder;

    private final SessionRecord record = SampleFiles.record();
    private final RecordFile file = new RecordFile(new JsonForm());

    @Test
    void aRecordIsWrittenReadBackAndNamedWithoutThePatient() throws IOException {
        Exported exported = (Exported) file.write(folder, record);

        assertThat(Files.readAllBytes(exported.path()))
                .isEqualTo(new SessionRecordNotation().write(record))
                .hasSize((int) exported.bytes());
        assertThat(exported.sha256()).matches("[0-9a-f]{64}");
        assertThat(exported.path().getFileName().toString())
                .matches("session-[0-9a-f-]{36}-r[0-9]+-ketamine-iv\\.json")
                .doesNotContainIgnoringCase("hargreaves");
        assertThat(names()).hasSize(1);
    }

    @Test
    void theSameRevisionAgainIsTheSameFile() {
        assertThat(file.write(folder, record)).isEqualTo(file.write(folder, record));
    }

    @Test
    void anotherFileOfThatNameIsLeftAsItIs() throws IOException {
        Path there = folder.resolve(file.nameOf(record));
        Files.writeString(there, "something else");

        assertRefused(Reason.OTHER_FILE_THERE, file.write(folder, record));
        assertThat(there).hasContent("something else");
    }

    @Test
    void whatACrashLeftBehindIsReplaced() throws IOException {
        Files.writeString(folder.resolve("." + file.nameOf(record) + ".part"), "half");

        assertThat(file.write(folder, record)).isInstanceOf(Exported.class);
        assertThat(names()).hasSize(1);
    }

    @Test
    void aFolderThatIsNotThereIsSaid() throws IOException {
        assertRefused(Reason.FOLDER_MISSING, file.write(folder.resolve("nowhere"), record));
        Path plain = Files.writeString(folder.resolve("file"), "");
        assertRefused(Reason.FOLDER_MISSING, file.write(plain, record));
    }

    @Test
    void aFullDiskLeavesNothingBehind() throws IOException {
        try (SmallDisk small = SmallDisk.at(folder.resolve("disk"), "64k")) {
            Path filler = small.fill();
            assertRefused(Reason.DISK_FULL, file.write(small.folder(), record));
            Files.delete(filler);
            assertThat(small.folder()).isEmptyDirectory();
            small.readOnly();
            assertRefused(Reason.FOLDER_READ_ONLY, file.write(small.folder(), record));
        }
    }

    @Test
    void whatElseTheDiskSaysIsNoFullOne() throws IOException {
        RecordFile failing =
                new RecordFile(
                        new JsonForm(),
                        new WholeFile(
                                path -> {
                                    Files.createFile(path);
                                    throw new IOException("No space left on device");
                                }));

        assertRefused(Reason.CANNOT_WRITE, failing.write(folder, record));
        assertThat(names()).isEmpty();
    }

    @Test
    void aReadOnlyFolderIsSaid() throws IOException {
        Path zip = folder.resolve("disc.zip");
        try (FileSystem made = FileSystems.newFileSystem(uri(zip), Map.of("create", "true"))) {
            Files.createDirectory(made.getPath("/out"));
        }
        try (FileSystem disc =
                FileSystems.newFileSystem(uri(zip), Map.of("accessMode", "readOnly"))) {
            assertRefused(Reason.FOLDER_READ_ONLY, file.write(disc.getPath("/out"), record));
        }
    }

    private static URI uri(Path zip) {
        return URI.create("jar:" + zip.toUri());
    }

    private static void assertRefused(Reason reason, Export outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotExported.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
