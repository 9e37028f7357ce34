package vigil.ledger;

import java.sql.SQLException;
import java.util.List;
import vigil.charting.StoreHead;

/** What a whole reading of a file found: its end, and everything that does not fit. */
public record StoreReading(StoreHead head, List<Damage> damage) {
    public StoreReading {
        damage = List.copyOf(damage);
    }

    /** Reads a file from end to end without changing it or anything beside it. */
    static StoreReading of(StoreFile file, Workings workings, Needs needs, Progress progress)
            throws SQLException {
        StoreConnection connection = StoreConnection.openToRead(file, workings);
        try {
            EventTable events =
                    new EventTable(connection.sql(), new Chain(connection.storeId()), needs);
            return new StoreReading(
                    OpenStore.head(events.lastOfStore()),
                    new Verification(connection.sql(), events).everything(progress));
        } finally {
            connection.closeUnchanged();
        }
    }
}
