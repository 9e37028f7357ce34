package vigil.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a delivery stands. */
public sealed interface DeliveryState {

    /**
     * It waits to be sent.
     *
     * @param attempts how often it was sent so far
     * @param due before which it is not sent
     * @param last what was said at the last attempt
     */
    record Queued(int attempts, Instant due, Optional<Answer.Said> last) implements DeliveryState {}

    /** It left, and what came of it is not known: it is sent again. */
    record Sent(int attempts, Instant at) implements DeliveryState {}

    /** The target has it. */
    record Accepted(Instant at, Answer.Said said) implements DeliveryState {}

    /** The target does not take it; it waits for somebody, or for a later revision. */
    record Refused(Instant at, Answer.Said said) implements DeliveryState {}

    /** Somebody took it out of the outbox, and why. */
    record TakenOut(Instant at, String reason) implements DeliveryState {}

    /**
     * A later revision goes in its place.
     *
     * @param by that revision
     * @param accepted since when the target has had this one, where it has
     */
    record Superseded(long by, Optional<Instant> accepted) implements DeliveryState {}

    /**
     * Whether it is to be sent at a time. Nothing is ever put off for longer than a target may ask
     * for: what is due still later was put off under a clock that went ahead and was set right.
     */
    default boolean dueAt(Instant now) {
        return switch (this) {
            case Queued(int attempts, Instant due, Optional<Answer.Said> last) ->
                    !due.isAfter(now)
                            || Duration.between(now, due).compareTo(Waits.USUAL.asked()) > 0;
            case Sent _ -> true;
            case Accepted _, Refused _, TakenOut _, Superseded _ -> false;
        };
    }

    /** Whether something is still to come of it without anybody's doing. */
    default boolean open() {
        return dueAt(Instant.MAX);
    }

    /** Where an event leads from nothing. Refuses every event but the first. */
    static DeliveryState first(Instant at, DeliveryEvent event) {
        if (event instanceof DeliveryEvent.Queued) {
            return new Queued(0, at, Optional.empty());
        }
        throw cannot("nothing", event);
    }

    /** Where an event leads from here. Refuses one that cannot happen here. */
    default DeliveryState then(Instant at, DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.Queued _ -> throw cannot(this, event);
            case DeliveryEvent.Sent _ -> sent(at, event);
            case DeliveryEvent.Accepted(Answer.Said said) -> {
                attempts(event);
                yield new Accepted(at, said);
            }
            case DeliveryEvent.Refused(Answer.Said said) -> {
                attempts(event);
                yield new Refused(at, said);
            }
            case DeliveryEvent.PutOff(Answer.Said said, Instant until) ->
                    new Queued(attempts(event), until, Optional.of(said));
            case DeliveryEvent.AskedAgain _ -> again(at, event);
            case DeliveryEvent.TakenOut(String reason) -> takenOut(at, reason, event);
            case DeliveryEvent.Superseded(long by) -> superseded(by, event);
        };
    }

    private DeliveryState sent(Instant at, DeliveryEvent event) {
        return switch (this) {
            case Queued(int attempts, Instant due, Optional<Answer.Said> last) ->
                    new Sent(attempts + 1, at);
            case Sent(int attempts, Instant before) -> new Sent(attempts + 1, at);
            case Accepted _, Refused _, TakenOut _, Superseded _ -> throw cannot(this, event);
        };
    }

    /** What is on its way may arrive, and what is there is there: neither can be taken back. */
    private DeliveryState takenOut(Instant at, String reason, DeliveryEvent event) {
        return switch (this) {
            case Queued _, Refused _ -> new TakenOut(at, reason);
            case Sent _, Accepted _, TakenOut _, Superseded _ -> throw cannot(this, event);
        };
    }

    /** An answer comes only to what was sent. */
    private int attempts(DeliveryEvent event) {
        if (this instanceof Sent(int attempts, Instant at)) {
            return attempts;
        }
        throw cannot(this, event);
    }

    private DeliveryState again(Instant at, DeliveryEvent event) {
        return switch (this) {
            case Queued(int attempts, Instant due, Optional<Answer.Said> last) ->
                    new Queued(attempts, at, last);
            case Refused(Instant before, Answer.Said said) -> new Queued(0, at, Optional.of(said));
            case Accepted _, TakenOut _ -> new Queued(0, at, Optional.empty());
            case Sent _ -> this;
            case Superseded _ -> throw cannot(this, event);
        };
    }

    private DeliveryState superseded(long by, DeliveryEvent event) {
        return switch (this) {
            case Accepted(Instant at, Answer.Said said) -> new Superseded(by, Optional.of(at));
            case Queued _, Sent _, Refused _, TakenOut _ -> new Superseded(by, Optional.empty());
            case Superseded _ -> throw cannot(this, event);
        };
    }

    private static IllegalArgumentException cannot(Object from, DeliveryEvent event) {
        return new IllegalArgumentException(
                event.getClass().getSimpleName()
                        + " cannot follow "
                        + from.getClass().getSimpleName());
    }
}
