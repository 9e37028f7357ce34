package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.workplace.Entering;
import vigil.charting.ObservationAct.WriteNote;
import vigil.command.Credentials;
import vigil.command.RecordStore;
import vigil.people.Role;
import vigil.people.StaffMember;
import vigil.screen.desk.SaveState;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.screen.kit.Work;
import vigil.session.SessionSummary;

/**
 * A damaged store in the window as the program wires it: it is only read, whom it concerns is said,
 * and a sound backup takes its place in two steps.
 */
final class DamagedStoreTest {
    /** The number of a fact in the store, behind those of its set-up. */
    private static final int OF_A_SESSION = 32;

    @TempDir private Path folder;

    /** The window over the store of the invented room. */
    private final class Window implements AutoCloseable {
        private final Clinics.Opened store;
        private final Wiring.Running running;

        Window() {
            Folders folders = new Folders(folder, folder, folder, true);
            Wiring wiring = new Wiring(folders, "1.0");
            Work work = Work.start((period, act) -> () -> {});
            Clinics clinics = new Clinics(Wiring.words(), folders, work::inTurn);
            store = work.inTurn(clinics::open);
            Entering nurse = work.ahead(() -> wiring.expected(store).orElseThrow()).join();
            Wiring.Ports ports =
                    new Wiring.Ports(new SystemClock(store.zone()), new RandomIds(), work);
            FxHarness.start();
            running =
                    FxHarness.onFx(
                            () ->
                                    wiring.content(
                                            store,
                                            ports,
                                            new Appearance(Theme.DAY, TextScale.NORMAL)));
            act(() -> running.shell().came(nurse));
            act(() -> running.desk().refresh());
            act(() -> running.keeping().look());
        }

        private Window act(Runnable act) {
            FxHarness.doOnFx(act);
            for (int round = 0; round < 6; round++) {
                answered();
                FxHarness.doOnFx(() -> {});
            }
            return this;
        }

        /** Waits for what was asked of each thread before. */
        private void answered() {
            CompletableFuture<Boolean> ledger = new CompletableFuture<>();
            CompletableFuture<Boolean> keeping = new CompletableFuture<>();
            CompletableFuture<Boolean> files = new CompletableFuture<>();
            running.work().onLedger(() -> true, ledger::complete, ledger::completeExceptionally);
            running.work().onKeeping(() -> true, keeping::complete, keeping::completeExceptionally);
            running.work().onFiles(() -> true, files::complete, files::completeExceptionally);
            CompletableFuture.allOf(ledger, keeping, files)
                    .orTimeout(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS)
                    .join();
        }

        private Window press(String button) {
            return act(() -> Buttons.press(running.shell().root(), button));
        }

        private Window keeper() {
            StaffMember first = store.clinic().staff().getFirst();
            return act(
                    () ->
                            running.desk()
                                    .signIn(
                                            new StaffMember(
                                                    first.id(),
                                                    first.name(),
                                                    first.credentials(),
                                                    Set.of(Role.NURSE, Role.ADMINISTRATOR))));
        }

        private String said() {
            return FxHarness.onFx(() -> running.shell().said());
        }

        private SaveState state() {
            return FxHarness.onFx(() -> running.desk().saveState().get());
        }

        private List<SessionSummary> sessions() {
            return FxHarness.onFx(() -> running.desk().sessions().get());
        }

        @Override
        public void close() {
            FxHarness.doOnFx(() -> running.shell().close());
            running.closeStore(store);
        }
    }

    @BeforeEach
    void aStoreWithABackup() {
        try (Window window = new Window()) {
            assertThat(window.said()).isEmpty();
            window.act(window.running.keeping()::backUp);
        }
        assertThat(folder.resolve("backup")).isNotEmptyDirectory();
    }

    private void harm(String change) throws SQLException {
        RawStore.change(folder.resolve("vigil.db"), "DROP TRIGGER event_is_not_changed", change);
    }

    @Test
    void whoComesInIsLetInToReadEvenWhereTheAccountsCannotBeRead() throws Exception {
        harm("UPDATE event SET hash = zeroblob(32) WHERE store_seq = 2");
        try (Window window = new Window()) {
            assertThat(window.said()).contains("This store is damaged and is only read.");
            assertThat(window.sessions()).isNotEmpty();
        }
    }

    @Test
    void thatTheFileNoLongerRefusedChangesIsSaidUntilItIsSeenAndNoDamage() throws Exception {
        harm("DROP TRIGGER event_is_not_deleted");
        try (Window window = new Window()) {
            assertThat(window.said())
                    .startsWith("The file of the store was opened with another program.");
            note(window);
            assertThat(window.state()).isInstanceOf(SaveState.Saved.class);
            window.press("Seen");
            window.act(window.running.keeping()::look);
            assertThat(window.said()).doesNotContain("another program");
        }
        try (Window window = new Window()) {
            assertThat(window.said()).doesNotContain("another program");
        }
    }

    private static void note(Window window) {
        SessionSummary live =
                window.sessions().stream()
                        .filter(row -> row.stage().live())
                        .findFirst()
                        .orElseThrow();
        window.act(() -> window.running.desk().open(live.id(), opened -> {}));
        window.act(
                () ->
                        window.running
                                .desk()
                                .perform(
                                        new WriteNote(window.running.desk().here(), "eyes closed"),
                                        outcome -> {}));
    }

    @Test
    void isOnlyReadAndGivesWayToASoundCopy() throws Exception {
        harm("UPDATE event SET hash = zeroblob(32) WHERE store_seq = " + OF_A_SESSION);
        byte[] damaged = Files.readAllBytes(folder.resolve("vigil.db"));
        try (Window window = new Window()) {
            assertThat(window.said())
                    .contains("This store is damaged and is only read. Session of ")
                    .contains(", entry " + OF_A_SESSION + " of the store: ")
                    .contains("Nothing was changed, and nothing can be entered.")
                    .contains("The newest sound backup is of ");
            note(window);
            assertThat(window.state()).isInstanceOf(SaveState.NotSaved.class);

            window.press("Restore it into a copy");
            assertThat(window.said()).contains("The backup was not restored. Your role");
            window.keeper().press("Restore it into a copy");
            assertThat(window.said()).contains("The copy is sound. It lies in ");
            window.press("Go on with the copy");
            assertThat(window.said())
                    .contains("Vigil goes on with the restored copy.")
                    .doesNotContain("only read");
            window.act(() -> window.running.desk().retry());
            assertThat(window.state()).isInstanceOf(SaveState.Saved.class);
        }
        assertThat(folder.resolve("damaged-1/vigil.db")).hasBinaryContent(damaged);
        try (Window window = new Window()) {
            assertThat(window.said()).isEmpty();
        }
    }

    @Test
    void withoutASoundBackupThatIsSaidToo() throws Exception {
        try (var files = Files.list(folder.resolve("backup"))) {
            for (Path backup : files.toList()) {
                Files.write(backup, new byte[4096]);
            }
        }
        harm("UPDATE event SET hash = zeroblob(32) WHERE store_seq = " + OF_A_SESSION);
        try (Window window = new Window()) {
            assertThat(window.said()).contains("No sound backup lies in the place for backups.");
        }
    }

    @Test
    void nothingLeavesADamagedStoreByTheCommandLine() throws Exception {
        harm("UPDATE event SET hash = zeroblob(32) WHERE store_seq = " + OF_A_SESSION);
        FolderStore store =
                new FolderStore(
                        new StoreEntrance(
                                Wiring.words(),
                                new TypedIn(InputStream.nullInputStream(), null),
                                new Folders.Computer(
                                        "Linux",
                                        folder,
                                        Map.of("XDG_DATA_HOME", folder.toString())),
                                aside -> {}),
                        "1.0");
        Files.createDirectories(folder.resolve("vigil/demo"));
        Files.copy(folder.resolve("vigil.db"), folder.resolve("vigil/demo/vigil.db"));
        assertThatThrownBy(() -> store.open(Optional.empty(), new Credentials()))
                .isInstanceOf(RecordStore.NotOpened.class)
                .hasMessageContaining("damaged");
    }
}
