package vigil.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.KeySlot;
import vigil.access.keys.SlotKind;
import vigil.access.trust.SignedStatement;
import vigil.access.workplace.Attempt;
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
                "SELECT user_id, at, recorded FROM attempt ORDER BY number",
                row ->
                        new Attempt(
                                new StaffId(row.getString(1)),
                                Instant.parse(row.getString(2)),
                                row.getInt(3) == 1));
    }

    void add(Attempt attempt) throws SQLException {
        sql.change(
                "INSERT INTO attempt (user_id, at, recorded) VALUES (?, ?, ?)",
                attempt.user().value(),
                attempt.at().toString(),
                attempt.recorded() ? 1 : 0);
    }

    /** All attempts are entries of the record now. */
    void attemptsRecorded() throws SQLException {
        sql.change("UPDATE attempt SET recorded = 1");
    }

    void forgetAttempts(StaffId user) throws SQLException {
        sql.change("DELETE FROM attempt WHERE user_id = ?", user.value());
    }

    Optional<StaffId> holder(byte[] digest) throws SQLException {
        return sql.first(
                "SELECT user_id FROM badge WHERE digest = ?",
                row -> new StaffId(row.getString(1)),
                digest);
    }

    /** Gives somebody a badge in place of the one they had, or none. */
    void badge(StaffId user, Optional<byte[]> digest) throws SQLException {
        sql.change("DELETE FROM badge WHERE user_id = ?", user.value());
        if (digest.isPresent()) {
            sql.change(
                    "INSERT INTO badge (digest, user_id) VALUES (?, ?)",
                    digest.get(),
                    user.value());
        }
    }

    /** Takes the badges of another file over as they are. */
    void badgesOf(KeyTables other) throws SQLException {
        other.sql.each(
                "SELECT digest, user_id FROM badge",
                row -> {
                    badge(new StaffId(row.getString(2)), Optional.of(row.getBytes(1)));
                    return true;
                });
    }

    StoreConnection connection() {
        return connection;
    }
}
