package vigil.delivery;

import java.time.Instant;

/** Something that happened to a delivery. */
public sealed interface DeliveryEvent {

    /** It was put into the outbox. */
    record Queued() implements DeliveryEvent {}

    /**
     * It is about to leave: written before the first byte does, so that after a kill it is known
     * that it may have arrived.
     */
    record Sent() implements DeliveryEvent {}

    /** The target has it, and said so. */
    record Accepted(Answer.Said said) implements DeliveryEvent {}

    /** The target will not take it as it is. */
    record Refused(Answer.Said said) implements DeliveryEvent {}

    /**
     * The target could not take it now, or did not answer.
     *
     * @param until before which it is not sent again
     */
    record PutOff(Answer.Said said, Instant until) implements DeliveryEvent {}

    /** Somebody asked for it to be sent once more. */
    record AskedAgain() implements DeliveryEvent {}

    /** Somebody took it out of the outbox, and why. It goes again only where somebody asks. */
    record TakenOut(String reason) implements DeliveryEvent {
        public TakenOut {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("nothing is taken out without a reason");
            }
        }
    }

    /**
     * A later revision goes, or went, in its place.
     *
     * @param by that revision
     */
    record Superseded(long by) implements DeliveryEvent {}
}
