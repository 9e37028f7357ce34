package vigil.charting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vigil.charting.Refusal.Reason;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.PreparationEvent.PatientCheckedIn;

/** Rules for the time at which something is said to have happened. */
final class Times {
    /** Copied from paper a day later is believable, earlier is a wrong date. */
    private static final Duration BEFORE_SESSION = Duration.ofDays(1);

    private Times() {}

    /** Not in the future (rule D6), and not a day or more before the session. */
    static Judgement judge(Moment at, Moment now, Chart chart) {
        return Judgement.needs(!future(at, now), Reason.IN_THE_FUTURE)
                .and(
                        () -> !at.instant().isBefore(begin(chart).minus(BEFORE_SESSION)),
                        Reason.BEFORE_THE_SESSION);
    }

    /** Later than the running minute: times are typed to the minute. */
    static boolean future(Moment at, Moment now) {
        return at.minute().isAfter(now.minute());
    }

    private static Instant begin(Chart chart) {
        Optional<Moment> checkedIn = chart.latest(PatientCheckedIn.class).map(Charted::byThisClock);
        Instant planned = chart.entries().getFirst().byThisClock().instant();
        Instant plannedFor = chart.plan().plannedFor().instant();
        return checkedIn
                .map(Moment::instant)
                .orElse(planned.isBefore(plannedFor) ? planned : plannedFor);
    }
}
