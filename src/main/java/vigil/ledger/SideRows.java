package vigil.ledger;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.charting.LedgerException;

/** The rows of a table beside the record, sealed as the record is. They may be replaced. */
final class SideRows {
    private static final byte[] NO_SALT = new byte[16];

    private record Row(String id, Sealed sealed) {}

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
        contents().forEach(row -> found.put(row.getKey(), row.getValue()));
        return found;
    }

    private List<Map.Entry<String, byte[]>> contents() throws SQLException {
        // Each is opened for itself: with as many sessions as a clinic has, all processors help.
        return sql
                .all(
                        "SELECT "
                                + key
                                + ", key_epoch, nonce, ct FROM "
                                + table
                                + " ORDER BY "
                                + key,
                        row ->
                                new Row(
                                        row.getString(1),
                                        new Sealed(
                                                row.getInt(2), row.getBytes(3), row.getBytes(4))))
                .parallelStream()
                .map(this::opened)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Map.Entry<String, byte[]>> opened(Row row) {
        try {
            return Optional.of(
                    Map.entry(
                            row.id(),
                            Envelope.opened(codec.open(row.sealed(), chain.bound(table, row.id())))
                                    .content()));
        } catch (LedgerException e) {
            Faults.throwIfLocked(e);
            return Optional.empty();
        }
    }
}
