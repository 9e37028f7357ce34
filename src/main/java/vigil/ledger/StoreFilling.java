package vigil.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.review.SessionBrief;
import vigil.session.RecordedEvent;
import vigil.session.SessionFold;

/**
 * Fills a store with whole sessions, many in one transaction: the rows are those that appending
 * writes, hashed, sealed and signed, made on all processors. For a store of many sessions to
 * measure on; a session that somebody charts is appended.
 */
public final class StoreFilling {
    private final OpenStore open;
    private final EventTable events;

    private StoreFilling(OpenStore open) {
        this.open = open;
        this.events = open.events();
    }

    /** A session that lies nowhere yet, and the number of its first fact in the store. */
    private record Begun(List<RecordedEvent> facts, long number) {}

    /** A session as it will lie in the file, but for its place in the chain of the store. */
    private record Made(SessionBrief brief, List<EventRow> rows) {}

    /**
     * Adds sessions: all of them or nothing.
     *
     * @param sessions all facts of each; none of them may lie in the store already
     */
    public static void fill(SqliteLedger ledger, List<List<RecordedEvent>> sessions) {
        ledger.door()
                .tell(
                        open -> {
                            new StoreFilling(open).write(sessions);
                            ledger.door().anchor(open);
                        });
    }

    private void write(List<List<RecordedEvent>> sessions) throws SQLException {
        Optional<EventRow> last = events.lastOfStore();
        long next = last.map(row -> row.place().storeSeq()).orElse(0L) + 1;
        List<Begun> begun = new ArrayList<>();
        for (List<RecordedEvent> facts : sessions) {
            begun.add(new Begun(facts, next));
            next += facts.size();
        }
        List<Made> made = begun.parallelStream().map(this::made).toList();
        open.connection().inTransaction(() -> write(last, made));
        made.forEach(session -> open.sessions().shelve(session.brief()));
    }

    private Made made(Begun session) {
        SessionFacts facts = new SessionFacts(events);
        List<EventRow> rows = new ArrayList<>();
        byte[] before = Chain.START;
        for (RecordedEvent fact : session.facts()) {
            Link link = SessionFacts.link(fact, facts.json(fact));
            EventRow row = events.made(link, session.number() + rows.size(), before);
            before = row.hash();
            rows.add(row);
        }
        return new Made(SessionBrief.of(SessionFold.fold(session.facts())), rows);
    }

    private void write(Optional<EventRow> last, List<Made> sessions) throws SQLException {
        byte[] before = last.map(EventRow::storeHash).orElse(Chain.START);
        for (Made session : sessions) {
            for (EventRow row : session.rows()) {
                before = events.putBehind(row, before).storeHash();
            }
            open.sessions().keepSummary(session.brief());
        }
    }
}
