package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.access.workplace.Turns;
import vigil.screen.kit.Work;

/** What a start finds: never a set-up where a store was, and nothing is touched by looking. */
final class FoundAtStartTest {
    @TempDir private Path home;

    private final Work work = Work.start((period, act) -> () -> {});

    @AfterEach
    void close() {
        work.close();
    }

    private Path data() {
        return home.resolve("data");
    }

    private FoundAtStart found() {
        FoundAtStart found =
                FoundAtStart.in(
                        new Folders(data(), home.resolve("config"), home.resolve("log"), false),
                        work);
        if (found instanceof FoundAtStart.Store(var opened)) {
            work.inTurn(
                    () -> {
                        opened.close();
                        return true;
                    });
        }
        return found;
    }

    /** It is said why, and every file of the store is as it was. */
    private void doesNotOpen(String why) throws IOException {
        Map<Path, byte[]> before = files();
        assertThat(found())
                .isInstanceOfSatisfying(
                        FoundAtStart.Unopened.class,
                        one -> assertThat(one.why()).contains(data().toString(), why));
        Map<Path, byte[]> after = files();
        before.forEach((file, bytes) -> assertThat(after.get(file)).isEqualTo(bytes));
    }

    private Map<Path, byte[]> files() throws IOException {
        Map<Path, byte[]> all = new HashMap<>();
        try (Stream<Path> files = Files.list(data())) {
            for (Path one :
                    files.filter(file -> file.getFileName().toString().startsWith("vigil.db"))
                            .toList()) {
                all.put(one, Files.readAllBytes(one));
            }
        }
        return all;
    }

    private void change(String sql) throws SQLException {
        RawStore.change(data().resolve("vigil.db"), sql);
    }

    @Test
    void nothingIsSetUpAndSoIsASetUpThatWasLeft() {
        assertThat(found()).isInstanceOf(FoundAtStart.ToSetUp.class);
        new Clinics(
                        Wiring.words(),
                        new Folders(data(), home, home.resolve("log"), false),
                        Turns.HERE)
                .open()
                .close();
        assertThat(found()).isInstanceOf(FoundAtStart.ToSetUp.class);
    }

    @Test
    void aPlaceForTheEndOfTheStoreThatCannotBeReadIsRefusedBeforeAnythingIsSetUp()
            throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/anchor.json"), "{");
        assertThatThrownBy(this::found)
                .isInstanceOf(SetUpException.class)
                .hasMessageContaining("anchor.json");
        assertThat(data()).doesNotExist();
    }

    /** Somebody edited them by hand: that is no reason to bring back a backup. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "{\"format\": \"vigil.settings\", \"version\": 1, \"idleMinutes\": 500,"
                        + " \"scanPrefix\": \"~\", \"scanSuffix\": \"\", \"exports\": \"/x\"}"
            })
    void settingsThatCannotBeReadAreNamedWithWhatToDo(String text) throws IOException {
        ClinicStore.in(data());
        Files.writeString(data().resolve("settings.json"), text);
        assertThatThrownBy(this::found)
                .isInstanceOf(SetUpException.class)
                .hasMessageContaining(data().resolve("settings.json").toString())
                .hasMessageContaining("move the file away");
        Files.delete(data().resolve("settings.json"));
        assertThat(found()).isInstanceOf(FoundAtStart.Store.class);
    }

    @Test
    void aSoundStoreOpens() {
        ClinicStore.in(data());
        assertThat(found()).isInstanceOf(FoundAtStart.Store.class);
    }

    /** It is sound: a backup of it is older, and would take its place. */
    @ParameterizedTest
    @CsvSource({"900, Start the newer version", "2, Choose another folder"})
    void aStoreOfAnotherVersionIsLeftAsItIsAndNoBackupIsOfferedInItsPlace(int version, String what)
            throws Exception {
        ClinicStore.in(data());
        change("PRAGMA user_version = " + version);
        Map<Path, byte[]> before = files();
        assertThatThrownBy(this::found)
                .isInstanceOf(SetUpException.class)
                .hasMessageContainingAll(data().toString(), what);
        Map<Path, byte[]> after = files();
        before.forEach((file, bytes) -> assertThat(after.get(file)).isEqualTo(bytes));
    }

    /** The window that brings a backup back says itself what becomes of the folder. */
    @Test
    void whyAStoreDoesNotOpenIsSaidWithoutWhatTheWindowSaysItself() throws Exception {
        Path file = ClinicStore.in(data());
        Files.write(file, new byte[0]);
        assertThat(found())
                .isEqualTo(
                        new FoundAtStart.Unopened(
                                "The store in " + data() + " is damaged: the file is empty."));
        Files.writeString(file, "recipes, all of them mine".repeat(400));
        assertThat(found())
                .isInstanceOfSatisfying(
                        FoundAtStart.Unopened.class,
                        one ->
                                assertThat(one.why())
                                        .endsWith(
                                                "the disk is connected and the folder is the right one."));
    }

    @Test
    void aTornStoreIsLeftAsItIs() throws Exception {
        Path file = ClinicStore.in(data());
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 8192));
        doesNotOpen("damaged");
    }

    @Test
    void aFileThatIsNoStoreOrEmptyIsLeftAsItIs() throws Exception {
        Path file = ClinicStore.in(data());
        Files.writeString(file, "recipes, all of them mine".repeat(400));
        doesNotOpen("no store of Vigil");
        Files.write(file, new byte[0]);
        doesNotOpen("empty");
    }

    @Test
    void aStoreWhoseFileWentMissingIsNeverMadeAnew() throws Exception {
        Files.delete(ClinicStore.in(data()));
        Files.writeString(data().resolve("vigil.db-wal"), "what was not yet moved over");
        doesNotOpen("no store of Vigil");
        Files.delete(data().resolve("vigil.db-wal"));
        assertThat(found()).isInstanceOf(FoundAtStart.ToSetUp.class);
        for (String left : new String[] {"backup", "damaged-1"}) {
            Path folder = Files.createDirectory(data().resolve(left));
            doesNotOpen("one lay there");
            Files.delete(folder);
        }
        Files.writeString(data().resolve("backup.json"), "{}");
        doesNotOpen("one lay there");
    }

    @Test
    void aStoreWithEntriesAndWithoutKeysIsNoNewStore() throws Exception {
        ClinicStore.in(data());
        change("DELETE FROM key_slot");
        doesNotOpen("keys");
        change("DROP TRIGGER key_statement_is_not_deleted");
        change("DELETE FROM key_statement");
        doesNotOpen("keys");
    }
}
