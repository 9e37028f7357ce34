package vigil.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vigil.review.SessionBrief;
import vigil.session.RecordedEvent;

/** A store in which another version of the program judged the sessions. */
public final class StoreOfAnotherVersion {
    static final int FORM = SessionBrief.FORM - 1;

    private StoreOfAnotherVersion() {}

    /** One without keys, opened; each session with its facts. */
    public static SqliteLedger open(Path folder, List<List<RecordedEvent>> sessions) {
        make(folder, sessions, Stores.needs());
        return Stores.open(folder);
    }

    static void make(Path folder, List<List<RecordedEvent>> sessions, Needs needs) {
        String id;
        try (SqliteLedger ledger = SqliteLedger.create(folder, Workings.USUAL, needs)) {
            sessions.forEach(ledger::append);
            id = ledger.id();
        }
        try (Connection raw = Stores.raw(folder)) {
            SideTable<SessionBrief> table =
                    new SideTable<>(
                            new SideRows(
                                    new Sql(raw),
                                    "summary",
                                    "stream_id",
                                    new Chain(id),
                                    needs.codec()),
                            SessionBrief.class);
            for (SessionBrief brief : table.readable()) {
                table.put(SessionFacts.text(brief.session().id()), judged(brief));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A brief as the other version made it. */
    static SessionBrief judged(SessionBrief brief) {
        return new SessionBrief(
                FORM,
                brief.session(),
                brief.chartedBy(),
                brief.order(),
                brief.drug(),
                brief.effects(),
                brief.sets(),
                brief.standouts());
    }
}
