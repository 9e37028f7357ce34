package vigil.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vigil.charting.Clock;
import vigil.charting.LedgerException;
import vigil.delivery.Answer.Said;
import vigil.delivery.DeliveryLedger.Happened;
import vigil.export.SessionRecord;
import vigil.people.StaffId;
import vigil.session.SessionId;
import vigil.session.SessionSummary;

/**
 * Puts into the outbox what is ready, and takes what is due to its destination. Each step is on
 * record before the next one is taken: after a kill between any two, the next round goes on from
 * there and hands the same record over once more, which every target recognises. One courier works
 * at a time, on any one thread.
 */
public final class Courier {
    private final DeliveryLedger outbox;
    private final Sessions sessions;
    private final List<Destination> destinations;
    private final Clock clock;
    private final Waits waits;
    private final Consumer<Step> between;

    /** A courier between a store and the places that a clinic named. */
    public Courier(
            DeliveryLedger outbox, Sessions sessions, List<Destination> destinations, Clock clock) {
        this(outbox, sessions, destinations, clock, Waits.USUAL, step -> {});
    }

    /**
     * The same with other waits.
     *
     * @param between called after each step, so that a test can end it there
     */
    public Courier(
            DeliveryLedger outbox,
            Sessions sessions,
            List<Destination> destinations,
            Clock clock,
            Waits waits,
            Consumer<Step> between) {
        this.outbox = outbox;
        this.sessions = sessions;
        this.destinations = List.copyOf(destinations);
        this.clock = clock;
        this.waits = waits;
        this.between = between;
    }

    /** The sessions of a store. */
    public interface Sessions {

        /** One row for each session of which it is known how it is signed. */
        List<SessionSummary> summaries();

        /** The number of the last fact of a session. */
        long revision(SessionId session);

        /**
         * The record of a session as it stood at the revision that was put into the outbox, on its
         * way to its target. Somebody may chart in it meanwhile, and nobody has signed that yet.
         */
        SessionRecord record(DeliveryKey key);
    }

    /** The steps of a delivery. */
    public enum Step {
        QUEUED,
        BUILT,
        NOTED,
        CARRIED,
        ANSWERED
    }

    /** A delivery that a destination is there for. */
    private record Errand(Delivery delivery, Destination destination) {}

    /** Whether there is any destination. */
    public boolean goesAnywhere() {
        return !destinations.isEmpty();
    }

    /** Every revision that is ready for a destination and not in the outbox yet. */
    public List<DeliveryKey> ready() {
        List<DeliveryKey> taken = new ArrayList<>();
        for (SessionSummary session : sessions.summaries()) {
            for (Destination destination : destinations) {
                if (destination.takes(session)) {
                    taken.add(
                            new DeliveryKey(session.id(), session.revision(), destination.name()));
                }
            }
        }
        return outbox.neverQueued(taken);
    }

    /** Puts what is {@link #ready} into the outbox; answers it. */
    public List<DeliveryKey> queue(StaffId by) {
        List<DeliveryKey> ready = ready();
        for (DeliveryKey key : ready) {
            Stream<Happened> superseded =
                    to(key.target(), key.session()).stream()
                            .filter(one -> replacedUnsaid(one.state()))
                            .map(one -> superseded(one.key(), key.revision()));
            append(
                    by,
                    Stream.concat(
                            superseded, Stream.of(new Happened(key, new DeliveryEvent.Queued()))));
            between.accept(Step.QUEUED);
        }
        return ready;
    }

    /** What the target has stays accepted until it has the later one. */
    private static boolean replacedUnsaid(DeliveryState state) {
        return switch (state) {
            case DeliveryState.Queued _,
                    DeliveryState.Sent _,
                    DeliveryState.Refused _,
                    DeliveryState.TakenOut _ ->
                    true;
            case DeliveryState.Accepted _, DeliveryState.Superseded _ -> false;
        };
    }

    private static Happened superseded(DeliveryKey key, long by) {
        return new Happened(key, new DeliveryEvent.Superseded(by));
    }

    private List<Delivery> to(TargetName target, SessionId session) {
        return outbox.of(session).stream()
                .filter(one -> one.key().target().equals(target))
                .toList();
    }

    /**
     * Takes everything that is due to its destination, in the order in which it was queued. Where a
     * target takes nothing at all, what else waits for it is left as it is.
     *
     * @param told hears of each delivery as it stands after it was carried
     */
    public void send(StaffId by, Consumer<Delivery> told) {
        Set<TargetName> silent = new HashSet<>();
        for (Errand errand : due()) {
            Destination destination = errand.destination();
            DeliveryKey key = errand.delivery().key();
            if (silent.contains(destination.name()) || changedSince(key) || takenOut(key)) {
                continue;
            }
            Answer answer = carried(errand, by);
            if (answer instanceof Answer.NotNow(Said said, Optional<Duration> pause, boolean all)
                    && all) {
                silent.add(destination.name());
            }
            told.accept(stands(key));
        }
    }

    private Delivery stands(DeliveryKey key) {
        return outbox.of(key.session()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<Errand> due() {
        Instant now = clock.now();
        List<Errand> due = new ArrayList<>();
        for (Delivery one : outbox.open()) {
            if (one.state().dueAt(now)) {
                destination(one.key().target()).ifPresent(to -> due.add(new Errand(one, to)));
            }
        }
        return due;
    }

    /** What would be sent now, in order. */
    public List<Delivery> waiting() {
        return due().stream()
                .map(Errand::delivery)
                .filter(one -> !changedSince(one.key()))
                .toList();
    }

    /** What one that is open waits for. */
    public WaitsFor waitsFor(DeliveryKey key) {
        if (destination(key.target()).isEmpty()) {
            return WaitsFor.NO_TARGET;
        }
        return changedSince(key) ? WaitsFor.SIGNATURE : WaitsFor.TARGET;
    }

    /** What a destination refused as it now stands: nobody sends it again by themselves. */
    public List<Delivery> refused() {
        return outbox.all().stream()
                .filter(one -> one.state() instanceof DeliveryState.Refused)
                .filter(one -> waitsFor(one.key()) == WaitsFor.TARGET)
                .toList();
    }

    private Optional<Destination> destination(TargetName name) {
        return destinations.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** A record that changed waits until it is signed anew: then a later revision goes. */
    private boolean changedSince(DeliveryKey key) {
        return sessions.revision(key.session()) != key.revision();
    }

    /** Somebody may have taken it out while this round waited for what went before it. */
    private boolean takenOut(DeliveryKey key) {
        return outbox.state(key).filter(DeliveryState::open).isEmpty();
    }

    private Answer carried(Errand errand, StaffId by) {
        DeliveryKey key = errand.delivery().key();
        Supplier<SessionRecord> record = built(key);
        between.accept(Step.BUILT);
        append(by, Stream.of(new Happened(key, new DeliveryEvent.Sent())));
        between.accept(Step.NOTED);
        Answer answer = answer(errand.destination().carrier(), record, earlier(key));
        between.accept(Step.CARRIED);
        append(by, said(key, answer));
        between.accept(Step.ANSWERED);
        return answer;
    }

    /** The record; one that cannot be made says so when it is asked for. */
    private Supplier<SessionRecord> built(DeliveryKey key) {
        try {
            SessionRecord record = sessions.record(key);
            return () -> record;
        } catch (LedgerException e) {
            throw e;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }

    private static Answer answer(
            Carrier carrier, Supplier<SessionRecord> record, Optional<Long> earlier) {
        try {
            return carrier.carry(record.get(), earlier);
        } catch (LedgerException e) {
            throw e;
        } catch (RuntimeException e) {
            // One record that cannot be made or written must not hold up all others.
            return new Answer.NotNow(
                    Said.only("fault " + e.getClass().getSimpleName()), Optional.empty(), false);
        }
    }

    /** The last revision that the target is known to have had. */
    private Optional<Long> earlier(DeliveryKey key) {
        return to(key.target(), key.session()).stream()
                .filter(one -> one.key().revision() < key.revision() && one.had().isPresent())
                .map(one -> one.key().revision())
                .reduce((one, next) -> next);
    }

    private Stream<Happened> said(DeliveryKey key, Answer answer) {
        return switch (answer) {
            case Answer.Accepted(Said said) ->
                    Stream.concat(
                            Stream.of(new Happened(key, new DeliveryEvent.Accepted(said))),
                            to(key.target(), key.session()).stream()
                                    .filter(one -> one.key().revision() < key.revision())
                                    .filter(one -> one.state() instanceof DeliveryState.Accepted)
                                    .map(one -> superseded(one.key(), key.revision())));
            case Answer.Refused(Said said) ->
                    Stream.of(new Happened(key, new DeliveryEvent.Refused(said)));
            case Answer.NotNow(Said said, Optional<Duration> pause, boolean all) ->
                    Stream.of(
                            new Happened(
                                    key,
                                    new DeliveryEvent.PutOff(
                                            said, clock.now().plus(pauseOf(key, pause)))));
        };
    }

    private Duration pauseOf(DeliveryKey key, Optional<Duration> pause) {
        int attempts =
                outbox.state(key).orElseThrow() instanceof DeliveryState.Sent(int made, Instant at)
                        ? made
                        : 1;
        return waits.after(attempts, pause);
    }

    /** Asks for some once more, whether they were refused or accepted or wait. */
    public void again(List<DeliveryKey> newest, StaffId by) {
        append(by, newest.stream().map(key -> new Happened(key, new DeliveryEvent.AskedAgain())));
    }

    /** The newest delivery of a session to each destination: what can be asked for again. */
    public List<DeliveryKey> newest(SessionId session) {
        return destinations.stream()
                .flatMap(one -> to(one.name(), session).stream().reduce((a, b) -> b).stream())
                .filter(one -> !(one.state() instanceof DeliveryState.Superseded))
                .map(Delivery::key)
                .toList();
    }

    /**
     * Takes a delivery out of the outbox, and says why. Refuses one that is on its way, that is
     * there or that is not in the outbox: {@link vigil.charting.StoreFault.ChangedMeanwhile}.
     */
    public void takeOut(DeliveryKey key, String reason, StaffId by) {
        append(by, Stream.of(new Happened(key, new DeliveryEvent.TakenOut(reason))));
    }

    private void append(StaffId by, Stream<Happened> happened) {
        outbox.append(by, clock.now(), happened.toList());
    }
}
