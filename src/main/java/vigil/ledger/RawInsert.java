package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vigil.charting.Ids;
import vigil.charting.LedgerException;

/**
 * The least that an entry on disk can cost: one row of a given size in a store of its own, with the
 * settings, the table and the transaction of a real entry, and nothing else. It is what the speed
 * of the ledger is held against; it is no record and no part of the program's work.
 */
public final class RawInsert implements AutoCloseable {
    private static final int HASH = 32;
    private static final byte[] NO_NONCE = new byte[12];
    private static final String INSERT =
            "INSERT INTO event (store_seq, stream_id, stream_seq, event_id, key_epoch, nonce, ct,"
                    + " prev_hash, hash, store_hash, sig) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final Sql sql;
    private final Ids ids;
    private final String stream;
    private long last;

    private RawInsert(Connection connection, Ids ids) {
        this.connection = connection;
        this.sql = new Sql(connection);
        this.ids = ids;
        this.stream = ids.next().toString();
    }

    /** An empty store in a folder, which is made; refused with a {@link LedgerException}. */
    public static RawInsert into(Path folder, Ids ids) {
        try {
            Files.createDirectories(folder);
            Connection connection = StoreConnection.connect(folder.resolve("raw.db"), true);
            Sql sql = new Sql(connection);
            Settings.apply(sql, Workings.USUAL);
            new Migrations(sql, folder, Workings.USUAL.migrations()).create();
            return new RawInsert(connection, ids);
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        } catch (SQLException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    /** A row that is ready to be written, so that making it is not part of writing it. */
    public Row row(int bytes) {
        last++;
        byte[] content = new byte[bytes];
        UUID mark = ids.next();
        Arrays.fill(content, (byte) mark.getLeastSignificantBits());
        return new Row(last, mark.toString(), content, new byte[HASH]);
    }

    /** A row before it is written. */
    public static final class Row {
        private final long number;
        private final String event;
        private final byte[] content;
        private final byte[] hash;

        private Row(long number, String event, byte[] content, byte[] hash) {
            this.number = number;
            this.event = event;
            this.content = content;
            this.hash = hash;
        }
    }

    /** Writes one row in one transaction; it is on disk when this returns. */
    public void write(Row row) {
        try {
            sql.run("BEGIN IMMEDIATE");
            sql.change(
                    INSERT,
                    row.number,
                    stream,
                    row.number,
                    row.event,
                    0,
                    NO_NONCE,
                    row.content,
                    row.hash,
                    row.hash,
                    row.hash,
                    new byte[0]);
            sql.run("COMMIT");
        } catch (SQLException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    /** The settings it works with, as SQLite answers them. */
    Map<String, String> settings() throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        for (String setting : Settings.wanted(Workings.USUAL).keySet()) {
            found.put(setting, sql.answer("PRAGMA " + setting));
        }
        return found;
    }

    /** How large the content of an entry is once it is sealed, in bytes. */
    public static int sealedSize(byte[] entry) {
        return new Envelope(new byte[16], entry).closed().length;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }
}
