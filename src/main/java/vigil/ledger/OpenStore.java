package vigil.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.access.audit.AccessEvent;
import vigil.access.keys.Bytes;
import vigil.access.signing.AuthoredStream;
import vigil.charting.Draft;
import vigil.charting.LedgerException;
import vigil.charting.SessionHead;
import vigil.charting.StoreFault;
import vigil.charting.StoreHead;
import vigil.keeping.Damage;
import vigil.keeping.Misfit;
import vigil.review.SessionBrief;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;

/**
 * One connection and what is known from it. Thrown away whole after any error: what is kept in
 * memory is as doubtful then as the connection.
 */
final class OpenStore {
    /**
     * So many facts are checked at each opening: some days of a room. What is older was walked
     * through by the last backup that counts, and a session is checked whole when it is opened.
     */
    private static final long CHECKED_AT_OPENING = 2_000;

    private final StoreConnection connection;
    private final String id;
    private final Anchoring anchoring;
    private final EventTable events;
    private final SessionShelf sessions;
    private final DeliveryFacts deliveries;
    private final StockFacts stock;
    private final Workings workings;
    private List<Damage> findings = List.of();
    private List<String> unguarded = List.of();
    private Optional<AccessEvent.AnchorMissing> unanchored = Optional.empty();
    private boolean read;

    private OpenStore(StoreConnection connection, String id, Workings workings, Needs needs) {
        this.connection = connection;
        this.id = id;
        this.anchoring = needs.anchoring();
        this.workings = workings;
        Sql sql = connection.sql();
        Chain chain = new Chain(id);
        EventCodec codec = needs.codec();
        this.events = new EventTable(sql, chain, needs);
        this.deliveries = new DeliveryFacts(connection, events);
        this.stock = new StockFacts(connection, events);
        this.sessions =
                new SessionShelf(
                        connection,
                        events,
                        new SideTable<>(
                                new SideRows(sql, "summary", "stream_id", chain, codec),
                                SessionBrief.class),
                        new SideTable<>(
                                new SideRows(sql, "draft", "entry_id", chain, codec), Draft.class),
                        workings.between());
    }

    /** Opens the store. Its content is not read yet: that needs keys. */
    static OpenStore open(StoreFile file, Workings workings, Needs needs) throws SQLException {
        StoreConnection connection = StoreConnection.open(file, workings);
        try {
            return new OpenStore(connection, connection.storeId(), workings, needs);
        } catch (SQLException | RuntimeException e) {
            connection.throwAway(e);
            throw e;
        }
    }

    /** Whether it was {@link #read}. */
    boolean isRead() {
        return read;
    }

    /**
     * Checks the store and reads what is kept in memory; says what does not fit. A store in which
     * something is found is only read from here on.
     */
    List<Damage> read() throws SQLException {
        List<Damage> found = new ArrayList<>();
        found.addAll(new Verification(connection.sql(), events).chainOfLast(CHECKED_AT_OPENING));
        try {
            found.addAll(comparedWithAnchor());
            found.addAll(
                    sessions.readSummaries(
                            Set.of(AccessFacts.STREAM, DeliveryFacts.STREAM, StockFacts.STREAM),
                            found.isEmpty()));
        } catch (SQLException e) {
            if (!(Faults.of(e) instanceof StoreFault.Torn torn)) {
                throw e;
            }
            found.add(Damage.ofFile(torn.finding()));
        } catch (LedgerException e) {
            if (!(e.fault() instanceof StoreFault.Torn torn)) {
                throw e;
            }
            found.add(Damage.ofFile(torn.finding()));
        }
        findings = List.copyOf(found);
        read = true;
        guard();
        return findings;
    }

    /** What guards the facts is put right where everything fits; else nothing more is written. */
    private void guard() throws SQLException {
        Guards guards = Guards.of(connection.sql(), workings);
        unguarded = guards.amiss();
        if (!findings.isEmpty()) {
            connection.onlyRead();
        } else if (!unguarded.isEmpty()) {
            guards.putBack(connection);
        }
    }

    /** The names of what guards the facts and was not as it should be when the store was read. */
    List<String> unguarded() {
        return unguarded;
    }

    /**
     * The anchor is written after each commit, so a store that ends before it has lost something.
     */
    private List<Damage> comparedWithAnchor() throws SQLException {
        long last = head().revision();
        Optional<StoreHead> kept;
        try {
            kept = anchoring.last(id);
        } catch (UnreadAnchorException e) {
            return unread(e, last);
        } catch (LedgerException e) {
            Faults.throwIfLocked(e);
            return List.of(Damage.ofFile(Faults.said(e)));
        }
        long number = kept.map(StoreHead::revision).orElse(0L);
        if (kept.isEmpty() && last > 0 && anchoring.expected()) {
            unanchored = Optional.of(new AccessEvent.AnchorMissing(last));
        }
        if (number > last) {
            return List.of(endsBefore(number, last, ""));
        }
        boolean same =
                number == 0
                        || events.numbered(number)
                                .filter(row -> head(Optional.of(row)).equals(kept.get()))
                                .isPresent();
        return same
                ? List.of()
                : List.of(new Damage(number, Optional.empty(), Misfit.OTHER_THAN_ANCHORED.name()));
    }

    /**
     * An anchor that cannot be read says as little as one that is missing, and is as much a matter
     * of comparing. But where it says more than the store holds, or is of a later key, that counts,
     * though nothing proves it: it is the store that may be the older one.
     */
    private List<Damage> unread(UnreadAnchorException e, long last) {
        if (e.laterKey()) {
            return List.of(Damage.ofFile(Misfit.OLDER_THAN_ANCHOR.name()));
        }
        if (e.says() > last) {
            return List.of(endsBefore(e.says(), last, "; " + Misfit.ANCHOR_CODE));
        }
        if (last == 0 || !anchoring.expected()) {
            return List.of(Damage.ofFile(Faults.said(e)));
        }
        unanchored =
                Optional.of(
                        new AccessEvent.AnchorMissing(last, Optional.of(e.keptAs().toString())));
        return List.of();
    }

    private static Damage endsBefore(long anchored, long last, String more) {
        return new Damage(
                last + 1, Optional.empty(), Misfit.ENDS_BEFORE_ANCHOR.of(anchored - last) + more);
    }

    /**
     * Something was found after the store was read: from here on it is only read. What was said
     * already is not said again, but with its place where that is known now.
     */
    void found(List<Damage> more) throws SQLException {
        List<Damage> all = new ArrayList<>(findings);
        for (Damage one : more) {
            if (all.stream().noneMatch(said -> says(said, one))) {
                all.removeIf(said -> says(one, said));
                all.add(one);
            }
        }
        findings = List.copyOf(all);
        if (!findings.isEmpty()) {
            connection.onlyRead();
        }
    }

    /** Whether one says all that the other does: the same of the same fact, or with its number. */
    private static boolean says(Damage one, Damage other) {
        return one.finding().equals(other.finding())
                && (one.fact() == other.fact() || other.fact() == 0);
    }

    /** SQLite's own check of the file, without reading what the facts say. */
    void checkFile() throws SQLException {
        String said = connection.sql().answer("PRAGMA integrity_check(1)");
        if (!said.equals("ok")) {
            throw Faults.torn(said);
        }
    }

    /**
     * The last fact where the store holds something and yet no anchor of it was there when it was
     * read, or none that could be read: that nothing was cut off behind it cannot be known. No
     * damage: the same is true of a store that came to another computer.
     */
    Optional<AccessEvent.AnchorMissing> unanchored() {
        return unanchored;
    }

    /** What does not fit; nothing of it is repaired, and nothing more is written. */
    List<Damage> findings() {
        return findings;
    }

    StoreConnection connection() {
        return connection;
    }

    EventTable events() {
        return events;
    }

    KeyTables keys() {
        return new KeyTables(connection);
    }

    /** The id that the store was given when it was made. */
    String id() {
        return id;
    }

    SessionShelf sessions() {
        return sessions;
    }

    /**
     * Judges one session again that the rules of another version judged; says how many are left.
     */
    int judgeOneAgain() throws SQLException {
        found(sessions.judgeOneAgain(findings.isEmpty()));
        return sessions.judgedBefore();
    }

    long entriesBesideAccess() throws SQLException {
        return sessions.entries(Set.of(AccessFacts.STREAM));
    }

    DeliveryFacts deliveries() {
        return deliveries;
    }

    StockFacts stock() {
        return stock;
    }

    /** Adds facts of one session, and says where the store ends then. */
    StoreHead append(List<RecordedEvent> facts) throws SQLException {
        Optional<EventRow> last = sessions.append(facts);
        return last.isPresent() ? head(last) : head();
    }

    StoreHead head() throws SQLException {
        return head(events.lastOfStore());
    }

    /** The end of the store as it was when the last fact of a session was written. */
    StoreHead headOf(SessionId session, long revision) throws SQLException {
        return head(rowsUntil(session, revision).reversed().stream().findFirst());
    }

    private List<EventRow> rowsUntil(SessionId session, long revision) throws SQLException {
        return events.ofStream(SessionFacts.text(session)).stream()
                .filter(row -> row.place().streamSeq() <= revision)
                .toList();
    }

    /** The end of the store as it was when a fact was its last; nothing where there is none. */
    Optional<StoreHead> headAt(long revision) throws SQLException {
        Optional<EventRow> row = events.numbered(revision);
        return row.isEmpty() ? Optional.empty() : Optional.of(head(row));
    }

    /** The last fact of a session, with the hash by which it hangs on those before it. */
    SessionHead sessionHead(SessionId session) throws SQLException {
        return events.lastOfStream(SessionFacts.text(session))
                .map(
                        row ->
                                new SessionHead(
                                        row.place().streamSeq(),
                                        HexFormat.of().formatHex(row.hash())))
                .orElse(new SessionHead(0, ""));
    }

    /**
     * The facts of a session until a revision as they hang together, with the signatures of their
     * authors.
     */
    AuthoredStream authored(SessionId session, long revision) throws SQLException {
        List<EventRow> rows = rowsUntil(session, revision);
        Optional<EventRow> before =
                rows.isEmpty()
                        ? Optional.empty()
                        : events.numbered(rows.getLast().place().storeSeq() - 1);
        return new AuthoredStream(
                id,
                rows.stream().map(row -> events.authored(id, row)).toList(),
                Bytes.of(before.map(EventRow::storeHash).orElse(Chain.START)));
    }

    static StoreHead head(Optional<EventRow> last) {
        return last.map(
                        row ->
                                new StoreHead(
                                        row.place().storeSeq(),
                                        HexFormat.of().formatHex(row.storeHash())))
                .orElse(new StoreHead(0, ""));
    }

    /**
     * The file stands still for whoever reads it beside this, by a key of their own, which is
     * answered. The key comes first: where it went in this instant, nothing stands still.
     */
    Needs standStill(Needs needs) throws SQLException {
        Needs own = needs.sealing(needs.codec().held());
        try {
            connection.standStill();
            return own;
        } catch (SQLException | RuntimeException e) {
            own.codec().lock();
            throw e;
        }
    }

    /** Moves what has gathered in the log into the file, where that is due. */
    void moveLogOn() throws SQLException {
        connection.moveLogOn();
    }

    /** Moves everything into the one file, then closes it. */
    void close() throws SQLException {
        connection.close();
    }

    /** Closes without a word more to the file. */
    void throwAway(Exception because) {
        connection.throwAway(because);
    }
}
