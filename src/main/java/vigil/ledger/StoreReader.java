package vigil.ledger;

import java.sql.SQLException;
import vigil.keeping.Progress;
import vigil.keeping.StoreReading;

/** Reads a file from end to end without changing it or anything beside it. */
final class StoreReader {
    private StoreReader() {}

    static StoreReading read(StoreFile file, Workings workings, Needs needs, Progress progress)
            throws SQLException {
        return read(StoreConnection.openToRead(file, workings), needs, progress);
    }

    /** The same of the file of an open store that stands still. */
    static StoreReading readBeside(
            StoreFile file, Workings workings, Needs needs, Progress progress) throws SQLException {
        return read(StoreConnection.openBeside(file, workings), needs, progress);
    }

    private static StoreReading read(StoreConnection connection, Needs needs, Progress progress)
            throws SQLException {
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
