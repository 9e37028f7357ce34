package vigil.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.dosing.Reconciliation;
import vigil.protocol.Limit;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.Charted;
import vigil.session.DoseCheck;
import vigil.session.DoseCourse;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent.TimeStamped;
import vigil.session.SideEffectCourse;
import vigil.session.Stage;
import vigil.session.TreatmentSession;
import vigil.session.Witness;

/**
 * The one line that always says what is missing, or that nothing is.
 *
 * @param missing the most urgent first
 * @param next the next set that is not late, whether anything is missing or not
 * @param begun whether a set is on the record: before one is, nothing can be called complete
 */
public record StatusLine(List<Missing> missing, Optional<DueSet> next, boolean begun) {
    public StatusLine {
        missing = List.copyOf(missing);
    }

    /** Whether nothing is missing. */
    public boolean complete() {
        return missing.isEmpty();
    }

    /** The line of a session at a moment. */
    public static StatusLine of(TreatmentSession session, Moment now) {
        return of(session, DueObservations.plan(session, now), now);
    }

    /** The same from a plan already made. */
    public static StatusLine of(TreatmentSession session, DueObservations plan, Moment now) {
        Chart chart = session.chart();
        List<Missing> missing = new ArrayList<>();
        boolean here = !session.stage().over();
        if (here) {
            List<LimitReading> crossed = LimitReading.now(chart);
            crossed(chart, crossed, true).forEach(missing::add);
            overdue(plan).forEach(missing::add);
            crossed.stream()
                    .filter(LimitReading::repeatNeeded)
                    .map(Missing.LimitToRepeat::new)
                    .forEach(missing::add);
            crossed(chart, crossed, false).forEach(missing::add);
            plan.sets().forEach(set -> dueNow(set).ifPresent(missing::add));
        }
        dosingToEnd(session, now).ifPresent(missing::add);
        doseToCheck(session).ifPresent(missing::add);
        unsaid(plan).ifPresent(missing::add);
        stamps(chart, missing);
        waste(chart, missing);
        if (!here || session.stage() == Stage.FIT_TO_LEAVE) {
            SideEffectCourse.ongoing(chart).stream()
                    .filter(effect -> effect.outcomeAt().isEmpty())
                    .map(
                            effect ->
                                    new Missing.EffectNotEnded(
                                            effect.id(), effect.now().term(), effect.onset()))
                    .forEach(missing::add);
        }
        if (dosingIsOver(session.stage())) {
            notReconciled(chart, now).ifPresent(missing::add);
        }
        return new StatusLine(
                missing, here ? plan.next() : Optional.empty(), !chart.vitals().isEmpty());
    }

    /**
     * The limits of which nobody noted yet what was done; of a measure with a pressing one, not the
     * review as well.
     *
     * @param heavy those that are pressing, or those that are not
     */
    private static Stream<Missing> crossed(Chart chart, List<LimitReading> crossed, boolean heavy) {
        Set<String> seen = Flag.seen(chart);
        Set<Limit.Measure> more =
                crossed.stream()
                        .map(one -> one.crossed().limit())
                        .filter(Limit::pressing)
                        .map(Limit::measure)
                        .collect(Collectors.toSet());
        return crossed.stream()
                .filter(one -> one.crossed().limit().pressing() == heavy)
                .filter(one -> heavy || !more.contains(one.crossed().limit().measure()))
                .filter(one -> one.toBeNoted(chart, seen))
                .map(Missing.LimitCrossed::new);
    }

    /** Of those of which nothing was taken the first, then of those that were taken in part. */
    private static Stream<Missing> overdue(DueObservations plan) {
        return Stream.of(false, true)
                .flatMap(
                        partial ->
                                plan.overdue().stream()
                                        .filter(set -> set.partial() == partial)
                                        .limit(1))
                .map(StatusLine::overdue);
    }

    private static Missing overdue(DueSet late) {
        return late.state() instanceof DueSet.State.Overdue overdue && !late.partial()
                ? new Missing.SetOverdue(late, overdue.by())
                : new Missing.ItemOutstanding(late, late.outstanding());
    }

    private static Optional<Missing> dueNow(DueSet set) {
        if (!(set.state() instanceof DueSet.State.Due due)) {
            return Optional.empty();
        }
        if (set.partial()) {
            return Optional.of(new Missing.ItemOutstanding(set, set.outstanding()));
        }
        return due.in().isPositive() ? Optional.empty() : Optional.of(new Missing.SetDue(set));
    }

    private static Optional<Missing> dosingToEnd(TreatmentSession session, Moment now) {
        return session.stage() == Stage.DOSING && DoseTruth.of(session.chart(), now).whole()
                ? Optional.of(new Missing.DosingToEnd())
                : Optional.empty();
    }

    /** At check-in the check is a step of its own; once the patient has left nobody can make it. */
    private static Optional<Missing> doseToCheck(TreatmentSession session) {
        return session.stage().compareTo(Stage.READY) >= 0 && !session.stage().over()
                ? DoseCheck.former(session.chart()).map(_ -> new Missing.DoseToCheck())
                : Optional.empty();
    }

    private static Optional<Missing> unsaid(DueObservations plan) {
        List<DueSet> sets =
                plan.sets().stream()
                        .filter(
                                set ->
                                        set.state() instanceof DueSet.State.Missed missed
                                                && missed.reason().isEmpty())
                        .toList();
        return sets.isEmpty()
                ? Optional.empty()
                : Optional.of(new Missing.ReasonForMissed(sets.getLast()));
    }

    private static void stamps(Chart chart, List<Missing> missing) {
        chart.all(TimeStamped.class).stream()
                .filter(stamp -> stamp.event().words().isBlank())
                .map(stamp -> new Missing.StampWithoutWords(stamp.id(), stamp.at()))
                .forEach(missing::add);
    }

    private static void waste(Chart chart, List<Missing> missing) {
        chart.all(DrugWasted.class).stream()
                .filter(wasted -> wasted.event().witness() instanceof Witness.Missing)
                .map(
                        wasted ->
                                new Missing.WasteWithoutWitness(
                                        wasted.id(),
                                        wasted.event().lot(),
                                        wasted.event().amount(),
                                        wasted.at()))
                .forEach(missing::add);
    }

    private static Optional<Missing> notReconciled(Chart chart, Moment now) {
        List<Reconciliation.Line> open =
                Reconciliation.of(DoseCourse.in(chart).movements(now.instant())).open().stream()
                        .filter(line -> line.gaps().stream().anyMatch(StatusLine::notWitness))
                        .toList();
        Moment since =
                chart.dosingEnd()
                        .or(() -> chart.latest(LeavingEvent.class).map(Charted::byThisClock))
                        .orElse(now);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Missing.DrugNotReconciled(open, since));
    }

    /** Waste without a witness is said by its own line. */
    private static boolean notWitness(Reconciliation.Gap gap) {
        return switch (gap) {
            case Reconciliation.Gap.WasteUnwitnessed _ -> false;
            case Reconciliation.Gap.Unaccounted _,
                    Reconciliation.Gap.MoreThanDrawn _,
                    Reconciliation.Gap.NeverDrawn _ ->
                    true;
        };
    }

    private static boolean dosingIsOver(Stage stage) {
        return switch (stage) {
            case RECOVERING,
                    FIT_TO_LEAVE,
                    DISCHARGED,
                    NOT_TREATED,
                    TRANSFERRED,
                    LEFT_AGAINST_ADVICE ->
                    true;
            case PLANNED, CHECKED_IN, READY, DOSING, PAUSED -> false;
        };
    }
}
