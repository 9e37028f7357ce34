package vigil.ledger;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vigil.charting.LedgerException;

/** The rows of a table beside the record, sealed as the record is. They may be replaced. */
final class SideRows {
    private static final byte[] NO_SALT = new byte[16];

    private final Sql sql;
    private final String table;
    private final String key;
    private final Chain chain;
    private final EventCodec codec;

    SideRows(Sql sql, String table, String key, Chain chain, EventCodec codec) {
        this.sql = sql;
        this.table = table;
        this.key = key;
        this.chain = chain;
        this.codec = codec;
    }

    /** Puts a row in place of the one with the same key. */
    void put(String id, byte[] content) throws SQLException {
        Sealed sealed = codec.seal(new Envelope(NO_SALT, content).closed(), chain.bound(table, id));
        sql.change(
                "INSERT OR REPLACE INTO "
                        + table
                        + " ("
                        + key
                        + ", key_epoch, nonce, ct) VALUES (?, ?, ?, ?)",
                id,
                sealed.epoch(),
                sealed.nonce(),
                sealed.content());
    }

    void drop(String id) throws SQLException {
        sql.change("DELETE FROM " + table + " WHERE " + key + " = ?", id);
    }

    /** Everything that can be opened; what cannot is left out, for no row here is a record. */
    Map<String, byte[]> readable() throws SQLException {
        Map<String, byte[]> found = new LinkedHashMap<>();
        sql.each(
                "SELECT " + key + ", key_epoch, nonce, ct FROM " + table + " ORDER BY " + key,
                row -> {
                    String id = row.getString(1);
                    opened(id, new Sealed(row.getInt(2), row.getBytes(3), row.getBytes(4)))
                            .ifPresent(content -> found.put(id, content));
                    return true;
                });
        return found;
    }

    private Optional<byte[]> opened(String id, Sealed sealed) {
        try {
            return Optional.of(
                    Envelope.opened(codec.open(sealed, chain.bound(table, id))).content());
        } catch (LedgerException e) {
            Faults.throwIfLocked(e);
            return Optional.empty();
        }
    }
}
