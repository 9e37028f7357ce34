package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.KeySlot;
import vigil.access.workplace.Attempt;
import vigil.charting.LedgerException;
import vigil.keeping.Progress;
import vigil.keeping.StoreReading;

/**
 * Writes a whole store anew under another key, beside the old one: every fact with the hashes and
 * signatures that it had, for these cover what it says and not how it is sealed. The new file takes
 * the old one's place only after it was read from end to end.
 */
final class Resealing {
    private final StoreFile file;
    private final Workings workings;
    private final Needs before;
    private final Needs after;

    Resealing(StoreFile file, Workings workings, Needs before, Needs after) {
        this.file = file;
        this.workings = workings;
        this.before = before;
        this.after = after;
    }

    /**
     * All of it, on the ledger's thread: the store is open under the new key then, or as it was.
     *
     * @param announced where the end of the store is kept under the new key before the old file
     *     goes
     * @param changed told once the new file is in place and before it is opened
     */
    void into(
            StoreDoor door,
            Anchoring announced,
            List<KeySlot> slots,
            List<EpochGrant> grants,
            Runnable changed) {
        door.ask(
                open -> {
                    StoreDoor.refuseIfDamaged(open);
                    written(open, slots, grants);
                    announced.keep(open.id(), open.head());
                    return true;
                });
        try {
            door.replace(
                    () -> {
                        moveIntoPlace();
                        changed.run();
                    });
        } catch (SQLException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    private void written(OpenStore open, List<KeySlot> slots, List<EpochGrant> grants)
            throws SQLException {
        try {
            write(open.connection(), slots, grants);
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    /**
     * Writes the new file and checks it. It lies beside the old one until it is moved.
     *
     * @param slots those that open the new key; others are taken over as they are and need a grant
     */
    void write(StoreConnection old, List<KeySlot> slots, List<EpochGrant> grants)
            throws SQLException, IOException {
        Path unfinished = file.unfinished();
        try (StoreConnection anew =
                StoreConnection.createUnfinished(file, workings, old.storeId())) {
            anew.inTransaction(
                    () -> {
                        facts(old, anew);
                        rows(old, anew, "summary", "stream_id");
                        rows(old, anew, "draft", "entry_id");
                        keys(new KeyTables(old), new KeyTables(anew), slots, grants);
                    });
        }
        StoreReading reading =
                StoreReader.read(StoreFile.at(unfinished), workings, after, Progress.SILENT);
        if (!reading.damage().isEmpty()) {
            Files.delete(unfinished);
            throw Faults.torn(reading.damage().getFirst().finding());
        }
    }

    private void facts(StoreConnection old, StoreConnection anew) throws SQLException {
        EventTable from = new EventTable(old.sql(), new Chain(old.storeId()), before);
        EventTable to = new EventTable(anew.sql(), new Chain(old.storeId()), after);
        from.eachFrom(
                1,
                result -> {
                    EventRow row = EventTable.row(result);
                    to.insertAgain(row, from.content(row));
                    return true;
                });
    }

    private void rows(StoreConnection old, StoreConnection anew, String table, String key)
            throws SQLException {
        Chain chain = new Chain(old.storeId());
        SideRows from = new SideRows(old.sql(), table, key, chain, before.codec());
        SideRows to = new SideRows(anew.sql(), table, key, chain, after.codec());
        for (Map.Entry<String, byte[]> row : from.readable().entrySet()) {
            to.put(row.getKey(), row.getValue());
        }
    }

    private static void keys(
            KeyTables from, KeyTables to, List<KeySlot> slots, List<EpochGrant> grants)
            throws SQLException {
        for (KeySlot slot : from.slots()) {
            to.put(slot);
        }
        for (KeySlot slot : slots) {
            to.put(slot);
        }
        for (var statement : from.statements()) {
            to.add(statement);
        }
        for (EpochGrant grant : grants) {
            to.add(grant);
        }
        for (Attempt attempt : from.attempts()) {
            to.add(attempt);
        }
        to.badgesOf(from);
    }

    /** Moves the new file into the old one's place; no connection may be open. */
    void moveIntoPlace() {
        try {
            Files.deleteIfExists(file.log());
            Files.move(
                    file.unfinished(),
                    file.path(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Forced.names(file.folder());
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }
}
