package vigil.screen.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableIntegerValue;
import vigil.charting.StoreFault;
import vigil.people.StaffId;
import vigil.review.Exceptions;
import vigil.review.KeptFilter;
import vigil.review.LastSession;
import vigil.review.ReviewList;
import vigil.review.ReviewList.Show;
import vigil.review.SessionBrief;
import vigil.screen.desk.Reading;
import vigil.screen.desk.Receipts;
import vigil.screen.desk.SessionDesk;
import vigil.screen.desk.StockDesk;
import vigil.screen.kit.Subscriptions;
import vigil.session.SessionId;
import vigil.session.TreatmentSession;

/**
 * What the review list shows, which of it is at hand, and what is known of that; no nodes. One for
 * a window: who comes back to the screen finds it as it was left.
 */
public final class ReviewModel {
    private final SessionDesk desk;
    private final Receipts receipts;
    private final StockDesk stock;
    private final OwnFilters filters;
    private final ObservableIntegerValue judgedBefore;
    private final ReadOnlyObjectWrapper<List<KeptFilter>> kept =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ReviewList> list =
            new ReadOnlyObjectWrapper<>(ReviewList.of(List.of(), StaffId::value));
    private final ReadOnlyObjectWrapper<Optional<Show>> show =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Only>> only =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<SessionBrief>> found =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<SessionBrief>> atHand =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<InBrief>> inBrief =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscriptions listeners = new Subscriptions();
    private Optional<Ahead> ahead = Optional.empty();
    private Optional<SessionId> reached = Optional.empty();
    private boolean read;

    /** A list that is not read yet. */
    public ReviewModel(
            SessionDesk desk,
            Receipts receipts,
            StockDesk stock,
            OwnFilters filters,
            ObservableIntegerValue judgedBefore) {
        this.desk = desk;
        this.receipts = receipts;
        this.stock = stock;
        this.filters = filters;
        this.judgedBefore = judgedBefore;
    }

    /** Where records went. */
    Receipts receipts() {
        return receipts;
    }

    /** The book of the room's drug. */
    StockDesk stock() {
        return stock;
    }

    /**
     * What is known of the session at hand.
     *
     * @param before the patient's session before it that had a dose
     */
    record InBrief(
            SessionBrief brief,
            TreatmentSession session,
            Exceptions exceptions,
            Optional<LastSession> before) {}

    /**
     * A session that was read before it was asked for.
     *
     * @param brief as it then stood in the list; with another it is read anew
     */
    private record Ahead(SessionBrief brief, TreatmentSession session) {}

    /** The sessions behind a number, and what that number is. */
    record Only(String label, Set<SessionId> sessions) {
        Only {
            sessions = Set.copyOf(sessions);
        }
    }

    /** Follows the ledger until {@link #close}. */
    void open() {
        backToWhatWasRead();
        listeners.listen(typed, text -> search());
        listeners.listen(receipts.changes(), changed -> sent());
        listeners.follow(desk.user(), now -> kept.set(filters.all()));
        listeners.follow(desk.sessions(), sessions -> desk.reviewList(this::read));
        listeners.listen(judgedBefore, left -> judgedAgain(left.intValue()));
    }

    /** The list as it is shown; who reads its records finds it again where the reading ended. */
    Reading reading() {
        return new Reading(ids(found.get()), session -> reached = Optional.of(session));
    }

    /** The sessions of the patient at hand, the newest first. */
    Reading readingOfPatient() {
        return new Reading(
                ids(
                        atHand.get()
                                .map(brief -> list.get().of(brief.session().patient().id()))
                                .orElse(List.of())),
                session -> {});
    }

    private static List<SessionId> ids(List<SessionBrief> briefs) {
        return briefs.stream().map(brief -> brief.session().id()).toList();
    }

    private void backToWhatWasRead() {
        reached.flatMap(
                        read ->
                                found.get().stream()
                                        .filter(brief -> brief.session().id().equals(read))
                                        .findFirst())
                .ifPresent(brief -> choose(Optional.of(brief)));
        reached = Optional.empty();
    }

    /** Follows no longer. */
    void close() {
        listeners.close();
    }

    private void read(ReviewList now) {
        read = true;
        list.set(now.with(receipts.handedOver()));
        if (show.get().isEmpty()) {
            show.set(Optional.of(list.get().firstWaiting()));
        }
        search();
    }

    /** Whether the sessions were read: until then nobody knows how many there are. */
    boolean isRead() {
        return read;
    }

    private void judgedAgain(int left) {
        if (left == 0) {
            desk.reviewList(this::read);
        }
    }

    /** How many sessions are shown as another version of the program judged them. */
    ObservableIntegerValue judgedBefore() {
        return judgedBefore;
    }

    private void sent() {
        list.set(list.get().with(receipts.handedOver()));
        search();
    }

    /** The kinds to choose from: whether records were sent only where any ever were. */
    List<Show> kinds() {
        boolean sends = !receipts.handedOver().isEmpty();
        return Stream.of(Show.values())
                .filter(kind -> sends || (kind != Show.NOT_SENT && kind != Show.REFUSED))
                .toList();
    }

    /** How many of all sessions hold what is searched for, where none of those shown does. */
    int onlyAmongAll() {
        return found.get().isEmpty() && !typed.get().isBlank()
                ? list.get().find(Show.ALL, typed.get()).size()
                : 0;
    }

    /** Shows all sessions where what is searched for is only among those; whether it did. */
    boolean showsAllIfOnlyThere() {
        boolean there = onlyAmongAll() > 0;
        if (there) {
            show(Show.ALL);
        }
        return there;
    }

    private void search() {
        Show kind = only.get().isPresent() ? Show.ALL : show.get().orElse(Show.ALL);
        List<SessionBrief> before = found.get();
        List<SessionBrief> all = list.get().find(kind, typed.get());
        found.set(
                only.get()
                        .map(
                                these ->
                                        all.stream()
                                                .filter(
                                                        brief ->
                                                                these.sessions()
                                                                        .contains(
                                                                                brief.session()
                                                                                        .id()))
                                                .toList())
                        .orElse(all));
        choose(
                atHand.get()
                        .flatMap(brief -> stillNear(brief.session().id(), before))
                        .or(() -> found.get().stream().findFirst()));
    }

    /** The same session if it is still shown; or else the one that came after it, or before. */
    private Optional<SessionBrief> stillNear(SessionId kept, List<SessionBrief> before) {
        Map<SessionId, SessionBrief> now = new HashMap<>();
        found.get().forEach(brief -> now.put(brief.session().id(), brief));
        List<SessionId> order = before.stream().map(brief -> brief.session().id()).toList();
        int at = Math.max(0, order.indexOf(kept));
        return Stream.concat(
                        Stream.concat(Stream.of(kept), order.subList(at, order.size()).stream()),
                        order.subList(0, at).reversed().stream())
                .filter(now::containsKey)
                .findFirst()
                .map(now::get);
    }

    /** Another session is at hand. */
    void choose(Optional<SessionBrief> brief) {
        if (brief.equals(atHand.get())) {
            return;
        }
        atHand.set(brief);
        Optional<Ahead> there = ahead.filter(read -> Optional.of(read.brief()).equals(brief));
        if (there.isPresent()) {
            know(there.get().brief(), there.get().session());
            return;
        }
        inBrief.set(Optional.empty());
        brief.ifPresent(chosen -> desk.read(chosen.session().id(), read -> know(chosen, read)));
    }

    /** The next session of the list is at hand, if there is one. */
    void goOn() {
        next().ifPresent(brief -> choose(Optional.of(brief)));
    }

    private Optional<SessionBrief> next() {
        List<SessionBrief> shown = found.get();
        int next = atHand.get().map(shown::indexOf).orElse(-1) + 1;
        return next > 0 && next < shown.size() ? Optional.of(shown.get(next)) : Optional.empty();
    }

    private void know(SessionBrief brief, TreatmentSession session) {
        if (!isAtHand(brief)) {
            return;
        }
        InBrief known = new InBrief(brief, session, Exceptions.of(session), Optional.empty());
        inBrief.set(Optional.of(known));
        list.get()
                .before(brief)
                .ifPresent(
                        earlier ->
                                desk.read(earlier.session().id(), read -> knowLast(known, read)));
        next().ifPresent(
                        likely ->
                                desk.readAhead(
                                        likely.session().id(),
                                        read -> ahead = Optional.of(new Ahead(likely, read))));
    }

    private void knowLast(InBrief known, TreatmentSession earlier) {
        if (isAtHand(known.brief())) {
            inBrief.set(
                    Optional.of(
                            new InBrief(
                                    known.brief(),
                                    known.session(),
                                    known.exceptions(),
                                    last(earlier))));
        }
    }

    private static Optional<LastSession> last(TreatmentSession earlier) {
        return LastSession.of(List.of(earlier.chart())).stream().findFirst();
    }

    private boolean isAtHand(SessionBrief brief) {
        return atHand.get().filter(brief::equals).isPresent();
    }

    /** Shows another kind. */
    void show(Show kind) {
        only.set(Optional.empty());
        show.set(Optional.of(kind));
        search();
    }

    /** Shows what somebody keeps a filter for. */
    void show(KeptFilter filter) {
        only.set(Optional.empty());
        show.set(Optional.of(filter.kind()));
        typed.set(filter.typed());
        search();
    }

    /** The filters that who is signed in keeps. */
    ReadOnlyObjectProperty<List<KeptFilter>> kept() {
        return kept.getReadOnlyProperty();
    }

    /** How many sessions one of them shows; nothing until they were read. */
    OptionalInt count(KeptFilter filter) {
        return read
                ? OptionalInt.of(list.get().find(filter.kind(), filter.typed()).size())
                : OptionalInt.empty();
    }

    /** Keeps a filter in the place of another one, or none; one of the two is called afterwards. */
    void keep(
            Optional<KeptFilter> from,
            Optional<KeptFilter> to,
            Runnable then,
            Consumer<StoreFault> failed) {
        filters.change(
                from,
                to,
                () -> {
                    kept.set(filters.all());
                    then.run();
                },
                failed);
    }

    /** Shows these sessions alone, each of them whatever was searched for, or the kind again. */
    void only(Optional<Only> these) {
        only.set(these);
        typed.set("");
        search();
    }

    /** Which sessions alone are shown. */
    ReadOnlyObjectProperty<Optional<Only>> only() {
        return only.getReadOnlyProperty();
    }

    /** How many sessions there are of each kind. */
    Map<Show, Integer> counts() {
        return list.get().counts();
    }

    /** Every session. */
    ReadOnlyObjectProperty<ReviewList> list() {
        return list.getReadOnlyProperty();
    }

    /** Which kind is shown; empty until the ledger was read. */
    ReadOnlyObjectProperty<Optional<Show>> show() {
        return show.getReadOnlyProperty();
    }

    /** What is searched for. */
    StringProperty typed() {
        return typed;
    }

    /** What is shown, the newest first. */
    ReadOnlyObjectProperty<List<SessionBrief>> found() {
        return found.getReadOnlyProperty();
    }

    /** The session at hand. */
    ReadOnlyObjectProperty<Optional<SessionBrief>> atHand() {
        return atHand.getReadOnlyProperty();
    }

    /** What is known of it; empty while it is read. */
    ReadOnlyObjectProperty<Optional<InBrief>> inBrief() {
        return inBrief.getReadOnlyProperty();
    }
}
