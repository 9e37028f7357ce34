package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
