package vigil.charting;

import java.nio.file.Path;
import java.util.UUID;
import vigil.ledger.SqliteLedger;
import vigil.ledger.UnderKeys;

/** Real stores in folders of a test. */
final class Stores {
    private Stores() {}

    /** A new store. */
    static SqliteLedger in(Path folder) {
        return UnderKeys.create(folder, new Counted());
    }

    /** A store that was closed, opened anew. */
    static SqliteLedger reopened(Path folder) {
        return UnderKeys.open(folder, new Counted());
    }

    private static final class Counted implements Ids {
        private long count;

        @Override
        public UUID next() {
            return new UUID(7, ++count);
        }
    }
}
