package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.ObservationAct.WriteNote;
import vigil.people.Role;
import vigil.people.StaffMember;
import vigil.screen.desk.SaveState;
import vigil.screen.kit.Appearance;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.SessionSummary;

/**
 * A damaged store in the window as the program wires it: it is only read, whom it concerns is said,
 * and a sound backup takes its place in two steps.
 */
final class DamagedStoreTest {
    @TempDir private Path folder;

    /** The window over the store of the invented room. */
    private final class Window implements AutoCloseable {
        private final Clinics.Opened store;
        private final Wiring.Running running;

        Window() {
            Wiring wiring = new Wiring(new Folders(folder, folder, folder, true), "1.0");
            store = wiring.open();
            Wiring.Ports ports =
                    new Wiring.Ports(
                            new SystemClock(store.zone()),
                            new RandomIds(),
                            (period, act) -> () -> {});
            FxHarness.start();
            running =
                    FxHarness.onFx(
                            () ->
                                    wiring.content(
                                            store,
                                            ports,
                                            new Appearance(Theme.DAY, TextScale.NORMAL)));
            act(() -> running.desk().refresh());
            act(() -> running.keeping().look());
        }

        private Window act(Runnable act) {
            FxHarness.doOnFx(act);
            for (int round = 0; round < 6; round++) {
                answered(true);
                answered(false);
                FxHarness.doOnFx(() -> {});
            }
            return this;
        }

        private void answered(boolean ledger) {
            CompletableFuture<Boolean> done = new CompletableFuture<>();
            if (ledger) {
                running.work().onLedger(() -> true, done::complete, done::completeExceptionally);
            } else {
                running.work().onFiles(() -> true, done::complete, done::completeExceptionally);
            }
            done.orTimeout(Duration.ofMinutes(1).toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
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
        }
        assertThat(folder.resolve("backup")).isNotEmptyDirectory();
    }

    private void harm(String change) throws SQLException {
        try (Connection raw =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vigil.db"));
                Statement statement = raw.createStatement()) {
            statement.execute("DROP TRIGGER event_is_not_changed");
            statement.execute(change);
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
        harm("UPDATE event SET hash = zeroblob(32) WHERE store_seq = 5");
        byte[] damaged = Files.readAllBytes(folder.resolve("vigil.db"));
        try (Window window = new Window()) {
            assertThat(window.said())
                    .startsWith("This store is damaged and is only read. Session of ")
                    .contains(", entry 5 of the store: ")
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
        harm("UPDATE event SET hash = zeroblob(32) WHERE store_seq = 5");
        try (Window window = new Window()) {
            assertThat(window.said()).contains("No sound backup lies in the place for backups.");
        }
    }

    @Test
    void nothingLeavesADamagedStoreByTheCommandLine() throws Exception {
        harm("UPDATE event SET hash = zeroblob(32) WHERE store_seq = 5");
        Folders folders = new Folders(folder, folder, folder, true);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new Clinics(Wiring.words(), folders).openSound())
                .isInstanceOf(SetUpException.class)
                .hasMessageContaining("damaged");
        new Clinics(Wiring.words(), folders).open().ledger().close();
    }
}
