package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.demo.DemoStaff;
import vigil.app.store.KeyedStore;
import vigil.command.ExitCode;
import vigil.keeping.Progress;
import vigil.ledger.BackupFolder;

/** A store that does not open is brought back by a stranger, by keys and by the screens alone. */
final class RescueJourneyTest {
    private static final ClinicStore.Seeded ROOM =
            ClinicStore.Seeded.with(new RandomIds(), Instant.parse("2026-11-22T14:00:00Z"));

    @TempDir private Path home;

    private Folders folders;
    private Path data;

    @BeforeEach
    void aStoreWithBackups() throws IOException {
        data = home.resolve("data");
        folders = new Folders(data, home.resolve("config"), home.resolve("log"), false);
        ROOM.in(data);
        backup(Instant.parse("2026-11-21T15:00:00Z"));
    }

    private long backup(Instant made) {
        try (KeyedStore keyed =
                KeyedStore.at(
                        new KeyedStore.Place(data, home.resolve("config/anchor")),
                        vigil.access.workplace.Turns.HERE,
                        new SystemClock(ZoneId.of("Europe/London")),
                        new RandomIds(),
                        vigil.access.signin.IdleLock.USUAL)) {
            DemoStaff.enter(keyed.workplace(), DemoStaff.nurse());
            return keyed.ledger()
                    .copyInto(new BackupFolder(data.resolve("backup")))
                    .verified(made, ZoneId.of("Europe/London"), Progress.SILENT)
                    .facts();
        }
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("backup"))) {
            return all.sorted().toList();
        }
    }

    private static void spoil(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = bytes.length / 2; at < bytes.length / 2 + 4096; at++) {
            bytes[at] ^= 0x55;
        }
        Files.write(file, bytes);
    }

    private void signsIn(StartedProgram program) {
        program.type("mbeki").press("Enter");
        program.type(DemoStaff.password("mbeki")).press("Enter");
    }

    @Test
    void theNewestBackupThatHoldsTogetherTakesThePlaceOfAStoreThatIsNoStoreAnyMore()
            throws Exception {
        long newest = backup(Instant.parse("2026-11-22T16:00:00Z"));
        spoil(backups().getLast());
        byte[] damaged =
                "recipes, all of them mine"
                        .repeat(400)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(data.resolve("vigil.db"), damaged);

        try (StartedProgram program = new StartedProgram(folders)) {
            assertThat(program.title()).isEqualTo("Vigil · bring a backup back");
            program.awaits("holds no store of Vigil, or its file was altered.")
                    .audited()
                    .press("Ctrl+Enter");
            program.awaits("The backup of 22-Nov-2026").audited();
            signsIn(program);
            program.awaits("A newer backup does not hold together.").audited();
            assertThat(data.resolve("restored-1")).isDirectory();
            signsIn(program);
            // The room's file was never there: its name is asked for.
            program.awaits("Times are those of the zone");
            program.type("Riverside Clinic").press("Enter", "Ctrl+Enter");
            program.awaits("The copy is sound").awaits("entries are missing").audited();
            assertThat(data.resolve("vigil.db")).hasBinaryContent(damaged);

            program.press("Ctrl+Enter").awaits("What lay there of the store before is kept in");
            program.audited();
            assertThat(data.resolve("damaged-1/vigil.db")).hasBinaryContent(damaged);
            program.press("Ctrl+Enter");
            program.running();
            program.type("osei").press("Enter");
            program.type(DemoStaff.password("osei")).press("Enter", "Enter");
            program.awaits("in", shown -> !shown.running().shell().locked());
            assertThat(program.running().desk().sessions().get()).hasSameSizeAs(ROOM.sessions());
            assertThat(program.said()).doesNotContain("only read");
            assertThat(program.inTurn(program.running().care()::findings)).isEmpty();
            assertThat(program.inTurn(program.running().care()::head).revision())
                    .isGreaterThan(newest - 10);
            assertThat(program.ended()).isEqualTo(ExitCode.DONE);
        }
    }

    /** It may be sound: the backup before it is older. */
    @Test
    void aBackupOfANewerVersionIsNotPassedOver() throws Exception {
        long _ = backup(Instant.parse("2026-11-22T16:00:00Z"));
        RawStore.change(backups().getLast(), "PRAGMA user_version = 900");
        Files.delete(data.resolve("vigil.db"));
        try (StartedProgram program = new StartedProgram(folders)) {
            program.awaits("No store lies in").press("Ctrl+Enter");
            program.awaits("Start the newer version.").audited();
            assertThat(data.resolve("restored-1")).doesNotExist();
            assertThat(program.ended()).isEqualTo(ExitCode.CONTENT);
        }
    }

    @Test
    void aFileThatIsGoneIsMissedAndOnlyAnAdministratorBringsItBackAndOnlyWhenToldTo()
            throws Exception {
        Files.delete(data.resolve("vigil.db"));
        try (StartedProgram program = new StartedProgram(folders)) {
            program.awaits("No store lies in").press("Ctrl+Enter");
            program.awaits("The backup of 21-Nov-2026");
            program.type("osei").press("Enter");
            assertThat(program.said()).contains("Nobody of that name");
            assertThat(SecondStart.in(data).call()).isTrue();
            program.press("Ctrl+A");
            signsIn(program);
            program.awaits("Times are those of the zone");
            assertThat(program.ended()).isEqualTo(ExitCode.CONTENT);
        }
        assertThat(data.resolve("vigil.db")).doesNotExist();
    }

    /** There nothing is kept, and nothing is left behind that somebody would wonder at. */
    @Test
    void onANewComputerOnlyTheStoreLiesInItsFolder() throws Exception {
        Path folder = home.resolve("new");
        Folders anew = new Folders(folder, home.resolve("other"), home.resolve("log"), false);
        try (StartedProgram program = new StartedProgram(anew)) {
            program.press("Enter", "Tab", "Enter").awaits("A backup is brought back into");
            program.type(data.resolve("backup").toString()).press("Ctrl+Enter");
            program.awaits("The backup of 21-Nov-2026");
            signsIn(program);
            program.awaits("Times are those of the zone");
            program.type("Riverside Clinic").press("Enter", "Ctrl+Enter");
            program.awaits("The copy is sound").press("Ctrl+Enter");
            program.awaits("Everybody signs in with the password of the time of the backup.");
            assertThat(program.said()).doesNotContain("What lay there");
            program.press("Ctrl+Enter");
            program.running();
            assertThat(program.ended()).isEqualTo(ExitCode.DONE);
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(one -> one.getFileName().toString()))
                    .contains("vigil.db")
                    .noneMatch(name -> name.startsWith("damaged-") || name.startsWith("restored-"));
        }
    }
}
