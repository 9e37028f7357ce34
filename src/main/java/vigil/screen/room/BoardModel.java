package vigil.screen.room;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.charting.Draft;
import vigil.quantity.Moment;
import vigil.review.RoomBoard;
import vigil.screen.desk.KnownPatients;
import vigil.screen.desk.SessionDesk;
import vigil.screen.kit.Subscriptions;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.session.TreatmentSession;

/** What the room board shows, computed from what the ledger holds; no nodes. */
public final class BoardModel {

    private final SessionDesk desk;
    private final ReadOnlyObjectWrapper<Optional<RoomBoard>> board =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Unsaved>> unsaved =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Map<SessionId, TreatmentSession> read = new LinkedHashMap<>();
    private final Subscriptions listeners = new Subscriptions();
    private long minute;

    /** A board that is not followed yet. */
    public BoardModel(SessionDesk desk) {
        this.desk = desk;
    }

    /** Follows the ledger and the clock until {@link #close}. */
    public void open() {
        listeners.follow(desk.sessions(), _ -> readSessions());
        listeners.follow(desk.listed(), listed -> compute());
        listeners.follow(desk.drafts(), drafts -> readDrafts());
        listeners.listen(desk.now(), this::tick);
    }

    /** Follows no longer. */
    public void close() {
        listeners.close();
        read.clear();
    }

    private void readSessions() {
        Moment now = desk.now().get();
        desk.briefs(all -> RoomBoard.lookedInto(all, desk.zone(), now), this::lookInto);
        compute();
        readDrafts();
    }

    private void lookInto(List<SessionSummary> wanted) {
        read.keySet()
                .retainAll(
                        wanted.stream()
                                .map(SessionSummary::id)
                                .collect(Collectors.toUnmodifiableSet()));
        for (SessionSummary summary : wanted) {
            boolean known =
                    Optional.ofNullable(read.get(summary.id()))
                            .filter(session -> session.chart().revision() == summary.revision())
                            .isPresent();
            if (!known) {
                desk.read(
                        summary.id(),
                        session -> {
                            read.put(summary.id(), session);
                            compute();
                        });
            }
        }
        compute();
    }

    /** One line for each session; what is being typed at this desk just now is not left behind. */
    private void readDrafts() {
        Map<SessionId, List<Draft>> left =
                desk.drafts().get().stream()
                        .filter(draft -> !isOpen(draft.session()))
                        .collect(
                                Collectors.groupingBy(
                                        Draft::session, LinkedHashMap::new, Collectors.toList()));
        unsaved.set(
                left.entrySet().stream()
                        .map(entry -> Unsaved.of(entry.getValue(), summary(entry.getKey())))
                        .sorted(Comparator.comparing(Unsaved::newest).reversed())
                        .toList());
    }

    private boolean isOpen(SessionId session) {
        return desk.session().get().filter(open -> open.chart().id().equals(session)).isPresent();
    }

    private Optional<SessionSummary> summary(SessionId session) {
        return desk.sessions().get().stream().filter(one -> one.id().equals(session)).findFirst();
    }

    private void tick(Moment now) {
        long present = now.instant().getEpochSecond() / 60;
        if (present != minute) {
            minute = present;
            compute();
        }
    }

    private void compute() {
        if (!desk.listed().get()) {
            return;
        }
        List<TreatmentSession> all = List.copyOf(read.values());
        Optional<TreatmentSession> live =
                all.stream().filter(session -> session.stage().live()).findFirst();
        List<TreatmentSession> others = new ArrayList<>(all);
        live.ifPresent(others::remove);
        board.set(
                Optional.of(
                        RoomBoard.of(
                                desk.sessions().get(),
                                new RoomBoard.Sessions(live, others),
                                desk.zone(),
                                desk.now().get())));
    }

    /** Whether somebody is being treated in a session that was not read yet. */
    boolean awaited() {
        return desk.sessions().get().stream()
                .anyMatch(one -> one.stage().live() && !read.containsKey(one.id()));
    }

    /** The board; empty until the ledger was read. */
    public ReadOnlyObjectProperty<Optional<RoomBoard>> board() {
        return board.getReadOnlyProperty();
    }

    /** What was typed and not saved, one for each session, the newest first. */
    ReadOnlyObjectProperty<List<Unsaved>> unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    /** Whoever was here before. */
    KnownPatients patients() {
        return new KnownPatients(desk.sessions().get());
    }

    /** Today, on the wall of the room. */
    public LocalDate today() {
        return desk.now().get().local().toLocalDate();
    }
}
