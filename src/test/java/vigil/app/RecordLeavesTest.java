package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.assets.CodeTable;
import vigil.export.SchemaCheck;
import vigil.export.SessionRecordBuilder;
import vigil.screen.desk.Receipts;
import vigil.screen.desk.ScreenRoom;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Tokens;
import vigil.screen.kit.Words;
import vigil.screen.record.RecordView;
import vigil.session.Stage;
import vigil.vitals.VitalOrder;

/** Ctrl+E on the record, through the real files: what lies there, and what is said of it. */
class RecordLeavesTest {
    private static final Words WORDS = Wiring.words();

    @TempDir Path folder;

    private static final class Room extends ScreenRoom<RecordView, Room> {
        Room(Path folder) {
            super(TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING), WORDS);
        }

        Room into(Path out) {
            StoredRecords records =
                    new StoredRecords(
                            at.ledger(),
                            () -> at.desk().clinic().staff(),
                            List::of,
                            new SessionRecordBuilder(CodeTable.shipped(), "1.0"));
            at.recordsLeaveBy(
                    new WindowRecordOut(
                            WORDS, VitalOrder.usual(), records, () -> out, event -> {}));
            return this;
        }

        @Override
        protected RecordView made(Theme theme) {
            return new RecordView(
                    WORDS,
                    at.desk(),
                    this,
                    new SimpleObjectProperty<>(Tokens.of(theme)),
                    Receipts.NONE);
        }

        @Override
        protected Room self() {
            return this;
        }
    }

    private static List<Path> files(Path out) throws IOException {
        try (Stream<Path> found = Files.list(out)) {
            return found.toList();
        }
    }

    @Test
    void theFileLiesWhereItIsSaidWithItsRevisionAndTheBeginningOfItsHash() throws IOException {
        Path out = folder.resolve("out");
        try (Room room = new Room(folder.resolve("data")).into(out).shown().press("Ctrl+E")) {
            Path file = files(out).getFirst();
            assertThat(new SchemaCheck().faults(Files.readAllBytes(file))).isEmpty();
            assertThat(room.said())
                    .contains("Exported. " + file)
                    .contains("revision " + room.at.facts().size())
                    .containsPattern("SHA-256 begins [0-9a-f]{16}");

            room.press("Ctrl+E");
            assertThat(files(out)).hasSize(1);
            assertThat(room.said()).contains("Exported. " + file);
        }
    }

    @Test
    void printingWritesTheRecordAsPagesBesideIt() throws IOException {
        Path out = folder.resolve("out");
        try (Room room = new Room(folder.resolve("data")).into(out).shown().press("Ctrl+P")) {
            Path file = files(out).getFirst();
            assertThat(file.toString()).endsWith(".pdf");
            assertThat(Files.readAllBytes(file)).startsWith('%', 'P', 'D', 'F');
            assertThat(room.said()).contains("Exported. " + file);
        }
    }

    @Test
    void anotherFileOfThatNameIsLeftAsItIsAndSaid() throws IOException {
        Path out = folder.resolve("out");
        try (Room room = new Room(folder.resolve("data")).into(out).shown().press("Ctrl+E")) {
            Path file = files(out).getFirst();
            Files.writeString(file, "something else");
            room.press("Ctrl+E");
            assertThat(room.said()).contains("Not exported. Another file of this name is there");
            assertThat(file).hasContent("something else");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidByItsName() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "");
        Path out = plain.resolve("out");
        try (Room room = new Room(folder.resolve("data")).into(out).shown().press("Ctrl+E")) {
            assertThat(room.said())
                    .contains("Not exported. The folder " + out + " cannot be made.");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndNothingIsLeftBehind() throws IOException {
        Path zip = folder.resolve("disc.zip");
        java.net.URI uri = java.net.URI.create("jar:" + zip.toUri());
        try (FileSystem made = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
            Files.createDirectory(made.getPath("/out"));
        }
        try (FileSystem disc = FileSystems.newFileSystem(uri, Map.of("accessMode", "readOnly"));
                Room room =
                        new Room(folder.resolve("data"))
                                .into(disc.getPath("/out"))
                                .shown()
                                .press("Ctrl+E")) {
            assertThat(room.said()).contains("Not exported.").contains("cannot be written to");
            assertThat(files(disc.getPath("/out"))).isEmpty();
        }
    }
}
