package vigil.app.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import vigil.charting.Act;
import vigil.charting.Ids;
import vigil.charting.Outcome;
import vigil.ledger.RawInsert;
import vigil.ledger.SqliteLedger;
import vigil.notation.EventNotation;

/**
 * Enter to entry on disk: what charting does from an act to the answer that it is on disk, beside a
 * raw insert of the same size. The two take turns, so that both meet the same disk.
 */
public final class DiskBench {

    /** As many as four hours hold with a set every 2 to 3 minutes. */
    private static final int SETS = 100;

    private static final Instant BEGIN = Instant.parse("2026-11-22T14:00:00Z");

    private final Path folder;
    private final Function<Path, SqliteLedger> stores;
    private final Ids ids;
    private final LongSupplier nanos;

    /**
     * Measures in an empty folder, by a clock that only counts.
     *
     * @param stores makes a store in a folder, with the nurse signed in
     */
    public DiskBench(
            Path folder, Function<Path, SqliteLedger> stores, Ids ids, LongSupplier nanos) {
        this.folder = folder;
        this.stores = stores;
        this.ids = ids;
        this.nanos = nanos;
    }

    /** What was measured, and what lies in the two stores after it. */
    public record Result(Timings entries, Timings floor) {

        /** The figures beside the floor. */
        public List<Figure> figures() {
            return List.of(
                    Figure.time("disk.p50", entries.p50(), floor.p50(), new Goal.FloorPlus(1)),
                    Figure.time("disk.p99", entries.p99(), floor.p99(), new Goal.FloorTimes(1.5)));
        }
    }

    /**
     * Measures.
     *
     * @param warmUp entries before those that count
     * @param count entries that count
     */
    public Result run(int warmUp, int count) {
        List<Long> entries = new ArrayList<>();
        List<Long> floor = new ArrayList<>();
        try (SqliteLedger ledger = stores.apply(folder.resolve("entries"));
                RawInsert raw = RawInsert.into(folder.resolve("raw"), ids)) {
            Entries session = session(ledger);
            int size = size(session.perform(session.next()));
            for (int i = -warmUp; i < count; i++) {
                if ((i + warmUp) % SETS == SETS - 1) {
                    session.end();
                    session = session(ledger);
                }
                Entries into = session;
                Act act = session.next();
                RawInsert.Row row = raw.row(size);
                boolean counts = i >= 0;
                if (i % 2 == 0) {
                    addEntry(entries, counts, into, act);
                    add(floor, counts, () -> raw.write(row));
                } else {
                    add(floor, counts, () -> raw.write(row));
                    addEntry(entries, counts, into, act);
                }
            }
        }
        return new Result(Timings.of(entries), Timings.of(floor));
    }

    private Entries session(SqliteLedger ledger) {
        return new Entries(ledger, ids, "Bench", ZoneId.of("Europe/London"), BEGIN);
    }

    private static int size(Outcome.Accepted accepted) {
        return RawInsert.sealedSize(new EventNotation().write(accepted.facts().getFirst()));
    }

    private void addEntry(List<Long> durations, boolean counts, Entries into, Act act) {
        add(durations, counts, () -> into.perform(act));
        into.settle();
    }

    private void add(List<Long> durations, boolean counts, Runnable act) {
        long before = nanos.getAsLong();
        act.run();
        long after = nanos.getAsLong();
        if (counts) {
            durations.add(after - before);
        }
    }
}
