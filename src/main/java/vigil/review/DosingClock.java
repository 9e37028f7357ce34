package vigil.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.DoseCourse;
import vigil.session.DoseCourse.Pause;

/**
 * The clock that stands still while the infusion is paused.
 *
 * @param pauses in order, as the course of the dose has them; only the last may be open
 * @param ordered how long the order is to run, in minutes
 * @param course what says how much was given at which rate
 */
record DosingClock(
        Optional<Instant> first,
        Optional<Instant> ended,
        List<Pause> pauses,
        Optional<Integer> ordered,
        DoseCourse course) {

    static DosingClock of(Chart chart) {
        return of(chart, DoseCourse.in(chart));
    }

    static DosingClock of(Chart chart, DoseCourse course) {
        return new DosingClock(
                chart.firstDose().map(Moment::instant),
                chart.firstDose().isEmpty()
                        ? Optional.empty()
                        : chart.dosingEnd().map(Moment::instant),
                course.pauses(),
                chart.order().flatMap(order -> order.minutes()),
                course);
    }

    /** The pause that lasts, if one does. */
    Optional<Pause> lasting() {
        return pauses.isEmpty()
                ? Optional.empty()
                : Optional.of(pauses.getLast()).filter(pause -> pause.until().isEmpty());
    }

    /** How long the drug ran from the first dose to an instant, pauses left out. */
    Duration running(Instant at) {
        Instant start = first.orElse(at);
        return Duration.between(start, at).minus(paused(at));
    }

    /** How long all pauses have lasted by an instant. */
    Duration paused(Instant at) {
        return pauses.stream().map(pause -> pause.lasted(at)).reduce(Duration.ZERO, Duration::plus);
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
            Instant from = pause.from().instant();
            if (at.isBefore(from)) {
                return Optional.of(at);
            }
            if (pause.until().isEmpty()) {
                return Optional.empty();
            }
            at = at.plus(Duration.between(from, pause.until().get().instant()));
        }
        return Optional.of(at);
    }

    /**
     * When dosing is to end: by the ordered minutes, pauses added, and once the rate was changed by
     * the rate as it is; as if it went on at once where it is paused. Of a dose that is over it is
     * what was foreseen as it ended.
     */
    Optional<Instant> expectedEnd(Instant now) {
        if (first.isEmpty() || ordered.isEmpty()) {
            return Optional.empty();
        }
        Instant until = ended.filter(over -> over.isBefore(now)).orElse(now);
        if (course.rateChanged()) {
            return course.foreseenEnd(until);
        }
        Duration whole = Duration.ofMinutes(ordered.get());
        return reached(whole).or(() -> Optional.of(until.plus(whole.minus(running(until)))));
    }
}
