package vigil.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import vigil.review.SessionBrief;
import vigil.session.RecordedEvent;
import vigil.session.SessionSummary;

/** A store in which another version of the program judged the sessions. */
public final class StoreOfAnotherVersion {
    static final int FORM = SessionBrief.FORM - 1;

    private StoreOfAnotherVersion() {}

    /** One without keys, opened; each session with its facts. */
    public static SqliteLedger open(Path folder, List<List<RecordedEvent>> sessions) {
        make(folder, sessions, Stores.needs());
        return Stores.open(folder);
    }

    /** Lays into an open store what another version said of each session. */
    public static void saying(SqliteLedger ledger, UnaryOperator<SessionSummary> said) {
        List<SessionBrief> briefs = ledger.briefs();
        ledger.door()
                .tell(
                        open -> {
                            for (SessionBrief brief : briefs) {
                                open.sessions()
                                        .keepSummary(judged(brief, said.apply(brief.session())));
                            }
                        });
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
        return judged(brief, brief.session());
    }

    private static SessionBrief judged(SessionBrief brief, SessionSummary session) {
        return new SessionBrief(
                FORM,
                session,
                brief.chartedBy(),
                brief.order(),
                brief.drug(),
                brief.effects(),
                brief.sets(),
                brief.standouts());
    }
}
