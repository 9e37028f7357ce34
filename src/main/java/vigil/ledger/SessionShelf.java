package vigil.ledger;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.charting.Draft;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.keeping.Damage;
import vigil.keeping.Misfit;
import vigil.review.SessionBrief;
import vigil.session.EntryId;
import vigil.session.RecordedEvent;
import vigil.session.SessionFold;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.session.Stage;
import vigil.session.TreatmentSession;

/** The sessions of an open store: their facts, one summary each, and what is half typed. */
final class SessionShelf {
    private final StoreConnection connection;
    private final EventTable events;
    private final SessionFacts facts;
    private final SideTable<SessionBrief> summaryTable;
    private final SideTable<Draft> draftTable;
    private final Workings.Between between;
    private final Map<SessionId, SessionBrief> briefs = new HashMap<>();
    private final NavigableSet<SessionBrief> inOrder =
            new TreeSet<>(
                    Comparator.comparing((SessionBrief one) -> one.session().plannedFor())
                            .thenComparing(one -> one.session().id().value()));
    private final Deque<SessionId> judgedBefore = new ArrayDeque<>();
    private List<RecordedEvent> lastSession = List.of();
    private Optional<TreatmentSession> lastFolded = Optional.empty();
    private boolean lastIsShelved = true;

    SessionShelf(
            StoreConnection connection,
            EventTable events,
            SideTable<SessionBrief> summaryTable,
            SideTable<Draft> draftTable,
            Workings.Between between) {
        this.connection = connection;
        this.events = events;
        this.facts = new SessionFacts(events);
        this.summaryTable = summaryTable;
        this.draftTable = draftTable;
        this.between = between;
    }

    /**
     * Reads the summaries as stored; makes those anew from the facts that do not fit them, and
     * stores them where the store is sound. One that fits but was judged by the rules of another
     * version stays as it is until it is {@link #judgeOneAgain judged again}: after an update that
     * is every one of them, and nobody waits for all. Names the sessions that cannot be read.
     *
     * @param apart the streams that hold no session
     */
    List<Damage> readSummaries(Set<String> apart, boolean sound) throws SQLException {
        Map<String, SessionBrief> stored = new HashMap<>();
        summaryTable
                .readable()
                .forEach(one -> stored.put(SessionFacts.text(one.session().id()), one));
        Map<String, SessionBrief> anew = new LinkedHashMap<>();
        List<Damage> unreadable = new ArrayList<>();
        for (Map.Entry<String, Long> stream : revisions(apart).entrySet()) {
            SessionBrief found = stored.get(stream.getKey());
            try {
                if (found == null || found.session().revision() != stream.getValue()) {
                    found = madeAnew(stream.getKey(), stream.getValue());
                    anew.put(stream.getKey(), found);
                }
                shelve(found);
            } catch (LedgerException e) {
                Faults.throwIfLocked(e);
                unreadable.add(
                        new Damage(0, SessionFacts.session(stream.getKey()), Faults.said(e)));
            }
        }
        if (sound && unreadable.isEmpty() && !anew.isEmpty()) {
            connection.inTransaction(
                    () -> {
                        for (SessionBrief one : anew.values()) {
                            keepSummary(one);
                        }
                    });
        }
        inOrder.descendingSet().stream()
                .filter(brief -> !brief.isOfThisForm())
                .forEach(brief -> judgedBefore.add(brief.session().id()));
        return unreadable;
    }

    /** How many sessions stand in the list as the rules of another version judged them. */
    int judgedBefore() {
        return judgedBefore.size();
    }

    /**
     * Judges the newest of those by the rules of this version. Stored only where the store is
     * sound; names the session where it cannot be read.
     */
    List<Damage> judgeOneAgain(boolean sound) throws SQLException {
        @Nullable SessionId next = judgedBefore.peek();
        if (next == null) {
            return List.of();
        }
        SessionBrief anew;
        try {
            anew = SessionBrief.of(SessionFold.fold(read(next)));
        } catch (LedgerException e) {
            Faults.throwIfLocked(e);
            judgedBefore.poll();
            return List.of(new Damage(0, Optional.of(next), Faults.said(e)));
        }
        shelve(anew);
        if (sound) {
            connection.inTransaction(() -> keepSummary(anew));
        }
        judgedBefore.poll();
        return List.of();
    }

    /** Stores what is said of a session in the list. */
    void keepSummary(SessionBrief brief) throws SQLException {
        summaryTable.put(SessionFacts.text(brief.session().id()), brief);
    }

    /** Shows a session in the list. */
    void shelve(SessionBrief brief) {
        Optional.ofNullable(briefs.put(brief.session().id(), brief)).ifPresent(inOrder::remove);
        inOrder.add(brief);
    }

    /** A brief is made when a list is asked for, which is behind the answer to who appends. */
    private void shelveLast() {
        if (!lastIsShelved) {
            shelve(SessionBrief.of(lastFolded.orElseThrow()));
            lastIsShelved = true;
        }
    }

    /**
     * How many facts there are.
     *
     * @param apart the streams that do not count
     */
    long entries(Set<String> apart) throws SQLException {
        return revisions(apart).values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * How many facts each session has, as the index says it, which is read in a fraction of the
     * time. Neither the store nor a stream has gaps, so their last numbers add up to the store's;
     * where they do not, the index hides a fact and the table itself is asked.
     */
    private Map<String, Long> revisions(Set<String> apart) throws SQLException {
        Map<String, Long> revisions = lastOfStreams("");
        long indexed = revisions.values().stream().mapToLong(Long::longValue).sum();
        if (indexed != events.lastOfStore().map(row -> row.place().storeSeq()).orElse(0L)) {
            revisions = lastOfStreams(" NOT INDEXED");
        }
        revisions.keySet().removeAll(apart);
        return revisions;
    }

    private Map<String, Long> lastOfStreams(String how) throws SQLException {
        Map<String, Long> last = new LinkedHashMap<>();
        connection
                .sql()
                .each(
                        "SELECT stream_id, max(stream_seq) FROM event"
                                + how
                                + " GROUP BY stream_id",
                        row -> last.put(named(row.getString(1)), row.getLong(2)));
        return last;
    }

    /** A damaged row may name no session at all; that is no session that could be read. */
    private static String named(@Nullable String stream) {
        return stream == null ? "" : stream;
    }

    private SessionBrief madeAnew(String stream, long revision) throws SQLException {
        SessionId id =
                SessionFacts.session(stream).orElseThrow(() -> Faults.torn(Misfit.NO_SESSION_ID));
        List<RecordedEvent> read = read(id);
        if (read.size() != revision) {
            throw Faults.torn(Misfit.INDEX_OF_SESSIONS);
        }
        return SessionBrief.of(SessionFold.fold(read));
    }

    /** The facts of a session, read from the file. Refuses fewer than are known to lie there. */
    private List<RecordedEvent> read(SessionId session) throws SQLException {
        List<RecordedEvent> read = facts.of(session);
        shelveLast();
        long known =
                Optional.ofNullable(briefs.get(session))
                        .map(brief -> brief.session().revision())
                        .orElse((long) read.size());
        if (read.size() != known) {
            throw Faults.torn(Misfit.SESSION_NOT_WHOLE);
        }
        return read;
    }

    List<RecordedEvent> facts(SessionId session) throws SQLException {
        if (lastSession.isEmpty() || !lastSession.getFirst().session().equals(session)) {
            lastSession = List.copyOf(read(session));
            lastFolded = Optional.empty();
        }
        return lastSession;
    }

    Optional<TreatmentSession> session(SessionId session) throws SQLException {
        List<RecordedEvent> read = facts(session);
        if (lastFolded.isEmpty() && !read.isEmpty()) {
            lastFolded = Optional.of(SessionFold.fold(read));
        }
        return lastFolded;
    }

    Optional<RecordedEvent> fact(EntryId entry) throws SQLException {
        return facts.withId(entry);
    }

    List<SessionSummary> summaries() {
        shelveLast();
        return inOrder.stream().map(SessionBrief::session).toList();
    }

    List<SessionBrief> briefs() {
        shelveLast();
        return List.copyOf(inOrder);
    }

    List<Draft> drafts() throws SQLException {
        return draftTable.readable().stream().sorted(Comparator.comparing(Draft::started)).toList();
    }

    void keepDraft(Draft draft) throws SQLException {
        connection.inTransaction(() -> draftTable.put(SessionFacts.text(draft.entry()), draft));
    }

    void dropDraft(EntryId entry) throws SQLException {
        connection.inTransaction(() -> draftTable.drop(SessionFacts.text(entry)));
    }

    /**
     * Adds facts of one session and drops their drafts: all of it or nothing. The summary is stored
     * where the session changes its stage; one that lags behind is made anew at the next opening.
     * Answers with the last row that was added; nothing where all of them lie there already.
     */
    Optional<EventRow> append(List<RecordedEvent> wanted) throws SQLException {
        Map<RecordedEvent, byte[]> fresh = new LinkedHashMap<>();
        for (RecordedEvent fact : wanted) {
            if (!alreadyStored(fact)) {
                fresh.put(fact, facts.json(fact));
            }
        }
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        SessionId session = wanted.getFirst().session();
        List<RecordedEvent> all = new ArrayList<>(facts(session));
        Optional<Stage> before = session(session).map(TreatmentSession::stage);
        for (Map.Entry<RecordedEvent, byte[]> fact : fresh.entrySet()) {
            refuseUnlessNext(session, all.size(), fact.getKey());
            all.add(facts.read(fact.getValue(), 0));
        }
        TreatmentSession folded = SessionFold.fold(all);
        Optional<SessionBrief> brief =
                before.equals(Optional.of(folded.stage()))
                        ? Optional.empty()
                        : Optional.of(SessionBrief.of(folded));
        List<EventRow> added = new ArrayList<>();
        connection.inTransaction(
                () -> {
                    between.at(Workings.Step.BEGUN);
                    added.addAll(insert(session, fresh));
                    if (brief.isPresent()) {
                        keepSummary(brief.get());
                    }
                    between.at(Workings.Step.SUMMARISED);
                });
        between.at(Workings.Step.COMMITTED);
        brief.ifPresent(this::shelve);
        lastIsShelved = brief.isPresent();
        lastSession = List.copyOf(all);
        lastFolded = Optional.of(folded);
        return Optional.of(added.getLast());
    }

    private List<EventRow> insert(SessionId session, Map<RecordedEvent, byte[]> fresh)
            throws SQLException {
        List<EventRow> added = new ArrayList<>();
        Optional<EventRow> lastOfStore = events.lastOfStore();
        Optional<EventRow> lastOfStream = events.lastOfStream(SessionFacts.text(session));
        for (Map.Entry<RecordedEvent, byte[]> fact : fresh.entrySet()) {
            EventRow row =
                    events.insert(
                            SessionFacts.link(fact.getKey(), fact.getValue()),
                            lastOfStore,
                            lastOfStream);
            draftTable.drop(row.place().event());
            added.add(row);
            lastOfStore = Optional.of(row);
            lastOfStream = lastOfStore;
            between.at(Workings.Step.INSERTED);
        }
        return added;
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
}
