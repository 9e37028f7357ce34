package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.charting.StoreHead;

/**
 * A copy of the store in the making. It is read piece by piece on the ledger's thread, so that
 * whoever charts meanwhile waits for some hundred facts and never for the whole store, and written
 * on another one. Facts are only added and never changed, so those that were read first are still
 * those of the store when the last are read; what else lies in it is read together with these.
 */
public final class StoreCopying {
    /** So many facts a piece, some milliseconds' worth. */
    static final int FACTS = 500;

    private final StoreDoor door;
    private final OpenStore begun;
    private final BackupFolder folder;
    private final Path part;
    private final RawSchema schema;
    private final Workings workings;
    private final Needs needs;
    private long copied;
    private Optional<StoreHead> end = Optional.empty();

    private StoreCopying(
            StoreDoor door, OpenStore begun, BackupFolder folder, Workings workings, Needs needs)
            throws SQLException {
        this.door = door;
        this.begun = begun;
        this.folder = folder;
        this.part = folder.unfinished(needs.ids().next());
        this.schema = RawSchema.of(begun.connection().sql());
        this.workings = workings;
        // The key last: where anything before it fails, nothing is left to be wiped.
        this.needs = needs.sealing(needs.codec().held());
    }

    /**
     * Begins a copy; refuses that of a damaged store. It has a key of its own, wiped when it is
     * verified or given up, so that nobody has to stay signed in.
     */
    static StoreCopying begun(StoreDoor door, BackupFolder folder, Workings workings, Needs needs) {
        return door.ask(
                open -> {
                    StoreDoor.refuseIfDamaged(open);
                    return new StoreCopying(door, open, folder, workings, needs);
                });
    }

    /** What was read of the store and is not in the copy yet. */
    public final class Piece {
        private final boolean first;
        private final boolean last;
        private final List<RawTable> tables;

        private Piece(boolean first, boolean last, List<RawTable> tables) {
            this.first = first;
            this.last = last;
            this.tables = List.copyOf(tables);
        }

        /**
         * Writes it into the copy and says whether it was the last. On any thread, one piece after
         * the other. Throws a {@link LedgerException} and leaves nothing of the copy where the disk
         * does not take it.
         */
        public boolean written() {
            try (Connection connection = StoreConnection.connect(part, true)) {
                write(new Sql(connection));
            } catch (SQLException e) {
                throw givenUp(new LedgerException(Faults.of(e), e));
            }
            return last;
        }

        private void write(Sql sql) throws SQLException {
            // Nobody needs half a copy after a crash, and the whole one is forced to the disk.
            sql.run("PRAGMA journal_mode=OFF");
            sql.run("PRAGMA synchronous=OFF");
            sql.run("BEGIN IMMEDIATE");
            if (first) {
                schema.makeTables(sql);
            }
            for (RawTable table : tables) {
                table.addTo(sql);
            }
            if (last) {
                schema.finish(sql);
            }
            sql.run("COMMIT");
        }
    }

    /**
     * The next piece. On the ledger's thread; needs no key. Refused as {@link
     * StoreFault.ChangedMeanwhile} where the store was opened anew since the copy began.
     */
    public Piece next() {
        try {
            return door.askLocked(this::next);
        } catch (LedgerException e) {
            throw givenUp(e);
        }
    }

    private Piece next(OpenStore open) throws SQLException {
        if (open != begun) {
            throw new LedgerException(new StoreFault.ChangedMeanwhile());
        }
        StoreDoor.refuseIfDamaged(open);
        Sql sql = open.connection().sql();
        boolean first = copied == 0;
        RawTable facts = RawTable.after(copied, FACTS, sql);
        if (facts.rows().size() == FACTS) {
            copied = facts.lastNumber();
            return new Piece(first, false, List.of(facts));
        }
        end = Optional.of(open.head());
        return new Piece(first, true, schema.withTheOthers(facts, sql));
    }

    /** Reads and writes all of it on the ledger's thread, where nobody charts meanwhile. */
    StoreCopy toTheEnd() {
        boolean last;
        do {
            last = next().written();
        } while (!last);
        return whole();
    }

    /** The copy, once its last piece is written. */
    public StoreCopy whole() {
        return new StoreCopy(
                folder,
                part,
                end.orElseThrow(() -> new IllegalStateException("the copy is not whole")),
                workings,
                needs);
    }

    /** A copy that did not become whole may be what fills the disk that the store needs. */
    private LedgerException givenUp(LedgerException because) {
        needs.codec().lock();
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
        return because;
    }
}
