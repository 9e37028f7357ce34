package vigil.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vigil.charting.Ids;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.delivery.DeliveryFact;
import vigil.delivery.DeliveryLedger.Happened;
import vigil.delivery.Outbox;
import vigil.keeping.Misfit;
import vigil.people.StaffId;

/**
 * The facts of the outbox, in a stream of their own within the one chain of the store, and the
 * outbox to which they lead: read when it is first asked for, and kept from then on.
 */
final class DeliveryFacts {
    /** The stream that holds no session. */
    static final String STREAM = "delivery";

    private final StoreConnection connection;
    private final EventTable table;
    private Optional<Outbox> known = Optional.empty();

    DeliveryFacts(StoreConnection connection, EventTable table) {
        this.connection = connection;
        this.table = table;
    }

    /** All facts in their order. Refuses a gap and a broken chain; signatures are for verifying. */
    List<DeliveryFact> all() throws SQLException {
        return table.unbroken(STREAM, row -> fact(table, row));
    }

    /** How every delivery stands. */
    Outbox outbox() throws SQLException {
        if (known.isEmpty()) {
            Outbox outbox = new Outbox();
            for (DeliveryFact fact : all()) {
                take(outbox, fact);
            }
            known = Optional.of(outbox);
        }
        return known.get();
    }

    private static void take(Outbox outbox, DeliveryFact fact) {
        try {
            outbox.take(fact.of(), fact.at(), fact.event());
        } catch (IllegalArgumentException e) {
            throw new LedgerException(new StoreFault.Torn(Misfit.DELIVERY_ORDER.name()), e);
        }
    }

    /** Adds facts behind the last one: all of them or none. */
    void append(StaffId by, Instant at, List<Happened> happened, Ids ids) throws SQLException {
        Outbox outbox = outbox();
        Instant kept = at.truncatedTo(ChronoUnit.MILLIS);
        // What cannot be taken leaves the outbox in between: then it is read anew.
        known = Optional.empty();
        for (Happened one : happened) {
            try {
                outbox.take(one.of(), kept, one.event());
            } catch (IllegalArgumentException e) {
                throw new LedgerException(new StoreFault.ChangedMeanwhile(), e);
            }
        }
        connection.inTransaction(() -> insert(by, kept, happened, ids));
        known = Optional.of(outbox);
    }

    private void insert(StaffId by, Instant at, List<Happened> happened, Ids ids)
            throws SQLException {
        for (Happened one : happened) {
            Optional<EventRow> last = table.lastOfStream(STREAM);
            long number = last.map(row -> row.place().streamSeq()).orElse(0L) + 1;
            DeliveryFact fact = new DeliveryFact(number, at, by, one.of(), one.event());
            table.insert(
                    new Link(
                            STREAM,
                            number,
                            ids.next().toString(),
                            by,
                            DeliveryFactForm.bytes(fact)),
                    table.lastOfStore(),
                    last);
        }
    }

    /** The fact that a row holds. Refuses one whose content names another number. */
    private static DeliveryFact fact(EventTable table, EventRow row) {
        DeliveryFact fact = table.read(row, DeliveryFactForm::parse);
        if (fact.number() != row.place().streamSeq()) {
            throw Faults.torn(row.place(), Misfit.NOT_OF_ITS_PLACE);
        }
        return fact;
    }

    /** The same; refuses one that its author did not sign as well. */
    static DeliveryFact signed(EventTable table, EventRow row) {
        DeliveryFact fact = fact(table, row);
        table.confirmSigned(row, fact.by());
        return fact;
    }
}
