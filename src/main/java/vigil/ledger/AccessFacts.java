package vigil.ledger;

import java.sql.SQLException;
import java.util.List;
import vigil.access.audit.AccessFact;
import vigil.access.audit.AccessFactForm;
import vigil.charting.Ids;
import vigil.keeping.Misfit;

/**
 * The facts of access, in a stream of their own within the one chain of the store, sealed and
 * signed as the facts of sessions are.
 */
final class AccessFacts {
    /** The stream that holds no session. */
    static final String STREAM = "admin";

    private final EventTable table;

    AccessFacts(EventTable table) {
        this.table = table;
    }

    /** All facts in their order. Refuses a gap and a broken chain; signatures are for verifying. */
    List<AccessFact> all() throws SQLException {
        return table.unbroken(STREAM, this::fact);
    }

    /** The number of the next fact. */
    long next() throws SQLException {
        return table.lastOfStream(STREAM).map(row -> row.place().streamSeq()).orElse(0L) + 1;
    }

    /** Adds a fact behind the last one. */
    void insert(AccessFact fact, Ids ids) throws SQLException {
        table.insert(
                new Link(
                        STREAM,
                        fact.number(),
                        ids.next().toString(),
                        fact.by(),
                        AccessFactForm.bytes(fact)),
                table.lastOfStore(),
                table.lastOfStream(STREAM));
    }

    /** The fact that a row holds. Refuses one whose content names another number. */
    private AccessFact fact(EventRow row) {
        AccessFact fact = table.read(row, AccessFactForm::parse);
        if (fact.number() != row.place().streamSeq()) {
            throw Faults.torn(row.place(), Misfit.NOT_OF_ITS_PLACE);
        }
        return fact;
    }

    /** The same; refuses one that its author did not sign as well. */
    AccessFact signed(EventRow row) {
        AccessFact fact = fact(row);
        table.confirmSigned(row, fact.by());
        return fact;
    }
}
