package vigil.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vigil.notation.NotationException;
import vigil.notation.RecordNotation;

/**
 * A table beside the record: drafts and summaries.
 *
 * @param <T> what a row holds
 */
final class SideTable<T> {
    private final SideRows rows;
    private final RecordNotation<T> notation;

    SideTable(SideRows rows, Class<T> type) {
        this.rows = rows;
        this.notation = RecordNotation.besideTheRecord(type);
    }

    /** Puts a row in place of the one with the same key. */
    void put(String id, T content) throws SQLException {
        rows.put(id, notation.write(content).getBytes(StandardCharsets.UTF_8));
    }

    void drop(String id) throws SQLException {
        rows.drop(id);
    }

    /** Everything that can be read; what cannot is left out, for no row here is a record. */
    List<T> readable() throws SQLException {
        RecordNotation<T> many = notation.sharing();
        return rows.readable().values().parallelStream()
                .map(json -> read(many, json))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<T> read(RecordNotation<T> by, byte[] json) {
        try {
            return Optional.of(by.read(new String(json, StandardCharsets.UTF_8)));
        } catch (NotationException e) {
            return Optional.empty();
        }
    }
}
