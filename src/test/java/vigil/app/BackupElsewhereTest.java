package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.signin.IdleLock;
import vigil.access.workplace.Turns;
import vigil.app.demo.DemoStaff;
import vigil.app.store.KeyedStore;

/** {@code backup --to} and {@code restore --from}: a folder that a command names. */
final class BackupElsewhereTest {
    private static final ClinicStore.Seeded STORE =
            ClinicStore.Seeded.with(new RandomIds(), Instant.parse("2026-11-22T14:22:00Z"));

    @TempDir private Path folder;

    /** The store of another room, which is another store. */
    private ClinicStore.Seeded ofAnotherRoom() throws IOException {
        Path made = Files.createDirectory(folder.resolve("made"));
        KeyedStore.Place place = new KeyedStore.Place(made, made.resolve("config/anchor"));
        try (KeyedStore keyed =
                KeyedStore.at(
                        place,
                        Turns.HERE,
                        new SystemClock(ZoneId.of("Europe/London")),
                        new RandomIds(),
                        IdleLock.USUAL)) {
            DemoStaff.setUp(keyed.workplace());
        }
        return new ClinicStore.Seeded(made.resolve("vigil.db"), List.of());
    }

    private static List<Path> backups(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void theBackupOfOneStoreTakesNoneOfAnotherAwayAndEachFindsItsOwn() throws IOException {
        Path usb = Files.createDirectory(folder.resolve("usb"));
        CommandsOnStore first = new CommandsOnStore(STORE, folder.resolve("room-1"));
        CommandsOnStore second = new CommandsOnStore(ofAnotherRoom(), folder.resolve("room-2"));
        assertThat(first.run("bell", "backup --to " + usb)).isZero();
        List<Path> ofTheFirst = backups(usb);
        assertThat(second.run("bell", "backup --to " + usb)).isZero();

        assertThat(backups(usb)).hasSize(2).containsAll(ofTheFirst);
        assertThat(first.run("bell", "restore --list --from " + usb)).isZero();
        String name = String.valueOf(ofTheFirst.getFirst().getFileName());
        assertThat(first.said().lines()).singleElement().asString().startsWith(name);
        assertThat(first.run("bell", "restore --drill --from " + usb)).isZero();
        assertThat(first.run("bell", "restore --drill --from " + ofTheFirst.getFirst().getParent()))
                .isZero();
    }

    /**
     * Found in a run of every night: the backup lay on the same disk, in the place of the other.
     */
    @Test
    void aFolderThatIsNotThereIsADiskThatIsNotConnectedAndIsNotMade() {
        CommandsOnStore room = new CommandsOnStore(STORE, folder);
        Path gone = folder.resolve("disk/backups");
        assertThat(room.run("bell", "backup --to " + gone)).isEqualTo(4);
        assertThat(room.troubles()).contains("There is no folder " + gone, "Connect its disk");
        assertThat(folder.resolve("disk")).doesNotExist();
    }

    @Test
    void aFileInThePlaceOfTheFolderIsSaidToBeNone() throws IOException {
        CommandsOnStore room = new CommandsOnStore(STORE, folder);
        Path file = Files.writeString(folder.resolve("file"), "mine");
        for (String typed : List.of("backup --to ", "restore --list --from ")) {
            assertThat(room.run("bell", typed + file)).isEqualTo(4);
            assertThat(room.troubles()).contains("There is no folder " + file);
        }
    }
}
