package vigil.ledger;

import java.sql.SQLException;
import vigil.keeping.Progress;
import vigil.keeping.StoreReading;

/** Reads a file from end to end without changing it or anything beside it. */
final class StoreReader {
    private StoreReader() {}

    static StoreReading read(StoreFile file, Workings workings, Needs needs, Progress progress)
            throws SQLException {
        StoreConnection connection = StoreConnection.openToRead(file, workings);
        try {
            String id = connection.storeId();
            EventTable events = new EventTable(connection.sql(), new Chain(id), needs);
            return new StoreReading(
                    id,
                    OpenStore.head(events.lastOfStore()),
                    new Verification(connection.sql(), events).everything(progress));
        } finally {
            connection.closeUnchanged();
        }
    }
}
