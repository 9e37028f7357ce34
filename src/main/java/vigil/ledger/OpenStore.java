package vigil.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import vigil.charting.Draft;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.charting.StoreHead;
import vigil.session.EntryId;
import vigil.session.RecordedEvent;
import vigil.session.SessionFold;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/**
 * One connection and what is known from it. Thrown away whole after any error: what is kept in
 * memory is as doubtful then as the connection.
 */
final class OpenStore {
    /**
     * So many facts are checked at each opening; a store that has more is checked whole by {@code
     * verify}.
     */
    private static final long CHECKED_AT_OPENING = 20_000;

    private final Connection connection;
    private final Sql sql;
    private final StoreFile file;
    private final Workings workings;
    private final EventTable events;
    private final SideTable<SessionSummary> summaryTable;
    private final SideTable<Draft> draftTable;
    private final Map<SessionId, SessionSummary> summaries = new HashMap<>();
    private List<RecordedEvent> lastSession = List.of();

    private OpenStore(Connection connection, StoreFile file, Workings workings, Needs needs)
            throws SQLException {
        this.connection = connection;
        this.sql = new Sql(connection);
        this.file = file;
        this.workings = workings;
        Chain chain =
                new Chain(
                        sql.first(
                                        "SELECT v FROM meta WHERE k = 'store_id'",
                                        row -> row.getString(1))
                                .orElseThrow(() -> Faults.torn("the store has no id")));
        this.events = new EventTable(sql, chain, needs.codec(), needs.signer(), needs.ids());
        this.summaryTable =
                new SideTable<>(
                        sql, "summary", "stream_id", chain, needs.codec(), SessionSummary.class);
        this.draftTable =
                new SideTable<>(sql, "draft", "entry_id", chain, needs.codec(), Draft.class);
    }

    /** Makes a new store ready under another name, then gives it its own. */
    static void create(StoreFile file, Workings workings, Needs needs)
            throws SQLException, java.io.IOException {
        Path unfinished = file.unfinished();
        Files.deleteIfExists(unfinished);
        Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + "-wal"));
        try (Connection connection = connect(unfinished, true)) {
            Sql sql = new Sql(connection);
            Settings.apply(sql, workings);
            new Migrations(sql, file.folder(), workings.migrations()).create();
            sql.change(
                    "INSERT INTO meta (k, v) VALUES ('store_id', ?)",
                    needs.ids().next().toString());
        }
        Files.move(unfinished, file.path(), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Opens the store, checks it and reads what is kept in memory. Whatever fails, no connection
     * stays open.
     */
    static OpenStore open(StoreFile file, Workings workings, Needs needs) throws SQLException {
        file.confirmThere();
        Connection connection = connect(file.path(), false);
        try {
            Sql sql = new Sql(connection);
            Settings.apply(sql, workings);
            sql.run("BEGIN IMMEDIATE");
            sql.run("ROLLBACK");
            new Migrations(sql, file.folder(), workings.migrations()).update();
            file.remember();
            OpenStore store = new OpenStore(connection, file, workings, needs);
            store.check();
            store.readSummaries();
            return store;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection connect(Path path, boolean create) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        if (!create) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        return config.createConnection("jdbc:sqlite:" + path.toUri());
    }

    private void check() throws SQLException {
        List<Damage> damage = new Verification(sql, events).chainOfLast(CHECKED_AT_OPENING);
        if (!damage.isEmpty()) {
            Damage first = damage.getFirst();
            throw Faults.torn("fact " + first.fact() + ": " + first.finding());
        }
    }

    /** Summaries as stored; made anew from the facts where they do not fit them. */
    private void readSummaries() throws SQLException {
        Map<String, Long> revisions = new LinkedHashMap<>();
        sql.each(
                "SELECT stream_id, max(stream_seq) FROM event NOT INDEXED GROUP BY stream_id",
                row -> {
                    revisions.put(row.getString(1), row.getLong(2));
                    return true;
                });
        Map<String, SessionSummary> stored = new HashMap<>();
        summaryTable.readable().forEach(one -> stored.put(EventTable.text(one.id()), one));
        for (Map.Entry<String, Long> stream : revisions.entrySet()) {
            SessionSummary found = stored.get(stream.getKey());
            SessionId id = sessionId(stream.getKey());
            if (found == null || found.revision() != stream.getValue()) {
                found = madeAnew(id, stream.getValue());
                summaryTable.put(stream.getKey(), found);
            }
            summaries.put(id, found);
        }
    }

    private SessionSummary madeAnew(SessionId id, long revision) throws SQLException {
        List<RecordedEvent> facts = read(id);
        if (facts.size() != revision) {
            throw Faults.torn("the index of the sessions is damaged");
        }
        return SessionSummary.of(SessionFold.fold(facts));
    }

    private static SessionId sessionId(String stream) {
        try {
            return new SessionId(UUID.fromString(stream));
        } catch (IllegalArgumentException e) {
            throw new LedgerException(new StoreFault.Torn("a session without a proper id"), e);
        }
    }

    /** The facts of a session, read from the file. Refuses fewer than are known to lie there. */
    private List<RecordedEvent> read(SessionId session) throws SQLException {
        List<RecordedEvent> facts = new ArrayList<>();
        for (EventRow row : events.ofStream(session)) {
            facts.add(events.fact(row));
            if (row.place().streamSeq() != facts.size()) {
                throw Faults.torn(
                        "fact " + row.place().storeSeq() + ": a fact of its session is missing");
            }
        }
        long known =
                Optional.ofNullable(summaries.get(session))
                        .map(SessionSummary::revision)
                        .orElse((long) facts.size());
        if (facts.size() != known) {
            throw Faults.torn("facts of a session are missing");
        }
        return facts;
    }

    List<RecordedEvent> facts(SessionId session) throws SQLException {
        if (lastSession.isEmpty() || !lastSession.getFirst().session().equals(session)) {
            lastSession = List.copyOf(read(session));
        }
        return lastSession;
    }

    Optional<RecordedEvent> fact(EntryId entry) throws SQLException {
        return events.withId(entry).map(events::fact);
    }

    StoreHead head() throws SQLException {
        return head(events.lastOfStore());
    }

    /** The end of the store as it was when the last fact of a session was written. */
    StoreHead headOf(SessionId session) throws SQLException {
        return head(events.lastOfStream(session));
    }

    private static StoreHead head(Optional<EventRow> last) {
        return last.map(
                        row ->
                                new StoreHead(
                                        row.place().storeSeq(),
                                        HexFormat.of().formatHex(row.storeHash())))
                .orElse(new StoreHead(0, ""));
    }

    List<SessionSummary> summaries() {
        return summaries.values().stream()
                .sorted(
                        Comparator.comparing(SessionSummary::plannedFor)
                                .thenComparing(one -> one.id().value()))
                .toList();
    }

    List<Draft> drafts() throws SQLException {
        return draftTable.readable().stream().sorted(Comparator.comparing(Draft::started)).toList();
    }

    void keepDraft(Draft draft) throws SQLException {
        inTransaction(() -> draftTable.put(EventTable.text(draft.entry()), draft));
    }

    void dropDraft(EntryId entry) throws SQLException {
        inTransaction(() -> draftTable.drop(EventTable.text(entry)));
    }

    List<Damage> verify(Progress progress) throws SQLException {
        return new Verification(sql, events).everything(progress);
    }

    /**
     * Adds facts of one session, their summary with them, and drops their drafts: all of it or
     * nothing.
     */
    void append(List<RecordedEvent> facts) throws SQLException {
        Map<RecordedEvent, byte[]> fresh = new LinkedHashMap<>();
        for (RecordedEvent fact : facts) {
            if (!alreadyStored(fact)) {
                fresh.put(fact, events.json(fact));
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        SessionId session = facts.getFirst().session();
        List<RecordedEvent> all = new ArrayList<>(facts(session));
        for (Map.Entry<RecordedEvent, byte[]> fact : fresh.entrySet()) {
            refuseUnlessNext(session, all.size(), fact.getKey());
            all.add(events.read(fact.getValue(), 0));
        }
        SessionSummary summary = SessionSummary.of(SessionFold.fold(all));
        inTransaction(
                () -> {
                    workings.between().at(Workings.Step.BEGUN);
                    insert(session, fresh);
                    summaryTable.put(EventTable.text(session), summary);
                    workings.between().at(Workings.Step.SUMMARISED);
                });
        workings.between().at(Workings.Step.COMMITTED);
        summaries.put(session, summary);
        lastSession = List.copyOf(all);
    }

    private void insert(SessionId session, Map<RecordedEvent, byte[]> fresh) throws SQLException {
        Optional<EventRow> lastOfStore = events.lastOfStore();
        Optional<EventRow> lastOfStream = events.lastOfStream(session);
        for (Map.Entry<RecordedEvent, byte[]> fact : fresh.entrySet()) {
            EventRow row = events.insert(fact.getKey(), fact.getValue(), lastOfStore, lastOfStream);
            draftTable.drop(row.place().event());
            lastOfStore = Optional.of(row);
            lastOfStream = lastOfStore;
            workings.between().at(Workings.Step.INSERTED);
        }
    }

    /**
     * Whether the fact lies here already, as after a retry. The same id with another content is no
     * retry.
     */
    private boolean alreadyStored(RecordedEvent fact) throws SQLException {
        Optional<RecordedEvent> stored = fact(fact.id());
        if (stored.isEmpty()) {
            return false;
        }
        RecordedEvent there = stored.get();
        if (there.session().equals(fact.session()) && there.event().equals(fact.event())) {
            return true;
        }
        throw new LedgerException(new StoreFault.ChangedMeanwhile());
    }

    private static void refuseUnlessNext(SessionId session, long last, RecordedEvent fact) {
        if (!fact.session().equals(session)) {
            throw new IllegalArgumentException("facts of one session are appended together");
        }
        if (fact.revision() != last + 1) {
            throw new LedgerException(new StoreFault.ChangedMeanwhile());
        }
    }

    /** Changes to the store. */
    private interface Change {
        void make() throws SQLException;
    }

    /**
     * BEGIN and COMMIT as statements: the driver's own transactions commit a half one after a full
     * disk.
     */
    private void inTransaction(Change change) throws SQLException {
        file.confirmSame();
        sql.run("BEGIN IMMEDIATE");
        try {
            change.make();
            file.confirmSame();
            sql.run("COMMIT");
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Exception because) {
        try {
            sql.run("ROLLBACK");
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /** Moves everything into the one file, then closes it. */
    void close() throws SQLException {
        try {
            sql.run("PRAGMA wal_checkpoint(TRUNCATE)");
        } finally {
            connection.close();
        }
    }

    /** Closes without a word more to the file. */
    void throwAway(Exception because) {
        try {
            connection.close();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
