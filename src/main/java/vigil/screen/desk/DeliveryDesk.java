package vigil.screen.desk;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vigil.charting.StoreFault;
import vigil.keeping.BackupRhythm;
import vigil.quantity.Moment;
import vigil.review.ReviewList.HandedOver;
import vigil.screen.kit.Subscriptions;
import vigil.screen.kit.Work;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/**
 * The desk from which records are sent: by itself whenever a session changed and once a minute, one
 * round at a time, on a thread that holds up nothing. Every property changes on the window's
 * thread.
 */
public final class DeliveryDesk implements Receipts, AutoCloseable {
    private final RecordDelivery delivery;
    private final SessionDesk desk;
    private final Work work;
    private final Subscriptions listeners = new Subscriptions();
    private final Map<SessionId, List<Receipt>> known = new HashMap<>();
    private final Map<SessionId, HandedOver> whole = new HashMap<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(0);
    private List<SessionSummary> seen = List.of();
    private final ReadOnlyObjectWrapper<Optional<Moment>> looked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private boolean read;
    private boolean dueAgain;

    /** Sends the records of a desk from now on. */
    public DeliveryDesk(RecordDelivery delivery, SessionDesk desk, Work work) {
        this.delivery = delivery;
        this.desk = desk;
        this.work = work;
        listeners.listen(desk.listed(), listed -> round());
        listeners.listen(desk.sessions(), this::sessionsChanged);
        listeners.listen(desk.now(), this::tick);
    }

    @Override
    public List<Receipt> of(SessionId session) {
        return known.getOrDefault(session, List.of());
    }

    @Override
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    @Override
    public Map<SessionId, HandedOver> handedOver() {
        return Collections.unmodifiableMap(whole);
    }

    /** Every receipt there is, those of one session together. */
    public List<Receipt> all() {
        return known.values().stream().flatMap(List::stream).toList();
    }

    /** Whether a round is under way; what was put into the outbox is being sent. */
    public ReadOnlyBooleanProperty sending() {
        return sending.getReadOnlyProperty();
    }

    /** When the last round began. */
    public ReadOnlyObjectProperty<Optional<Moment>> looked() {
        return looked.getReadOnlyProperty();
    }

    /** What of the clinic's own file was not understood, each in a sentence. */
    public void refused(Consumer<List<String>> then) {
        work.onFiles(delivery::refused, then, failed -> {});
    }

    /** What would be sent of a session; no other system is waited for. */
    public void preview(
            SessionId session, Consumer<List<RecordDelivery.Preview>> then, Runnable failed) {
        work.onFiles(() -> delivery.preview(session), then, why -> failed.run());
    }

    /** What each system has of a session's record. */
    public void compare(
            SessionId session, Consumer<List<RecordDelivery.Compared>> then, Runnable failed) {
        work.onDelivery(() -> delivery.compare(session), then, why -> failed.run());
    }

    private void know(SessionId session, List<Receipt> receipts) {
        known.put(session, List.copyOf(receipts));
        handedOver(receipts).ifPresent(how -> whole.put(session, how));
    }

    private static Optional<HandedOver> handedOver(List<Receipt> receipts) {
        return receipts.stream()
                .flatMap(one -> handedOver(one.standing()).stream())
                .max(Comparator.comparingInt(DeliveryDesk::gravity));
    }

    private static Optional<HandedOver> handedOver(Receipt.Standing standing) {
        return switch (standing) {
            case Receipt.Standing.Waiting _, Receipt.Standing.OnItsWay _ ->
                    Optional.of(HandedOver.NOT_YET);
            case Receipt.Standing.There _ -> Optional.of(HandedOver.THERE);
            case Receipt.Standing.Refused _ -> Optional.of(HandedOver.REFUSED);
            case Receipt.Standing.TakenOut _, Receipt.Standing.Replaced _ -> Optional.empty();
        };
    }

    private static int gravity(HandedOver how) {
        return switch (how) {
            case THERE -> 0;
            case NOT_YET -> 1;
            case REFUSED -> 2;
        };
    }

    /** A record is ready only once its session is over, as a backup is due only then. */
    private void sessionsChanged(List<SessionSummary> now) {
        boolean due = BackupRhythm.dueAfter(seen, now);
        seen = now;
        if (due) {
            round();
        }
    }

    private void tick(Moment now) {
        boolean due = BackupRhythm.mayFollow(looked.get().map(Moment::instant), now.instant());
        // Before somebody came in nothing can be read.
        if (due && desk.listed().get()) {
            round();
        }
    }

    /** Sends what is due; a round that is asked for during another one follows it. */
    public void round() {
        if (sending.get()) {
            dueAgain = true;
            return;
        }
        sending.set(true);
        dueAgain = false;
        looked.set(Optional.of(desk.now().get()));
        if (!read) {
            work.onLedger(delivery::receipts, this::readAll, failed -> {});
        }
        work.onDelivery(
                () -> {
                    delivery.send(session -> work.later(() -> changed(session)));
                    return true;
                },
                done -> ended(),
                failed -> ended());
    }

    private void ended() {
        sending.set(false);
        if (dueAgain) {
            round();
        }
    }

    private void readAll(List<Receipt> all) {
        read = true;
        all.stream().collect(Collectors.groupingBy(Receipt::session)).forEach(this::know);
        changes.set(changes.get() + 1);
    }

    private void changed(SessionId session) {
        work.onLedger(
                () -> delivery.receipts(session),
                receipts -> {
                    know(session, receipts);
                    changes.set(changes.get() + 1);
                },
                failed -> {});
    }

    @Override
    public void again(SessionId session) {
        work.onLedger(
                () -> {
                    delivery.again(session);
                    return true;
                },
                done -> {
                    changed(session);
                    round();
                },
                failed -> {});
    }

    /** Takes one out of the outbox; exactly one of the two is called afterwards. */
    public void takeOut(
            Receipt receipt, String reason, Runnable then, Consumer<StoreFault> failed) {
        work.onLedger(
                () -> {
                    delivery.takeOut(receipt, reason);
                    return true;
                },
                done -> {
                    changed(receipt.session());
                    then.run();
                },
                why -> failed.accept(FaultText.fault(why)));
    }

    /** Sends nothing more. */
    @Override
    public void close() {
        listeners.close();
    }
}
