package vigil.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.export.SessionRecord;
import vigil.session.SessionId;

/** Holds what the targets have against what the outbox says. Asks, and changes nothing anywhere. */
public record Reconciliation(
        DeliveryLedger outbox, Records records, List<Destination> destinations) {
    public Reconciliation {
        destinations = List.copyOf(destinations);
    }

    /** The records of a store, to be looked at here and not to leave. */
    public interface Records {

        /** The number of the last fact of a session. */
        long revision(SessionId session);

        /** The record of a session as it now stands. */
        SessionRecord record(SessionId session);
    }

    /** What one target has of a session. */
    public sealed interface Finding {

        /** The delivery, as the outbox has it. */
        Delivery delivery();

        /** Whether both say the same; nothing where that is not known. */
        Optional<Boolean> agrees();
    }

    /** The target was asked. */
    public record Asked(Delivery delivery, Found found) implements Finding {

        /** A delivery whose answer never came may be there or not: both agree with it. */
        @Override
        public Optional<Boolean> agrees() {
            return switch (found) {
                case Found.Same ignored -> Optional.of(sent());
                case Found.Differs ignored -> Optional.of(!accepted());
                case Found.NotKnown ignored -> Optional.empty();
            };
        }

        private boolean accepted() {
            return delivery.state() instanceof DeliveryState.Accepted;
        }

        private boolean sent() {
            return accepted() || delivery.state() instanceof DeliveryState.Sent;
        }
    }

    /**
     * The record has changed since: what was sent can no longer be built, and is not compared.
     *
     * @param revision of the record as it now stands
     */
    public record Changed(Delivery delivery, long revision) implements Finding {

        @Override
        public Optional<Boolean> agrees() {
            return Optional.empty();
        }
    }

    /** Whether there is a target of a name. */
    public boolean knows(String target) {
        return destinations.stream().anyMatch(one -> one.name().value().equals(target));
    }

    /** What there is to ask of a session: its newest delivery to each target that there is. */
    public List<Delivery> of(SessionId session) {
        List<Delivery> newest = new ArrayList<>();
        for (Destination destination : destinations) {
            outbox.of(session).stream()
                    .filter(one -> one.key().target().equals(destination.name()))
                    .reduce((one, later) -> later)
                    .ifPresent(newest::add);
        }
        return newest;
    }

    /** Asks the target of a delivery what it has. Blocks on the target. */
    public Finding ask(Delivery delivery) {
        SessionId session = delivery.key().session();
        long now = records.revision(session);
        return now == delivery.key().revision()
                ? new Asked(delivery, to(delivery).carrier().found(records.record(session)))
                : new Changed(delivery, now);
    }

    private Destination to(Delivery delivery) {
        return destinations.stream()
                .filter(one -> one.name().equals(delivery.key().target()))
                .findFirst()
                .orElseThrow();
    }
}
