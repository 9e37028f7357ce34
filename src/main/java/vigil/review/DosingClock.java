package vigil.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DosingEvent;
import vigil.session.DosingEvent.DosingStopped;
import vigil.session.DosingEvent.InfusionPaused;
import vigil.session.DosingEvent.InfusionResumed;

/**
 * The clock that stands still while the infusion is paused.
 *
 * @param pauses in order; only the last may be open
 * @param ordered how long the order is to run, in minutes
 */
record DosingClock(
        Optional<Instant> first,
        Optional<Instant> ended,
        List<Pause> pauses,
        Optional<Integer> ordered) {

    /** A pause; without an end while it lasts. */
    record Pause(Instant from, Optional<Instant> until) {

        /** How much of it had passed at an instant. */
        Duration before(Instant at) {
            Instant end = until.filter(over -> over.isBefore(at)).orElse(at);
            return end.isAfter(from) ? Duration.between(from, end) : Duration.ZERO;
        }
    }

    static DosingClock of(Chart chart) {
        Optional<Instant> ended =
                chart.firstDose().isEmpty()
                        ? Optional.empty()
                        : chart.dosingEnd().map(Moment::instant);
        List<Pause> pauses = new ArrayList<>();
        Optional<Instant> open = Optional.empty();
        for (Charted<DosingEvent> charted : chart.all(DosingEvent.class)) {
            Instant at = charted.at().instant();
            DosingEvent event = charted.event();
            if (event instanceof InfusionPaused && open.isEmpty()) {
                open = Optional.of(at);
            } else if (event instanceof InfusionResumed || event instanceof DosingStopped) {
                open.ifPresent(from -> pauses.add(new Pause(from, Optional.of(at))));
                open = Optional.empty();
            }
        }
        open.ifPresent(from -> pauses.add(new Pause(from, Optional.empty())));
        return new DosingClock(
                chart.firstDose().map(Moment::instant),
                ended,
                List.copyOf(pauses),
                chart.order().flatMap(order -> order.minutes()));
    }

    /** Whether a pause lasts. */
    boolean paused() {
        return !pauses.isEmpty() && pauses.getLast().until().isEmpty();
    }

    /** How long the drug ran from the first dose to an instant, pauses left out. */
    Duration running(Instant at) {
        Instant start = first.orElse(at);
        Duration running = Duration.between(start, at);
        for (Pause pause : pauses) {
            running = running.minus(pause.before(at));
        }
        return running;
    }

    /**
     * The instant at which the drug has run so long; absent where that instant waits for the
     * infusion to go on.
     */
    Optional<Instant> reached(Duration running) {
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Instant at = first.get().plus(running);
        for (Pause pause : pauses) {
            if (at.isBefore(pause.from())) {
                return Optional.of(at);
            }
            if (pause.until().isEmpty()) {
                return Optional.empty();
            }
            at = at.plus(Duration.between(pause.from(), pause.until().get()));
        }
        return Optional.of(at);
    }

    /**
     * When dosing is to end by the ordered minutes, pauses added; as if it went on at once where it
     * is paused.
     */
    Optional<Instant> expectedEnd(Instant now) {
        if (first.isEmpty() || ordered.isEmpty()) {
            return Optional.empty();
        }
        Duration whole = Duration.ofMinutes(ordered.get());
        return reached(whole).or(() -> Optional.of(now.plus(whole.minus(running(now)))));
    }
}
