package vigil.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vigil.access.signin.Presence;
import vigil.access.workplace.Turns;
import vigil.charting.Clock;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.delivery.Answer.Said;
import vigil.delivery.Courier;
import vigil.delivery.Delivery;
import vigil.delivery.DeliveryKey;
import vigil.delivery.DeliveryState;
import vigil.delivery.Found;
import vigil.delivery.Reconciliation;
import vigil.delivery.TargetName;
import vigil.export.SessionRecord;
import vigil.people.Permission;
import vigil.people.StaffId;
import vigil.screen.desk.Receipt;
import vigil.screen.desk.Receipt.Standing;
import vigil.screen.desk.RecordDelivery;
import vigil.screen.kit.Words;
import vigil.session.SessionId;

/**
 * Sends records while a window is open. The targets are read anew at each round, so that what a
 * clinic changes in its file counts from the next minute on.
 *
 * @param turns the way to the ledger's thread and back
 */
record WindowDelivery(
        Clinics.Opened store,
        StoredRecords records,
        Words words,
        Path folder,
        Clock clock,
        Turns turns)
        implements RecordDelivery {

    /** Over an open store, to the places that the file in a folder names. */
    static WindowDelivery of(
            Clinics.Opened store, String version, Words words, Path folder, Wiring.Ports ports) {
        return new WindowDelivery(
                store,
                StoredRecords.of(store, version),
                words,
                folder,
                ports.clock(),
                ports.work()::inTurn);
    }

    @Override
    public List<Receipt> receipts() {
        return store.ledger().deliveries().all().stream().map(WindowDelivery::receipt).toList();
    }

    @Override
    public List<Receipt> receipts(SessionId session) {
        return store.ledger().deliveries().of(session).stream()
                .map(WindowDelivery::receipt)
                .toList();
    }

    @Override
    public void send(Consumer<SessionId> told) {
        Optional<StaffId> by = turns.take(this::whoMay);
        if (by.isEmpty()) {
            return;
        }
        // Looking through all sessions is one turn; what waits for other systems takes many.
        for (DeliveryKey key : turns.take(() -> courier(Turns.HERE).queue(by.get()))) {
            told.accept(key.session());
        }
        courier(turns).send(by.get(), one -> told.accept(one.key().session()));
    }

    @Override
    public void again(SessionId session) {
        Courier courier = courier(Turns.HERE);
        whoMay().ifPresent(by -> courier.again(courier.newest(session), by));
    }

    @Override
    public void takeOut(Receipt receipt, String reason) {
        StaffId by =
                whoMay().orElseThrow(
                                () ->
                                        new LedgerException(
                                                new StoreFault.NotAllowed(
                                                        Permission.EXPORT_RECORD)));
        DeliveryKey key =
                new DeliveryKey(
                        receipt.session(), receipt.revision(), new TargetName(receipt.target()));
        courier(Turns.HERE).takeOut(key, reason, by);
    }

    @Override
    public List<String> refused() {
        return deliveries().notTaken();
    }

    @Override
    public List<Preview> preview(SessionId session) {
        SessionRecord record = turns.take(() -> records.of(session));
        return deliveries().destinations().stream()
                .flatMap(
                        one ->
                                one.carrier().parcels(record).stream()
                                        .map(
                                                parcel ->
                                                        new Preview(
                                                                one.name().value(),
                                                                parcel.form(),
                                                                parcel.bytes(),
                                                                parcel.faults())))
                .toList();
    }

    @Override
    public List<Compared> compare(SessionId session) {
        Deliveries deliveries = deliveries();
        Reconciliation asked =
                new Reconciliation(
                        new LedgerInTurn(store.ledger().deliveries(), turns),
                        new SessionsInTurn(deliveries.sessions(), turns),
                        deliveries.destinations());
        return asked.of(session).stream().map(one -> compared(asked.ask(one))).toList();
    }

    private static Compared compared(Reconciliation.Finding finding) {
        DeliveryKey key = finding.delivery().key();
        return new Compared(
                key.target().value(), key.revision(), finding.now(), how(finding.found()));
    }

    private static Compared.How how(Found found) {
        return switch (found) {
            case Found.Same(int parts) -> new Compared.Same(parts);
            case Found.Differs(List<String> what) -> new Compared.Differs(what);
            case Found.NotKnown(Said why) -> new Compared.NotKnown(why.code());
        };
    }

    private Deliveries deliveries() {
        return Deliveries.of(store, records, words, folder);
    }

    private Courier courier(Turns way) {
        Deliveries deliveries = deliveries();
        return new Courier(
                new LedgerInTurn(store.ledger().deliveries(), way),
                new SessionsInTurn(deliveries.sessions(), way),
                deliveries.destinations(),
                clock);
    }

    private Optional<StaffId> whoMay() {
        return store.workplace().presence() instanceof Presence.SignedIn(StaffId user, var roles)
                        && store.workplace().may(Permission.EXPORT_RECORD)
                ? Optional.of(user)
                : Optional.empty();
    }

    private static Receipt receipt(Delivery one) {
        DeliveryKey key = one.key();
        return new Receipt(
                key.session(), key.revision(), key.target().value(), standing(one.state()));
    }

    private static Standing standing(DeliveryState state) {
        return switch (state) {
            case DeliveryState.Queued(int attempts, Instant due, Optional<Said> last) ->
                    new Standing.Waiting(due, last.map(Said::code));
            case DeliveryState.Sent _ -> new Standing.OnItsWay();
            case DeliveryState.Accepted(Instant at, Said said) -> new Standing.There(at);
            case DeliveryState.Refused(Instant at, Said said) ->
                    new Standing.Refused(at, said.code(), said.words());
            case DeliveryState.TakenOut(Instant at, String reason) ->
                    new Standing.TakenOut(at, reason);
            case DeliveryState.Superseded(long by, Optional<Instant> accepted) ->
                    new Standing.Replaced(by);
        };
    }
}
