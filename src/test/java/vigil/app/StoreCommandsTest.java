package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.access.audit.AccessEvent;
import vigil.app.demo.DemoStaff;
import vigil.app.store.KeyedStore;
import vigil.people.Permission;

/** {@code verify --data}, {@code backup}, {@code restore} and {@code accounts}, over a store. */
final class StoreCommandsTest {
    @TempDir private Path folder;

    private CommandsOnStore at;
    private Path data;

    @BeforeEach
    void aStore() {
        at = new CommandsOnStore(folder);
        data = at.data();
    }

    private int run(String user, List<String> passwords, String typed) {
        return at.run(user, passwords, typed);
    }

    private int run(String user, String typed) {
        return at.run(user, typed);
    }

    /** The administrator, with the other one beside her. */
    private int both(String typed) {
        return run(
                "mbeki",
                List.of(DemoStaff.password("mbeki"), DemoStaff.password("bell")),
                typed + " --second bell --second-password-fd 0");
    }

    private String said() {
        return at.said();
    }

    private String troubles() {
        return at.troubles();
    }

    private List<AccessEvent> onRecord() {
        return at.onRecord();
    }

    private Path anchors() {
        return at.anchors();
    }

    private static void cutTheEnd(Path file) throws SQLException {
        RawStore.change(
                file,
                "DROP TRIGGER event_is_not_deleted",
                "DELETE FROM event WHERE store_seq = (SELECT max(store_seq) FROM event)");
    }

    /** Two entries of a session say something else than what was sealed. */
    private static void harm(Path file) throws SQLException {
        RawStore.change(
                file,
                "DROP TRIGGER event_is_not_changed",
                "UPDATE event SET ct = zeroblob(length(ct)) WHERE store_seq IN (100, 101)");
    }

    private List<Path> in(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        }
    }

    @Test
    void aSoundStoreIsSaidToBeSoundByAnybodyWhoComesInAndThatIsOnRecord() {
        assertThat(run("osei", "verify")).isZero();
        assertThat(said()).contains("The store is sound: all ");
        assertThat(troubles()).contains(" entries checked.").doesNotContain("damaged");
        assertThat(onRecord())
                .hasAtLeastOneElementOfType(AccessEvent.StoreVerified.class)
                .contains(new AccessEvent.SignedOut(DemoStaff.nurse().member().id()));
        assertThat(run("osei", "verify --json")).isZero();
        assertThat(said())
                .startsWith("{\"store\":\"")
                .contains("\"sound\":true,\"findings\":[],\"troubles\":[]}");
        assertThat(troubles()).isEmpty();
    }

    @Test
    void aStoreThatIsGoneFromItsPlaceIsToldFromOneThatNeverLayThere() throws Exception {
        assertThat(run("bell", "backup")).isZero();
        // As where a restore was killed between taking the store away and laying the copy there.
        Path aside = Files.createDirectory(data.resolve("damaged-1"));
        Files.move(data.resolve("vigil.db"), aside.resolve("vigil.db"));
        assertThat(run("bell", "verify")).isEqualTo(2);
        assertThat(troubles())
                .contains("though one lay there", "brings a backup back")
                .doesNotContain("Say with --data");
    }

    @Test
    void aDamagedStoreEndsWith2AndNamesWhatDoesNotFitAndTheNewestSoundBackup() throws Exception {
        assertThat(run("bell", "backup")).isZero();
        harm(data.resolve("vigil.db"));
        assertThat(run("osei", "verify")).isEqualTo(2);
        assertThat(troubles())
                .contains("The store is damaged", "Entry 100 ", "Entry 101 ", "in session ")
                .contains("The newest backup that is sound today: ")
                .doesNotContain("Abara", "Okafor");
        assertThat(run("osei", "verify --json")).isEqualTo(2);
        assertThat(said()).contains("\"sound\":false,\"findings\":[{\"fact\":");
    }

    /** Found as an auditor: the finding was followed by a fault with its code, at signing out. */
    @Test
    void aSignatureThatWasChangedIsAFindingAndNothingElse() throws Exception {
        RawStore.unsign(data.resolve("vigil.db"), 100);
        assertThat(run("osei", "verify")).isEqualTo(2);
        assertThat(troubles())
                .contains("The store is damaged; places that do not fit: 1", "Entry 100 ")
                .contains("it is not signed by whom it names, or was altered")
                .doesNotContain("V-", "LedgerException");
    }

    /** Found as an auditor: it said that the password is not the right one. */
    @Test
    void keysThatWereAlteredAreSaidToBeAndNotThePassword() throws Exception {
        RawStore.flipInKeys(data.resolve("vigil.db"), 3);
        assertThat(run("osei", "verify")).isEqualTo(2);
        assertThat(troubles()).contains("were altered outside Vigil", "restore a backup");
    }

    @Test
    void aStoreOlderThanItsAnchorEndsWith2() throws IOException {
        byte[] before = Files.readAllBytes(data.resolve("vigil.db"));
        assertThat(run("osei", "verify")).isZero();
        Files.write(data.resolve("vigil.db"), before);
        assertThat(run("osei", "verify")).isEqualTo(2);
        assertThat(troubles()).contains("the store ends before its anchor", "missing");
        assertThat(run("bell", "backup")).isEqualTo(2);
        assertThat(data.resolve("backup"))
                .satisfiesAnyOf(
                        place -> assertThat(place).doesNotExist(),
                        place -> assertThat(in(place)).isEmpty());
    }

    @Test
    void aStoreWhoseEndAndAnchorWereTakenAwayIsSaidByNameUntilAnAdministratorComparedIt()
            throws Exception {
        for (Path one : List.of(anchors(), data.resolve("config/anchor"))) {
            Files.delete(in(one).getFirst());
        }
        cutTheEnd(data.resolve("vigil.db"));
        assertThat(run("osei", "verify")).isEqualTo(2);
        assertThat(said())
                .contains("Whether others followed the last one is not known.")
                .doesNotContain("sound");
        assertThat(troubles()).contains("The end of this store was not found");
        assertThat(run("bell", "backup")).isZero();
        assertThat(troubles()).contains("The end of this store was not found");
        assertThat(run("osei", "verify --json")).isEqualTo(2);
        assertThat(said()).contains("\"sound\":true", "\"unanchored\":");

        int at = said().indexOf("\"unanchored\":");
        String last = said().substring(at).replaceAll("\\D+(\\d+).*\\R?", "$1");
        String compared = "verify --note moved --compared ";
        assertThat(run("osei", "verify")).isEqualTo(2);
        assertThat(said())
                .contains(
                        "It then ended with entry " + last, "with --compared " + last + " --note");
        assertThat(run("osei", compared + last)).isEqualTo(3);
        assertThat(run("mbeki", compared + "1")).isEqualTo(2);
        assertThat(troubles()).contains("Nothing was noted: the entry named is 1");
        assertThat(run("osei", "verify")).isEqualTo(2);
        assertThat(run("mbeki", compared + last)).isZero();
        assertThat(said()).contains("Noted. The end of the store", "The store is sound");
        assertThat(run("mbeki", compared + last)).isEqualTo(2);
        assertThat(troubles()).contains("Somebody has noted this already");
        assertThat(run("osei", "verify")).isZero();
        assertThat(troubles()).doesNotContain("The end of this store");
        assertThat(onRecord())
                .contains(new AccessEvent.ActRefused(Permission.CONFIRM_END))
                .filteredOn(AccessEvent.AnchorAcknowledged.class::isInstance)
                .extracting(event -> ((AccessEvent.AnchorAcknowledged) event).note())
                .containsExactly("moved");
    }

    @Test
    void anOlderCopyOfEverythingIsFoundByTheFootOfANewerPaper() throws Exception {
        Path older = folder.resolve("older");
        Path db = data.resolve("vigil.db");
        Files.copy(db, older);
        byte[] anchor = Files.readAllBytes(in(anchors()).getFirst());
        assertThat(run("osei", "verify --json")).isZero();
        String foot = said().replaceAll("(?s).*\"facts\":(\\d+),\"head\":\"(\\w+)\".*", "$1:$2");
        assertThat(run("osei", "verify --paper " + foot)).isZero();
        assertThat(said()).contains("The paper fits: entry ", "The store is sound");
        assertThat(run("osei", "verify --paper " + foot.replaceAll(":.", ":g"))).isEqualTo(1);
        String other = foot.substring(0, foot.indexOf(':')) + ":" + "0".repeat(16);
        assertThat(run("osei", "verify --paper " + foot + " --paper " + other)).isEqualTo(2);
        assertThat(troubles()).contains("is another one than the paper names");

        Files.copy(older, db, StandardCopyOption.REPLACE_EXISTING);
        Files.write(in(anchors()).getFirst(), anchor);
        assertThat(run("osei", "verify")).as("nothing in it shows that it is older").isZero();
        Files.copy(older, db, StandardCopyOption.REPLACE_EXISTING);
        Files.write(in(anchors()).getFirst(), anchor);
        assertThat(run("osei", "verify --paper 9" + foot)).isEqualTo(2);
        assertThat(troubles()).contains("an older copy lies in its place");
    }

    @Test
    void aBackupGoesIntoTheClinicsPlaceOrTheOneThatIsNamed() throws IOException {
        assertThat(run("bell", "backup")).isZero();
        assertThat(in(data.resolve("backup"))).hasSize(1);
        Path other = Files.createDirectory(folder.resolve("other"));
        assertThat(run("mbeki", "backup --json --to " + other)).isZero();
        Path own = in(other).getFirst();
        assertThat(in(own)).hasSize(1);
        assertThat(said())
                .startsWith("{\"backup\":{\"file\":\"" + in(own).getFirst() + "\",\"made\":\"");
        assertThat(onRecord()).hasAtLeastOneElementOfType(AccessEvent.BackupMade.class);
    }

    @ParameterizedTest
    @CsvSource({
        "backup, BACK_UP",
        "restore --list, RESTORE",
        "accounts list, KEEP_ACCOUNTS",
        "accounts withdraw bell, KEEP_ACCOUNTS"
    })
    void aNurseIsRefusedAndThatIsOnRecord(String typed, Permission needed) {
        assertThat(run("osei", typed)).isEqualTo(3);
        assertThat(troubles()).contains("may not do this");
        assertThat(said()).isEmpty();
        assertThat(onRecord()).contains(new AccessEvent.ActRefused(needed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "backup", "restore --drill", "accounts list"})
    void whoDoesNotComeInEndsWith3(String typed) {
        assertThat(run("bell", List.of("not the password of anybody"), typed)).isEqualTo(3);
        assertThat(troubles()).contains("do not open the store");
        assertThat(run("bell", typed)).isEqualTo(3);
        assertThat(troubles()).contains("Wait ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify file",
                "verify --compared 7",
                "verify --compared seven --note moved",
                "verify --compared 7 --note \u202e",
                "verify --compared 7 --note gepr\ufffdft",
                "backup --to",
                "restore --list --drill",
                "accounts",
                "accounts add Bell! --family B --role nurse",
                "accounts add bo --family B --role x",
                "accounts add bo --role nurse",
                "accounts add bo --family  --role nurse",
                "accounts add bo --family Nov\ufffd --role nurse",
                "accounts nonsense"
            })
    void wordsThatMakeNoSenseEndWith1(String typed) {
        assertThat(run("bell", typed)).isEqualTo(1);
        assertThat(troubles()).isNotBlank();
    }

    @Test
    void aDrillReadsACopyAndLeavesNothing() throws IOException {
        assertThat(run("bell", "restore --drill")).isEqualTo(2);
        assertThat(troubles()).contains("There is no backup in this place");
        run("bell", "backup");
        int before = in(data).size();
        assertThat(run("bell", "restore --drill")).isZero();
        assertThat(said()).contains("Tried out: vigil-");
        assertThat(in(data)).hasSize(before);
        assertThat(onRecord()).filteredOn(AccessEvent.BackupRestored.class::isInstance).hasSize(1);
    }

    @Test
    void aBackupIsListedRestoredIntoANewFolderAndReplacesTheStoreOnlyWhenThatIsSaid()
            throws Exception {
        run("bell", "backup");
        String name = String.valueOf(in(data.resolve("backup")).getFirst().getFileName());
        assertThat(run("mbeki", "restore --list")).isZero();
        assertThat(said()).contains(name);
        Path into = folder.resolve("copy");
        assertThat(run("mbeki", "restore " + name + " --into " + into)).isZero();
        assertThat(into.resolve("vigil.db")).isRegularFile();
        assertThat(run("mbeki", "restore --into " + into)).isEqualTo(4);
        assertThat(troubles()).contains("is there already");
        assertThat(run("mbeki", "restore nothing.db")).isEqualTo(2);

        harm(data.resolve("vigil.db"));
        assertThat(run("osei", "verify")).isEqualTo(2);
        assertThat(run("mbeki", "restore --replace")).isZero();
        assertThat(said()).contains("The store goes on with the copy");
        assertThat(run("osei", "verify")).isZero();
    }

    @Test
    void aFolderOfBackupsThatIsNotThereIsNotOneWithoutBackups() {
        Path nowhere = folder.resolve("nowhere");
        for (String way : List.of("--list ", "--drill ", "")) {
            assertThat(run("mbeki", "restore " + way + "--from " + nowhere)).isEqualTo(4);
            assertThat(troubles()).contains("There is no folder " + nowhere);
        }
        assertThat(run("mbeki", "restore --list --from " + folder)).isZero();
        assertThat(said()).contains("There is no backup in this place");
    }

    @Test
    void aDamagedBackupIsNotRestoredAndItsCopyIsGone() throws Exception {
        run("bell", "backup");
        Path backup = in(data.resolve("backup")).getFirst();
        harm(backup);
        int before = in(data).size();
        assertThat(run("bell", "restore")).isEqualTo(2);
        assertThat(troubles()).contains("cannot be relied on");
        assertThat(in(data)).hasSize(before);
    }

    @Test
    void anAccountIsMadeByTwoAdministratorsAndItsPasswordIsTemporary() {
        String add = "accounts add ferro --family Ferro --given Ana --credentials RN --role nurse";
        assertThat(run("mbeki", add)).isEqualTo(3);
        assertThat(troubles()).contains("Another administrator has to agree", "bell");
        assertThat(both(add)).isZero();
        String line = said().strip();
        String password = line.substring(line.lastIndexOf(' ') + 1);
        assertThat(password).hasSizeGreaterThanOrEqualTo(15);
        assertThat(run("ferro", List.of(password), "verify")).isEqualTo(3);
        assertThat(troubles()).contains("The password is temporary");
        assertThat(both(add)).isEqualTo(2);
        assertThat(troubles()).contains("Somebody has or had this user name");

        assertThat(run("bell", "accounts list --json")).isZero();
        assertThat(said())
                .contains(
                        "{\"user\":\"ferro\",\"family\":\"Ferro\",\"given\":\"Ana\","
                                + "\"credentials\":\"RN\",\"roles\":[\"nurse\"],\"here\":true}");
    }

    @Test
    void whoForgotComesInByATemporaryPasswordAndWhoLeftDoesNot() {
        assertThat(both("accounts password osei")).isZero();
        assertThat(run("osei", "verify")).isEqualTo(3);
        assertThat(both("accounts withdraw osei")).isZero();
        assertThat(both("accounts withdraw osei")).isEqualTo(2);
        assertThat(both("accounts withdraw mbeki")).isEqualTo(2);
        assertThat(troubles()).contains("Nobody closes their own account");
        assertThat(run("bell", "accounts list")).isZero();
        assertThat(said()).contains("osei: Naomi Osei, left", "bell: Jonas Bell (");
        assertThat(run("osei", "verify")).isEqualTo(3);
    }

    @Test
    void inAProcessOfItsOwnTheyEndAsTheySay() throws IOException, InterruptedException {
        Path list = folder.resolve("loaded.txt");
        Child child =
                new Child(folder, "-Xlog:class+load:file=" + list)
                        .typing(DemoStaff.password("bell"));
        String[] who = {"--data", data.toString(), "--user", "bell", "--password-fd", "0"};
        assertThat(child.run(joined(who, "backup")).code()).isZero();
        assertThat(child.run(joined(who, "verify")).code()).isZero();
        assertThat(child.run(joined(who, "restore", "--drill")).code()).isZero();
        assertThat(child.run(joined(who, "accounts", "list")).said()).contains("osei: Naomi Osei");
        assertThat(Files.readString(list)).doesNotContain("com.sun.glass", "javafx.stage.Stage");
        assertThat(child.run("accounts").code()).isEqualTo(1);
        try (KeyedStore keyed = ClinicStore.withTheNurseIn(data)) {
            Child.Ended ended = child.run(joined(who, "backup"));
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.troubles()).contains(data.toString());
            assertThat(keyed.ledger().locked()).isFalse();
        }
    }

    private static String[] joined(String[] last, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(last)).toArray(String[]::new);
    }
}
