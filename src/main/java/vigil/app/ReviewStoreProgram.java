package vigil.app;

import java.nio.file.Path;
import java.util.List;
import vigil.app.bench.Entries;
import vigil.app.bench.ManySessions;
import vigil.app.store.KeyedStore;
import vigil.ledger.StoreFilling;
import vigil.session.RecordedEvent;

/**
 * Makes the store that {@code bench --review} measures on, as a program of its own: the compiler
 * that a window does without pays here, where millions of facts are sealed and signed.
 */
final class ReviewStoreProgram {
    private static final int SETS = 40;
    private static final int AT_ONCE = 100;

    private ReviewStoreProgram() {}

    /** Makes a store of so many sessions in a folder that holds none. */
    public static void main(String[] args) {
        make(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    private static void make(Path folder, int many) {
        List<RecordedEvent> one = session(folder.resolve("one"));
        try (KeyedStore keyed = BenchCommand.keyed(folder.resolve("review"))) {
            new ManySessions(
                            new RandomIds(),
                            AT_ONCE,
                            some -> StoreFilling.fill(keyed.ledger(), some))
                    .copies(one, many);
        }
    }

    /** An infusion with its sets, handed over. */
    private static List<RecordedEvent> session(Path folder) {
        try (KeyedStore keyed = BenchCommand.keyed(folder)) {
            Entries entries =
                    new Entries(
                            keyed.ledger(),
                            new RandomIds(),
                            "Bench",
                            BenchCommand.ZONE,
                            BenchCommand.ZERO);
            for (int set = 0; set < SETS; set++) {
                entries.perform(entries.next());
            }
            entries.end();
            return entries.facts();
        }
    }
}
