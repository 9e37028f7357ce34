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

        /** The record of a session as it stood at a revision. */
        SessionRecord record(SessionId session, long revision);
    }

    /**
     * What one target has of a session.
     *
     * @param delivery of a revision of the record, as the outbox has it
     * @param found what the target has of that revision
     * @param now the revision at which the record stands by now
     */
    public record Finding(Delivery delivery, Found found, long now) {

        /** Whether the record has changed since the revision that was asked for. */
        public boolean changed() {
            return now != delivery.key().revision();
        }

        /**
         * Whether both say the same; nothing where that is not known. What the target once accepted
         * is there, also while it goes once more. Anything else whose answer never came may be
         * there or not: both agree with it.
         */
        public Optional<Boolean> agrees() {
            return switch (found) {
                case Found.Same _ -> Optional.of(had() || sent());
                case Found.Differs _ -> Optional.of(!had());
                case Found.NotKnown _ -> Optional.empty();
            };
        }

        private boolean had() {
            return delivery.had().isPresent();
        }

        private boolean sent() {
            return delivery.state() instanceof DeliveryState.Sent;
        }
    }

    /** Whether there is a target of a name. */
    public boolean knows(String target) {
        return destinations.stream().anyMatch(one -> one.name().value().equals(target));
    }

    /**
     * What there is to ask of a session: its newest delivery to each target that there is, behind
     * the one that the target is known to have, while the newest is neither there nor on its way.
     */
    public List<Delivery> of(SessionId session) {
        List<Delivery> asked = new ArrayList<>();
        for (Destination destination : destinations) {
            List<Delivery> there =
                    outbox.of(session).stream()
                            .filter(one -> one.key().target().equals(destination.name()))
                            .toList();
            if (!there.isEmpty()) {
                Delivery newest = there.getLast();
                if (newest.had().isEmpty() && notOnItsWay(newest.state())) {
                    there.reversed().stream()
                            .filter(one -> one.had().isPresent())
                            .findFirst()
                            .ifPresent(asked::add);
                }
                asked.add(newest);
            }
        }
        return asked;
    }

    private static boolean notOnItsWay(DeliveryState state) {
        return switch (state) {
            case DeliveryState.Queued _, DeliveryState.Refused _, DeliveryState.TakenOut _ -> true;
            case DeliveryState.Sent _, DeliveryState.Accepted _, DeliveryState.Superseded _ ->
                    false;
        };
    }

    /** Asks the target of a delivery what it has. Blocks on the target. */
    public Finding ask(Delivery delivery) {
        SessionId session = delivery.key().session();
        return new Finding(
                delivery,
                to(delivery).carrier().found(records.record(session, delivery.key().revision())),
                records.revision(session));
    }

    private Destination to(Delivery delivery) {
        return destinations.stream()
                .filter(one -> one.name().equals(delivery.key().target()))
                .findFirst()
                .orElseThrow();
    }
}
