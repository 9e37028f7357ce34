package vigil.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.charting.LedgerException;
import vigil.notation.NotationException;
import vigil.notation.RecordNotation;

/**
 * A table beside the record, sealed as the record is: drafts and summaries. Rows may be replaced
 * and dropped.
 *
 * @param <T> what a row holds
 */
final class SideTable<T> {
    private static final byte[] NO_SALT = new byte[16];

    private final Sql sql;
    private final String table;
    private final String key;
    private final Chain chain;
    private final EventCodec codec;
    private final RecordNotation<T> notation;

    SideTable(Sql sql, String table, String key, Chain chain, EventCodec codec, Class<T> type) {
        this.sql = sql;
        this.table = table;
        this.key = key;
        this.chain = chain;
        this.codec = codec;
        this.notation = new RecordNotation<>(type);
    }

    /** Puts a row in place of the one with the same key. */
    void put(String id, T content) throws SQLException {
        byte[] json = notation.write(content).getBytes(StandardCharsets.UTF_8);
        Sealed sealed = codec.seal(new Envelope(NO_SALT, json).closed(), chain.bound(table, id));
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

    /** Everything that can be read; what cannot is left out, for no row here is a record. */
    List<T> readable() throws SQLException {
        List<T> found = new ArrayList<>();
        sql.each(
                "SELECT " + key + ", key_epoch, nonce, ct FROM " + table + " ORDER BY " + key,
                row -> {
                    read(
                                    row.getString(1),
                                    new Sealed(row.getInt(2), row.getBytes(3), row.getBytes(4)))
                            .ifPresent(found::add);
                    return true;
                });
        return found;
    }

    private Optional<T> read(String id, Sealed sealed) {
        try {
            byte[] json = Envelope.opened(codec.open(sealed, chain.bound(table, id))).content();
            return Optional.of(notation.read(new String(json, StandardCharsets.UTF_8)));
        } catch (NotationException | LedgerException e) {
            return Optional.empty();
        }
    }
}
