package vigil.ledger;

import java.util.List;
import java.util.OptionalInt;

/**
 * How the store works: always {@link #USUAL} in the program; tests change one thing and see what
 * happens.
 *
 * @param synchronous when SQLite waits for the disk; 2 is at each commit
 * @param maxPages a limit of the file's size in pages, as a full disk would set
 * @param migrations the scripts, in their order
 */
record Workings(int synchronous, OptionalInt maxPages, List<String> migrations, Between between) {
    /** What a store is opened with. */
    static final Workings USUAL =
            new Workings(
                    2,
                    OptionalInt.empty(),
                    List.of(
                            "V1__facts.sql",
                            "V2__keys.sql",
                            "V3__access.sql",
                            "V4__deliveries.sql",
                            "V5__stock.sql",
                            "V6__taken_out.sql"),
                    step -> {});

    /** Called between the statements of an append. */
    interface Between {
        /** A step is done. */
        void at(Step step);
    }

    /** The steps of an append. */
    enum Step {
        BEGUN,
        INSERTED,
        SUMMARISED,
        COMMITTED
    }
}
