package vigil.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vigil.charting.Draft;
import vigil.charting.Ids;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.people.StaffId;
import vigil.quantity.Moment;
import vigil.session.EntryId;
import vigil.session.SessionId;

/**
 * A real store whose file may grow by a few pages only, for tests of other rooms: SQLite itself
 * says that it is full. Drafts take the room and give it back.
 */
public final class SmallStore {
    private static final int PAGE = 4096;
    private static final List<Integer> SIZES = List.of(2000, 200, 1);

    private final SqliteLedger ledger;
    private final Ids ids;
    private final List<EntryId> filling = new ArrayList<>();

    private SmallStore(SqliteLedger ledger, Ids ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    /** Opens the store of a folder, which may grow by some pages of 4096 bytes. */
    public static SmallStore open(Path folder, int pages, Ids ids) {
        try {
            int now = (int) (Files.size(folder.resolve("vigil.db")) / PAGE);
            Workings small =
                    new Workings(
                            2,
                            OptionalInt.of(now + pages),
                            Workings.USUAL.migrations(),
                            Workings.USUAL.between());
            return new SmallStore(UnderKeys.open(folder, ids, small), ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The store. */
    public SqliteLedger ledger() {
        return ledger;
    }

    /** Takes what room there is, until the store says that it is full; on the store's thread. */
    public void fill() {
        for (int size : SIZES) {
            while (takes(size)) {
                // Until not even the smallest goes in.
            }
        }
    }

    private boolean takes(int size) {
        EntryId entry = new EntryId(ids.next());
        Draft draft =
                new Draft(
                        entry,
                        new SessionId(ids.next()),
                        "filling",
                        Map.of("text", "x".repeat(size)),
                        Moment.of(
                                Instant.parse("2026-11-22T14:00:00Z"), ZoneId.of("Europe/London")),
                        new StaffId("osei"));
        try {
            ledger.keepDraft(draft);
            filling.add(entry);
            return true;
        } catch (LedgerException e) {
            if (e.fault() instanceof StoreFault.DiskFull) {
                return false;
            }
            throw e;
        }
    }

    /** Gives the room back; on the store's thread. */
    public void makeRoom() {
        filling.forEach(ledger::dropDraft);
        filling.clear();
    }
}
