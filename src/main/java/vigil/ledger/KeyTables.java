package vigil.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.KeySlot;
import vigil.access.keys.SlotKind;
import vigil.access.trust.SignedStatement;
import vigil.people.StaffId;

/** The tables that can be read before anybody has signed in. */
final class KeyTables {
    private final StoreConnection connection;
    private final Sql sql;

    KeyTables(StoreConnection connection) {
        this.connection = connection;
        this.sql = connection.sql();
    }

    List<KeySlot> slots() throws SQLException {
        return sql.all(
                "SELECT slot FROM key_slot ORDER BY user_id, kind",
                row -> KeySlot.parse(row.getBytes(1)));
    }

    void put(KeySlot slot) throws SQLException {
        sql.change(
                "INSERT OR REPLACE INTO key_slot (user_id, kind, slot) VALUES (?, ?, ?)",
                slot.head().user().value(),
                slot.head().kind().name(),
                slot.bytes());
    }

    void dropSlot(StaffId user, SlotKind kind) throws SQLException {
        sql.change(
                "DELETE FROM key_slot WHERE user_id = ? AND kind = ?", user.value(), kind.name());
    }

    List<SignedStatement> statements() throws SQLException {
        return sql.all(
                "SELECT statement FROM key_statement ORDER BY number",
                row -> SignedStatement.parse(row.getBytes(1)));
    }

    void add(SignedStatement statement) throws SQLException {
        sql.change(
                "INSERT INTO key_statement (number, statement) VALUES (?, ?)",
                statement.statement().place().number(),
                statement.bytes());
    }

    List<EpochGrant> grants() throws SQLException {
        return sql.all(
                "SELECT sealed FROM epoch_grant ORDER BY epoch, user_id",
                row -> EpochGrant.parse(row.getBytes(1)));
    }

    void add(EpochGrant grant) throws SQLException {
        sql.change(
                "INSERT INTO epoch_grant (epoch, user_id, sealed) VALUES (?, ?, ?)",
                grant.epoch(),
                grant.user().value(),
                grant.bytes());
    }

    List<Attempt> attempts() throws SQLException {
        return sql.all(
                "SELECT user_id, at FROM attempt ORDER BY number",
                row -> new Attempt(new StaffId(row.getString(1)), Instant.parse(row.getString(2))));
    }

    void add(Attempt attempt) throws SQLException {
        sql.change(
                "INSERT INTO attempt (user_id, at) VALUES (?, ?)",
                attempt.user().value(),
                attempt.at().toString());
    }

    void forgetAttempts() throws SQLException {
        sql.change("DELETE FROM attempt");
    }

    StoreConnection connection() {
        return connection;
    }
}
