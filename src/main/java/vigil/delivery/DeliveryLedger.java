package vigil.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vigil.people.StaffId;
import vigil.session.SessionId;

/**
 * Where the facts of the outbox are kept: append-only, sealed and signed like everything else in
 * the store. Every method is called on the ledger's own thread and throws {@link
 * vigil.charting.LedgerException} where the store could not answer.
 */
public interface DeliveryLedger {

    /** The deliveries of a session, by target and then revision. */
    List<Delivery> of(SessionId session);

    /** Every delivery there ever was, those of one session together. */
    List<Delivery> all();

    /** How a delivery stands; nothing where it was never queued. */
    Optional<DeliveryState> state(DeliveryKey key);

    /** Those of some deliveries that were never queued, as they come. */
    List<DeliveryKey> neverQueued(List<DeliveryKey> some);

    /** What is still to be sent, in the order in which it was queued. */
    List<Delivery> open();

    /** Every fact of the outbox, in order. */
    List<DeliveryFact> facts();

    /**
     * Writes down what happened, in one transaction; after return neither a crash nor a power cut
     * loses it. Refuses what cannot follow as {@link vigil.charting.StoreFault.ChangedMeanwhile},
     * and then nothing of it is written.
     *
     * @param by who is signed in, and signs it
     * @param at what is finer than a millisecond is lost
     */
    void append(StaffId by, Instant at, List<Happened> happened);

    /** What happened to a delivery. */
    record Happened(DeliveryKey of, DeliveryEvent event) {}
}
