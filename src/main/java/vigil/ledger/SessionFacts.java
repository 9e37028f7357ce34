package vigil.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.keeping.Misfit;
import vigil.notation.EventNotation;
import vigil.notation.NotationException;
import vigil.notation.Problem;
import vigil.session.EntryId;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;

/** The facts of sessions, written into the table of facts and read out of it. */
final class SessionFacts {
    private final EventNotation notation = new EventNotation();
    private final EventTable table;

    SessionFacts(EventTable table) {
        this.table = table;
    }

    /**
     * The fact as its row will hold it. Refuses what cannot be written, before anything is written.
     */
    byte[] json(RecordedEvent fact) {
        return notation.write(fact);
    }

    /** A fact as a link of the chain. */
    static Link link(RecordedEvent fact, byte[] json) {
        return new Link(
                text(fact.session()), fact.revision(), text(fact.id()), fact.enteredBy(), json);
    }

    /** All facts of a session in their order. Refuses a gap and a broken chain. */
    List<RecordedEvent> of(SessionId session) throws SQLException {
        String stream = text(session);
        List<EventRow> rows = table.unbroken(stream);
        KeptFacts kept = table.kept();
        KeptFacts.Known known = kept.of(stream);
        // Unsealing, signatures and decoding of each stand alone, and are most of the work.
        List<RecordedEvent> facts =
                rows.parallelStream()
                        .map(
                                row ->
                                        known.of(row)
                                                .map(fact -> signed(row, fact))
                                                .orElseGet(() -> fact(row)))
                        .toList();
        kept.keep(stream, rows, facts);
        return facts;
    }

    Optional<RecordedEvent> withId(EntryId entry) throws SQLException {
        return table.withId(text(entry)).map(this::fact);
    }

    /**
     * The fact that a row holds. Refuses one whose content names another place and one that its
     * author did not sign.
     */
    RecordedEvent fact(EventRow row) {
        RecordedEvent fact = read(table.content(row).content(), row.place().storeSeq());
        if (!text(fact.session()).equals(row.place().stream())
                || !text(fact.id()).equals(row.place().event())
                || fact.revision() != row.place().streamSeq()) {
            throw Faults.torn(row.place(), Misfit.NOT_OF_ITS_PLACE);
        }
        return signed(row, fact);
    }

    /** Whose signature it is, is asked each time: a ring may have changed. */
    private RecordedEvent signed(EventRow row, RecordedEvent fact) {
        table.confirmSigned(row, fact.enteredBy());
        return fact;
    }

    /** The fact that a text holds. */
    RecordedEvent read(byte[] json, long storeSeq) {
        try {
            return notation.read(json);
        } catch (NotationException e) {
            throw Faults.unread(storeSeq, e.problem(), e.problem() == Problem.NEWER_VERSION, e);
        }
    }

    static String text(SessionId session) {
        return session.value().toString();
    }

    /** The session that a stream holds; nothing for a stream without a proper id. */
    static Optional<SessionId> session(String stream) {
        try {
            return Optional.of(new SessionId(UUID.fromString(stream)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String text(EntryId entry) {
        return entry.value().toString();
    }
}
