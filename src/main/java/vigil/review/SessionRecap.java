package vigil.review;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.Moment;
import vigil.session.TreatmentSession;

/**
 * Three lines for coming back to a session after a crash or a restart.
 *
 * @param away since the program last knew the session
 * @param cameDue sets that came due meanwhile and are not taken
 * @param running the rate that runs on; absent where nothing runs
 * @param deliveredMeanwhile in mg, by the rate that ran
 */
public record SessionRecap(
        Duration away,
        List<DueSet> cameDue,
        Optional<MilligramsPerHour> running,
        boolean paused,
        Milligrams deliveredMeanwhile,
        PhaseClock clock,
        Optional<DueSet> next) {
    public SessionRecap {
        cameDue = List.copyOf(cameDue);
    }

    /**
     * The recap at a moment.
     *
     * @param lastSeen when the program last knew the session; refuses nothing: a clock set back
     *     gives a negative time away
     */
    public static SessionRecap of(TreatmentSession session, Moment lastSeen, Moment now) {
        DueObservations plan = DueObservations.plan(session, now);
        DoseTruth dose = DoseTruth.of(session.chart(), now);
        DoseTruth before = DoseTruth.of(session.chart(), lastSeen);
        return new SessionRecap(
                Duration.between(lastSeen.instant(), now.instant()),
                plan.sets().stream()
                        .filter(set -> set.due().isAfter(lastSeen) && !set.due().isAfter(now))
                        .filter(
                                set ->
                                        set.state() instanceof DueSet.State.Due
                                                || set.state() instanceof DueSet.State.Overdue)
                        .toList(),
                dose.rate(),
                session instanceof TreatmentSession.Paused,
                new Milligrams(
                        dose.delivered()
                                .amount()
                                .subtract(before.delivered().amount())
                                .max(BigDecimal.ZERO)),
                PhaseClock.of(session, now),
                plan.next());
    }
}
