package vigil.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vigil.people.PatientId;
import vigil.people.StaffId;
import vigil.quantity.TypedText;
import vigil.session.SessionId;
import vigil.session.SignState;

/** The sessions that a supervisor goes through, newest first (rule C8). Never changed. */
public final class ReviewList {
    private final List<SessionBrief> rows;
    private final Map<SessionId, SessionBrief> byId;
    private final Map<Show, BitSet> shown = new EnumMap<>(Show.class);
    private final List<SearchedColumn> columns;

    private ReviewList(List<SessionBrief> rows, Function<StaffId, String> family) {
        this.rows = rows;
        this.byId = new HashMap<>(rows.size() * 2);
        for (Show show : Show.values()) {
            shown.put(show, new BitSet(rows.size()));
        }
        for (int row = 0; row < rows.size(); row++) {
            SessionBrief brief = rows.get(row);
            byId.put(brief.session().id(), brief);
            for (Map.Entry<Show, BitSet> kind : shown.entrySet()) {
                kind.getValue().set(row, shows(kind.getKey(), brief));
            }
        }
        this.columns = SearchedColumn.all(rows, family);
    }

    private ReviewList(ReviewList same, Map<SessionId, HandedOver> handedOver) {
        this.rows = same.rows;
        this.byId = same.byId;
        this.columns = same.columns;
        this.shown.putAll(same.shown);
        shown.put(Show.NOT_SENT, standing(handedOver, HandedOver.NOT_YET));
        shown.put(Show.REFUSED, standing(handedOver, HandedOver.REFUSED));
    }

    private BitSet standing(Map<SessionId, HandedOver> handedOver, HandedOver how) {
        BitSet found = new BitSet(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            found.set(row, handedOver.get(rows.get(row).session().id()) == how);
        }
        return found;
    }

    /**
     * The same sessions, with how their records stand with the systems they go to.
     *
     * @param known nothing of those that go nowhere
     */
    public ReviewList with(Map<SessionId, HandedOver> known) {
        return new ReviewList(this, known);
    }

    /** How a record stands with the systems it goes to. */
    public enum HandedOver {
        /** One of them has not got it yet. */
        NOT_YET,
        /** One of them does not take it. */
        REFUSED,
        /** All of them have it. */
        THERE
    }

    /**
     * The list of these sessions, in any order.
     *
     * @param family the family name of a member of staff
     */
    public static ReviewList of(List<SessionBrief> briefs, Function<StaffId, String> family) {
        return new ReviewList(
                briefs.stream()
                        .sorted(
                                Comparator.comparing(SessionBrief::when)
                                        .thenComparing(brief -> brief.session().id().value())
                                        .reversed())
                        .toList(),
                family);
    }

    /** Which sessions are shown. The first four are of sessions that are not attested yet. */
    public enum Show {
        /** Signed off by who charted it. */
        TO_COUNTERSIGN,
        /** Something has to be looked at. */
        EXCEPTIONS,
        /** Over, and signed off by nobody. */
        NOT_SIGNED,
        /** An entry was corrected. */
        AMENDED,
        /** A form is to be sent in and is not marked as sent; it stays when its time is over. */
        REPORT_DUE,
        /** On its way to another system, or waiting for it. */
        NOT_SENT,
        /** Refused by another system. */
        REFUSED,
        /** Every session. */
        ALL
    }

    /** How a session stands. */
    public enum State {
        /** The patient is expected or here. */
        GOES_ON,
        /** Signed by nobody, or changed since. */
        NOT_SIGNED,
        TO_COUNTERSIGN,
        COUNTERSIGNED
    }

    /** How many sessions there are. */
    public int size() {
        return rows.size();
    }

    /** The brief of a session. */
    public Optional<SessionBrief> brief(SessionId session) {
        return Optional.ofNullable(byId.get(session));
    }

    /** Every session. */
    public List<SessionBrief> all() {
        return rows;
    }

    /** Every session of a patient, the newest first. */
    public List<SessionBrief> of(PatientId patient) {
        return rows.stream().filter(row -> row.session().patient().id().equals(patient)).toList();
    }

    /** The patient's session before one that had a dose. */
    public Optional<SessionBrief> before(SessionBrief brief) {
        return of(brief.session().patient().id()).stream()
                .filter(row -> row.session().firstDose().isPresent())
                .filter(row -> brief.when().isAfter(row.when()))
                .findFirst();
    }

    /**
     * The sessions of a kind of which every typed word is a part of the name, the record number,
     * the date, a lot, the protocol or the family name of who charted it; capitals and accents do
     * not count.
     */
    public List<SessionBrief> find(Show show, String typed) {
        String text = TypedText.searchKey(typed).replace(',', ' ').strip();
        if (show == Show.ALL && text.isEmpty()) {
            return rows;
        }
        BitSet left = at(show);
        for (String word : text.isEmpty() ? new String[0] : text.split("\\s+")) {
            keepHolding(left, word);
        }
        List<SessionBrief> found = new ArrayList<>(left.cardinality());
        for (int row = left.nextSetBit(0); row >= 0; row = left.nextSetBit(row + 1)) {
            found.add(rows.get(row));
        }
        return Collections.unmodifiableList(found);
    }

    /** How many sessions there are of each kind. */
    public Map<Show, Integer> counts() {
        Map<Show, Integer> counts = new EnumMap<>(Show.class);
        for (Show show : Show.values()) {
            counts.put(show, at(show).cardinality());
        }
        return counts;
    }

    /** The first kind of which there is any: a supervisor begins where something waits. */
    public Show firstWaiting() {
        return counts().entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Show.ALL);
    }

    private BitSet at(Show show) {
        BitSet kind = new BitSet();
        kind.or(shown.getOrDefault(show, kind));
        return kind;
    }

    private void keepHolding(BitSet left, String word) {
        boolean[][] holding = new boolean[columns.size()][];
        for (int at = 0; at < holding.length; at++) {
            holding[at] = columns.get(at).holding(word);
        }
        for (int row = left.nextSetBit(0); row >= 0; row = left.nextSetBit(row + 1)) {
            boolean found = false;
            for (int at = 0; at < holding.length && !found; at++) {
                found = holding[at][columns.get(at).text(row)];
            }
            if (!found) {
                left.clear(row);
            }
        }
    }

    /** How a session stands. */
    public static State state(SessionBrief brief) {
        if (!brief.session().stage().over()) {
            return State.GOES_ON;
        }
        return switch (brief.session().signing()) {
            case SignState.Unsigned() -> State.NOT_SIGNED;
            case SignState.Superseded _ -> State.NOT_SIGNED;
            case SignState.Signed _ -> State.TO_COUNTERSIGN;
            case SignState.Countersigned _ -> State.COUNTERSIGNED;
        };
    }

    private static boolean shows(Show show, SessionBrief brief) {
        return switch (show) {
            case TO_COUNTERSIGN -> state(brief) == State.TO_COUNTERSIGN;
            case EXCEPTIONS -> open(brief) && !brief.exceptional().isEmpty();
            case NOT_SIGNED -> state(brief) == State.NOT_SIGNED;
            case AMENDED -> open(brief) && brief.session().amended() > 0;
            case REPORT_DUE -> brief.session().report().isPresent();
            case NOT_SENT, REFUSED -> false;
            case ALL -> true;
        };
    }

    private static boolean open(SessionBrief brief) {
        return switch (state(brief)) {
            case NOT_SIGNED, TO_COUNTERSIGN -> true;
            case GOES_ON, COUNTERSIGNED -> false;
        };
    }
}
