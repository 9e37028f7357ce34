package vigil.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.keeping.Misfit;
import vigil.stock.StockFact;

/**
 * The facts of the room's drug, in a stream of their own within the one chain of the store, sealed
 * and signed as the facts of sessions are: read when they are first asked for, and kept from then
 * on.
 */
final class StockFacts {
    /** The stream that holds no session. */
    static final String STREAM = "stock";

    private final StoreConnection connection;
    private final EventTable table;
    private Optional<List<StockFact>> known = Optional.empty();

    StockFacts(StoreConnection connection, EventTable table) {
        this.connection = connection;
        this.table = table;
    }

    /** All facts in their order. Refuses a gap, a broken chain and what its author did not sign. */
    List<StockFact> all() throws SQLException {
        if (known.isEmpty()) {
            known = Optional.of(List.copyOf(table.unbroken(STREAM, row -> signed(table, row))));
        }
        return known.get();
    }

    /** Adds a fact behind the last one. */
    void append(StockFact fact) throws SQLException {
        List<StockFact> before = all();
        if (fact.number() != before.size() + 1L) {
            throw new LedgerException(new StoreFault.ChangedMeanwhile());
        }
        byte[] content = StockFactForm.bytes(fact);
        connection.inTransaction(
                () ->
                        table.insert(
                                new Link(
                                        STREAM,
                                        fact.number(),
                                        SessionFacts.text(fact.id()),
                                        fact.by(),
                                        content),
                                table.lastOfStore(),
                                table.lastOfStream(STREAM)));
        List<StockFact> after = new ArrayList<>(before);
        after.add(fact);
        known = Optional.of(List.copyOf(after));
    }

    /** The fact that a row holds; refuses one of another place and one its author did not sign. */
    static StockFact signed(EventTable table, EventRow row) {
        StockFact fact = table.read(row, StockFactForm::parse);
        if (fact.number() != row.place().streamSeq()
                || !SessionFacts.text(fact.id()).equals(row.place().event())) {
            throw Faults.torn(row.place(), Misfit.NOT_OF_ITS_PLACE);
        }
        table.confirmSigned(row, fact.by());
        return fact;
    }
}
