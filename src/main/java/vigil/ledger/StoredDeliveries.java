package vigil.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vigil.charting.Ids;
import vigil.delivery.Delivery;
import vigil.delivery.DeliveryFact;
import vigil.delivery.DeliveryKey;
import vigil.delivery.DeliveryLedger;
import vigil.delivery.DeliveryState;
import vigil.delivery.Outbox;
import vigil.people.StaffId;
import vigil.session.SessionId;

/** The outbox of a store. */
final class StoredDeliveries implements DeliveryLedger {
    private final StoreDoor door;
    private final Ids ids;

    StoredDeliveries(StoreDoor door, Ids ids) {
        this.door = door;
        this.ids = ids;
    }

    @Override
    public List<Delivery> of(SessionId session) {
        return door.ask(open -> open.deliveries().outbox().of(session));
    }

    @Override
    public List<Delivery> all() {
        return door.ask(open -> open.deliveries().outbox().all());
    }

    @Override
    public Optional<DeliveryState> state(DeliveryKey key) {
        return door.ask(open -> open.deliveries().outbox().state(key));
    }

    @Override
    public List<DeliveryKey> neverQueued(List<DeliveryKey> some) {
        return door.ask(
                open -> {
                    Outbox outbox = open.deliveries().outbox();
                    return some.stream().filter(key -> outbox.state(key).isEmpty()).toList();
                });
    }

    @Override
    public List<Delivery> open() {
        return door.ask(open -> open.deliveries().outbox().open());
    }

    @Override
    public List<DeliveryFact> facts() {
        return door.ask(open -> open.deliveries().all());
    }

    @Override
    public void append(StaffId by, Instant at, List<Happened> happened) {
        if (happened.isEmpty()) {
            return;
        }
        door.tell(
                open -> {
                    open.deliveries().append(by, at, happened, ids);
                    door.anchor(open);
                });
    }
}
