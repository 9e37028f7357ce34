package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.KeySlot;
import vigil.access.trust.SignedStatement;
import vigil.access.workplace.Attempt;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.charting.StoreHead;
import vigil.keeping.Damage;
import vigil.keeping.Misfit;
import vigil.keeping.Progress;
import vigil.keeping.StoreReading;

/**
 * Writes a whole store anew under another key, beside the old one and beside whoever charts: every
 * fact with the hashes and signatures that it had, for these cover what it says and not how it is
 * sealed. The old file stands still while it is written out of; what was charted meanwhile is added
 * at the end. The new file takes the old one's place only after it was read from end to end.
 */
final class Resealing {
    private final StoreDoor door;
    private final OpenStore begun;
    private final StoreFile file;
    private final Workings workings;
    private final Needs before;
    private final Needs after;
    private Optional<StoreHead> written = Optional.empty();

    private Resealing(
            StoreDoor door,
            OpenStore begun,
            StoreFile file,
            Workings workings,
            Needs live,
            Needs after)
            throws SQLException {
        this.door = door;
        this.begun = begun;
        this.before = begun.standStill(live);
        this.file = file;
        this.workings = workings;
        this.after = after;
    }

    /** Begins it, on the ledger's thread; refuses a damaged store. */
    static Resealing begun(
            StoreDoor door, StoreFile file, Workings workings, Needs live, Needs after) {
        return door.ask(
                open -> {
                    StoreDoor.refuseIfDamaged(open);
                    return new Resealing(door, open, file, workings, live, after);
                });
    }

    /** Writes the new file and reads it from end to end. On any thread. */
    void write() {
        try {
            facts();
            written = Optional.of(confirmed());
        } catch (SQLException e) {
            throw new LedgerException(Faults.of(e), e);
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    private void facts() throws SQLException, IOException {
        StoreConnection old = StoreConnection.openBeside(file, workings);
        try (StoreConnection anew =
                StoreConnection.createUnfinished(file, workings, old.storeId())) {
            anew.inTransaction(() -> facts(1, old, before, anew));
        } finally {
            old.closeUnchanged();
        }
    }

    private void facts(long first, StoreConnection old, Needs by, StoreConnection anew)
            throws SQLException {
        Chain chain = new Chain(old.storeId());
        EventTable from = new EventTable(old.sql(), chain, by);
        EventTable to = new EventTable(anew.sql(), chain, after);
        from.eachFrom(
                first,
                result -> {
                    EventRow row = EventTable.row(result);
                    to.insertAgain(row, from.content(row));
                    return true;
                });
    }

    private StoreHead confirmed() throws SQLException {
        StoreReading reading =
                StoreReader.read(StoreFile.at(file.unfinished()), workings, after, Progress.SILENT);
        refuse(reading.damage());
        return reading.head();
    }

    private static void refuse(List<Damage> found) {
        if (!found.isEmpty()) {
            throw Faults.torn(found.getFirst().finding());
        }
    }

    /**
     * Adds what was charted meanwhile and puts the new file in the old one's place, on the ledger's
     * thread, by keys of its own: the store may be locked. It is open under the new key then.
     * Refused as {@link StoreFault.ChangedMeanwhile} where the store was opened anew since.
     *
     * @param announced where the end of the store is kept under the new key before the old file
     *     goes
     * @param slots those that open the new key; others are taken over as they are and need a grant
     * @param changed told once the new file is in place and before it is opened
     */
    void end(Anchoring announced, List<KeySlot> slots, List<EpochGrant> grants, Runnable changed) {
        door.askLocked(
                open -> {
                    if (open != begun) {
                        throw new LedgerException(new StoreFault.ChangedMeanwhile());
                    }
                    StoreDoor.refuseIfDamaged(open);
                    add(open, slots, grants);
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
        before.codec().lock();
    }

    private void add(OpenStore open, List<KeySlot> slots, List<EpochGrant> grants)
            throws SQLException {
        StoreHead there =
                written.orElseThrow(() -> new IllegalStateException("it was not written"));
        StoreConnection old = open.connection();
        StoreFile unfinished = StoreFile.at(file.unfinished());
        try (StoreConnection anew = StoreConnection.open(unfinished, workings)) {
            anew.inTransaction(
                    () -> {
                        facts(there.revision() + 1, old, before, anew);
                        rows(old, anew, "summary", "stream_id");
                        rows(old, anew, "draft", "entry_id");
                        keys(new KeyTables(old), new KeyTables(anew), slots, grants);
                    });
            EventTable table = new EventTable(anew.sql(), new Chain(open.id()), after);
            long added = open.head().revision() - there.revision();
            refuse(new Verification(anew.sql(), table).chainOfLast(added));
            if (!OpenStore.head(table.lastOfStore()).equals(open.head())) {
                throw Faults.torn(Misfit.NEW_KEY_ENDS_ELSEWHERE);
            }
        }
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
        for (SignedStatement statement : from.statements()) {
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
    private void moveIntoPlace() {
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

    /**
     * It came to nothing, on the ledger's thread: what was written is taken away, and the store
     * goes on as it is.
     */
    void giveUp() {
        before.codec().lock();
        door.goOn(begun);
        try {
            file.dropUnfinished();
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }
}
