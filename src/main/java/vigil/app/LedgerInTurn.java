package vigil.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vigil.access.workplace.Turns;
import vigil.delivery.Delivery;
import vigil.delivery.DeliveryFact;
import vigil.delivery.DeliveryKey;
import vigil.delivery.DeliveryLedger;
import vigil.delivery.DeliveryState;
import vigil.people.StaffId;
import vigil.session.SessionId;

/** The outbox asked from another thread than the ledger's: each question waits for its turn. */
record LedgerInTurn(DeliveryLedger ledger, Turns turns) implements DeliveryLedger {

    @Override
    public List<Delivery> of(SessionId session) {
        return turns.take(() -> ledger.of(session));
    }

    @Override
    public List<Delivery> all() {
        return turns.take(ledger::all);
    }

    @Override
    public Optional<DeliveryState> state(DeliveryKey key) {
        return turns.take(() -> ledger.state(key));
    }

    @Override
    public List<DeliveryKey> neverQueued(List<DeliveryKey> some) {
        return turns.take(() -> ledger.neverQueued(some));
    }

    @Override
    public List<Delivery> open() {
        return turns.take(ledger::open);
    }

    @Override
    public List<DeliveryFact> facts() {
        return turns.take(ledger::facts);
    }

    @Override
    public void append(StaffId by, Instant at, List<Happened> happened) {
        turns.take(
                () -> {
                    ledger.append(by, at, happened);
                    return true;
                });
    }
}
