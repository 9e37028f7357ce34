package vigil.export;

import java.util.List;
import java.util.Optional;
import vigil.export.ObservedLines.DueLine;
import vigil.export.ObservedLines.DueState;
import vigil.quantity.Moment;
import vigil.review.DueObservations;
import vigil.review.DueSet;
import vigil.session.TreatmentSession;
import vigil.vitals.MissingReason;

/** Writes the schedule as it stood at a moment. */
final class ScheduleWriting {
    private ScheduleWriting() {}

    static List<DueLine> lines(TreatmentSession session, Moment now) {
        return DueObservations.plan(session, now).sets().stream()
                .map(ScheduleWriting::line)
                .toList();
    }

    private static DueLine line(DueSet set) {
        Optional<Integer> late = Optional.empty();
        Optional<MissingReason> reason = Optional.empty();
        Optional<String> note = Optional.empty();
        if (set.state() instanceof DueSet.State.TakenLate taken) {
            late = Optional.of(Math.toIntExact(taken.by().toMinutes()));
        }
        if (set.state() instanceof DueSet.State.Missed missed) {
            reason = missed.reason();
            note = missed.note().isEmpty() ? Optional.empty() : Optional.of(missed.note());
        }
        return new DueLine(
                set.id(),
                set.label(),
                Iso.of(set.due()),
                (int) set.tolerance().toMinutes(),
                set.items(),
                set.outstanding(),
                set.sets(),
                state(set.state()),
                late,
                reason,
                note);
    }

    private static DueState state(DueSet.State state) {
        return switch (state) {
            case DueSet.State.Upcoming _ -> DueState.UPCOMING;
            case DueSet.State.Suspended _ -> DueState.SUSPENDED;
            case DueSet.State.Due _ -> DueState.DUE;
            case DueSet.State.Overdue _ -> DueState.OVERDUE;
            case DueSet.State.Taken _ -> DueState.TAKEN;
            case DueSet.State.TakenLate _ -> DueState.TAKEN_LATE;
            case DueSet.State.PartlyTaken _ -> DueState.PARTLY_TAKEN;
            case DueSet.State.Missed _ -> DueState.MISSED;
            case DueSet.State.NotNeeded _ -> DueState.NOT_NEEDED;
        };
    }
}
