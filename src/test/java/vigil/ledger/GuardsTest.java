package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeps facts from being changed is read back when the store is, and put right. */
class GuardsTest extends StoreUnderKeys {
    @BeforeEach
    void fill() {
        try (SqliteLedger ledger = create()) {
            ledger.append(notes(1, 5, OSEI));
        }
    }

    private void raw(String... statements) throws SQLException {
        try (Connection connection = Stores.raw(store())) {
            Sql sql = new Sql(connection);
            for (String statement : statements) {
                sql.run(statement);
            }
        }
    }

    @Test
    void aStoreThatNobodyTouchedIsAsItShouldBe() {
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.unguarded()).isEmpty();
        }
    }

    @Test
    void whatWasTakenAwayChangedOrAddedIsNamedAndPutRight() throws SQLException {
        raw(
                "DROP TRIGGER event_is_not_changed",
                "DROP TRIGGER event_is_not_deleted",
                "CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event WHEN 0 BEGIN SELECT 1;"
                        + " END",
                "CREATE TRIGGER \"not \"\"ours\" AFTER INSERT ON attempt BEGIN DELETE FROM draft;"
                        + " END");
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.unguarded())
                    .containsExactly("event_is_not_changed", "event_is_not_deleted", "not \"ours");
            assertThat(ledger.findings()).isEmpty();
            ledger.append(notes(2, 3, OSEI));
        }
        assertThatThrownBy(() -> raw("UPDATE event SET sig = zeroblob(64) WHERE store_seq = 3"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> raw("DELETE FROM event WHERE store_seq = 8"))
                .hasMessageContaining("never deleted");
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.unguarded()).isEmpty();
            assertThat(ledger.findings()).isEmpty();
        }
    }

    @Test
    void aDamagedStoreStaysAsItIsAndIsNamedAgainAtTheNextStart() throws SQLException {
        raw(
                "DROP TRIGGER event_is_not_changed",
                "UPDATE event SET hash = zeroblob(32) WHERE store_seq = 3");
        for (int start = 0; start < 2; start++) {
            try (SqliteLedger ledger = open()) {
                assertThat(ledger.findings()).isNotEmpty();
                assertThat(ledger.unguarded()).containsExactly("event_is_not_changed");
            }
        }
    }
}
