package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.access.audit.AccessEvent;

/** Found as an auditor: a store whose file no longer refused changes was said to be sound. */
final class UnguardedStoreTest {
    @TempDir private Path folder;

    private CommandsOnStore at;

    @BeforeEach
    void aStoreWhoseEntriesCanBeTakenAway() throws SQLException {
        at = new CommandsOnStore(folder);
        unguard();
    }

    private void unguard() throws SQLException {
        RawStore.change(at.data().resolve("vigil.db"), "DROP TRIGGER event_is_not_deleted");
    }

    @Test
    void itIsSaidByVerifyAndPutRight() {
        assertThat(at.run("osei", "verify --json")).isEqualTo(2);
        assertThat(at.said())
                .contains("\"sound\":true", "\"unguarded\":[\"event_is_not_deleted\"]");
        assertThat(at.run("osei", "verify")).isZero();
        assertThat(at.said()).contains("The store is sound");
        assertThat(at.troubles()).doesNotContain("another program");
    }

    @Test
    void itIsSaidInWordsThatCallNothingDamaged() {
        assertThat(at.run("osei", "verify")).isEqualTo(2);
        assertThat(at.said()).contains("all ", " hang together");
        assertThat(at.troubles())
                .contains("opened with another program", "missing or another: event_is_not_deleted")
                .doesNotContain("damaged");
    }

    @Test
    void whateverOpensItSaysSo() {
        assertThat(at.run("bell", "backup")).isZero();
        assertThat(at.troubles()).contains("opened with another program");
    }

    /** The sentence is gone with the next start; what an auditor looks for later is the trail. */
    @Test
    void itStandsOnceInTheAuditTrail(@TempDir Path room) throws SQLException {
        new Workstation(room, Workstation.ZERO).close();
        RawStore.change(room.resolve("vigil.db"), "DROP TRIGGER event_is_not_deleted");
        try (Workstation window = new Workstation(room, Workstation.ZERO)) {
            window.comesIn("osei").keys.press("Ctrl+L");
            window.comesIn("mbeki");
            assertThat(window.onRecord())
                    .filteredOn(AccessEvent.GuardsPutBack.class::isInstance)
                    .containsExactly(new AccessEvent.GuardsPutBack("event_is_not_deleted"));
            window.keys.press("Ctrl+H").type("another program");
            window.awaits("was opened with another program; what refuses changes in it was put");
        }
    }
}
