package vigil.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.session.SessionId;

/**
 * How every delivery stands, as its facts say. Grows with them; kept by one thread. What is open is
 * found without walking through what is done.
 */
public final class Outbox {
    private final Map<SessionId, Map<DeliveryKey, DeliveryState>> states = new HashMap<>();
    private final Map<DeliveryKey, DeliveryState> open = new LinkedHashMap<>();

    /** Since when targets have had what was asked for once more after that. */
    private final Map<DeliveryKey, Instant> had = new HashMap<>();

    /** Takes in what happened. Refuses what cannot follow, and is then as it was. */
    public void take(DeliveryKey key, Instant at, DeliveryEvent event) {
        DeliveryState next = withWhatIsThere(key, next(key, at, event));
        if (event instanceof DeliveryEvent.AskedAgain
                && state(key).orElseThrow() instanceof DeliveryState.Accepted accepted) {
            had.putIfAbsent(key, accepted.at());
        }
        states.computeIfAbsent(key.session(), session -> new LinkedHashMap<>()).put(key, next);
        if (next.open()) {
            open.put(key, next);
        } else {
            open.remove(key);
        }
    }

    private DeliveryState next(DeliveryKey key, Instant at, DeliveryEvent event) {
        return state(key)
                .map(state -> state.then(at, event))
                .orElseGet(() -> DeliveryState.first(at, event));
    }

    /** What a target has once said that it has, it has, whatever came of a later attempt. */
    private DeliveryState withWhatIsThere(DeliveryKey key, DeliveryState next) {
        return next instanceof DeliveryState.Superseded(long by, Optional<Instant> accepted)
                ? new DeliveryState.Superseded(
                        by, Optional.ofNullable(had.remove(key)).or(() -> accepted))
                : next;
    }

    /** How a delivery stands; nothing where it was never queued. */
    public Optional<DeliveryState> state(DeliveryKey key) {
        return Optional.ofNullable(states.getOrDefault(key.session(), Map.of()).get(key));
    }

    /** The deliveries of a session, by target and then revision. */
    public List<Delivery> of(SessionId session) {
        return states.getOrDefault(session, Map.of()).entrySet().stream()
                .map(one -> delivery(one.getKey(), one.getValue()))
                .sorted(
                        Comparator.comparing((Delivery one) -> one.key().target().value())
                                .thenComparingLong(one -> one.key().revision()))
                .toList();
    }

    private Delivery delivery(DeliveryKey key, DeliveryState state) {
        return new Delivery(key, state, hadSince(key, state));
    }

    private Optional<Instant> hadSince(DeliveryKey key, DeliveryState state) {
        return switch (state) {
            case DeliveryState.Accepted(Instant at, Answer.Said said) -> Optional.of(at);
            case DeliveryState.Superseded(long by, Optional<Instant> accepted) -> accepted;
            case DeliveryState.Queued _,
                    DeliveryState.Sent _,
                    DeliveryState.Refused _,
                    DeliveryState.TakenOut _ ->
                    Optional.ofNullable(had.get(key));
        };
    }

    /** Every delivery there ever was, those of one session together. */
    public List<Delivery> all() {
        return states.keySet().stream().flatMap(session -> of(session).stream()).toList();
    }

    /** What is still to be sent, in the order in which it was queued. */
    public List<Delivery> open() {
        List<Delivery> found = new ArrayList<>();
        open.forEach((key, state) -> found.add(delivery(key, state)));
        return found;
    }
}
