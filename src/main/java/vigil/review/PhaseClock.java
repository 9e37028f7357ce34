package vigil.review;

import java.time.Duration;
import java.util.Optional;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DoseCourse;
import vigil.session.LeavingEvent;
import vigil.session.LeavingEvent.FoundFitToLeave;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.PreparationEvent.TimeOutDone;
import vigil.session.SessionEvent;
import vigil.session.Stage;
import vigil.session.TreatmentSession;

/** Where a session stands on its clock. */
public sealed interface PhaseClock {

    /** The patient is expected. */
    record Expected(Moment plannedFor) implements PhaseClock {}

    /** The patient is here and is being prepared. */
    record Preparing(Moment since) implements PhaseClock {}

    /** Everything is ready for the first dose. */
    record ReadyToStart(Moment since) implements PhaseClock {}

    /**
     * The drug runs or is being given.
     *
     * @param minute of running time, pauses left out
     * @param of ordered minutes, or after another rate those in which the order is reached; absent
     *     where it is not run over time
     * @param left until the order is reached; absent where nothing runs
     */
    record Giving(long minute, Optional<Integer> of, Optional<Duration> left)
            implements PhaseClock {}

    /** The infusion is paused, at a minute of running time. */
    record Paused(Moment since, Duration lasting, long minute) implements PhaseClock {}

    /** Dosing is over and the patient is watched. */
    record Recovering(Moment ended, Duration since) implements PhaseClock {}

    /** The patient may leave. */
    record MayLeave(Moment since) implements PhaseClock {}

    /** The session is over. */
    record Over(Stage how, Moment at) implements PhaseClock {}

    /** The clock of a session at a moment. */
    static PhaseClock of(TreatmentSession session, Moment now) {
        Chart chart = session.chart();
        return switch (session) {
            case TreatmentSession.Planned _ -> new Expected(chart.plan().plannedFor());
            case TreatmentSession.CheckedIn _ ->
                    new Preparing(latest(chart, PatientCheckedIn.class, now));
            case TreatmentSession.Ready _ ->
                    new ReadyToStart(latest(chart, TimeOutDone.class, now));
            case TreatmentSession.Dosing _ -> giving(chart, now);
            case TreatmentSession.Paused _ -> paused(chart, now);
            case TreatmentSession.Recovering _ -> recovering(chart, now);
            case TreatmentSession.FitToLeave _ ->
                    new MayLeave(latest(chart, FoundFitToLeave.class, now));
            case TreatmentSession.Discharged over -> over(over, now);
            case TreatmentSession.NotTreated over -> over(over, now);
            case TreatmentSession.Transferred over -> over(over, now);
            case TreatmentSession.LeftAgainstAdvice over -> over(over, now);
        };
    }

    private static PhaseClock giving(Chart chart, Moment now) {
        DoseTruth dose = DoseTruth.of(chart, now);
        Duration running = DosingClock.of(chart).running(now.instant());
        Optional<Duration> left = dose.left(now);
        boolean asOrdered = !DoseCourse.in(chart).rateChanged();
        return new Giving(
                running.toMinutes(),
                dose.minutes()
                        .map(
                                ordered ->
                                        asOrdered
                                                ? ordered
                                                : left.map(more -> minutes(running.plus(more)))
                                                        .orElse(ordered)),
                left);
    }

    /** To the nearest minute. */
    private static int minutes(Duration whole) {
        return Math.toIntExact(whole.plusSeconds(30).toMinutes());
    }

    private static PhaseClock paused(Chart chart, Moment now) {
        DosingClock clock = DosingClock.of(chart);
        Moment since = clock.lasting().map(DoseCourse.Pause::from).orElse(now);
        return new Paused(
                since,
                Duration.between(since.instant(), now.instant()),
                clock.running(now.instant()).toMinutes());
    }

    private static PhaseClock recovering(Chart chart, Moment now) {
        Moment ended = chart.dosingEnd().orElse(now);
        return new Recovering(ended, Duration.between(ended.instant(), now.instant()));
    }

    private static PhaseClock over(TreatmentSession session, Moment now) {
        return new Over(session.stage(), latest(session.chart(), LeavingEvent.class, now));
    }

    private static <E extends SessionEvent> Moment latest(
            Chart chart, Class<E> kind, Moment otherwise) {
        return chart.latest(kind).map(Charted::byThisClock).orElse(otherwise);
    }
}
