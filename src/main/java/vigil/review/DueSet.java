package vigil.review;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.quantity.Moment;
import vigil.session.EntryId;
import vigil.vitals.MissingReason;
import vigil.vitals.VitalItem;

/**
 * One set of vital signs that a schedule asks for.
 *
 * @param id stable as long as the rule and its anchor stand; what a missed set is named by
 * @param covers the ids of all due times that fall together in this set, its own first
 * @param label what staff call it, from the protocol
 * @param due when; while suspended, when it would be due if the infusion went on at once
 * @param opens from when on a set counts for it
 * @param tolerance how long after {@code due} a set still counts as on time
 * @param items what the set must hold
 * @param outstanding which of them are neither measured nor, in a full set, explained
 * @param sets the sets taken for it, in order; several where the first were partial
 */
public record DueSet(
        String id,
        List<String> covers,
        String label,
        Moment due,
        Moment opens,
        Duration tolerance,
        Set<VitalItem> items,
        Set<VitalItem> outstanding,
        List<EntryId> sets,
        State state) {
    public DueSet {
        covers = List.copyOf(covers);
        items = Set.copyOf(items);
        outstanding = Set.copyOf(outstanding);
        sets = List.copyOf(sets);
    }

    /** Whether a part of it was taken and a part is still outstanding. */
    public boolean partial() {
        return !sets.isEmpty() && !outstanding.isEmpty();
    }

    /** Whether it was taken, in part or whole, or missed: nobody waits for it any more. */
    boolean settled() {
        return switch (state) {
            case State.Taken _, State.TakenLate _, State.PartlyTaken _, State.Missed _ -> true;
            case State.Upcoming _,
                    State.Suspended _,
                    State.Due _,
                    State.Overdue _,
                    State.NotNeeded _ ->
                    false;
        };
    }

    /** How a due set stands. */
    public sealed interface State {

        /** Too early for it. */
        record Upcoming(Duration in) implements State {}

        /** Waits for the infusion to go on. */
        record Suspended(Duration afterResume) implements State {}

        /** Can be taken now and is on time; negative once the due moment itself has passed. */
        record Due(Duration in) implements State {}

        /** Later than its tolerance, counted from the due moment. */
        record Overdue(Duration by) implements State {}

        /** Taken in time; the set that completed it. */
        record Taken(EntryId set, Moment at) implements State {}

        /** Taken after its tolerance, counted from the due moment. */
        record TakenLate(EntryId set, Moment at, Duration by) implements State {}

        /** Some items were taken; the time for the others has passed. */
        record PartlyTaken(EntryId set, Moment at) implements State {}

        /** Not taken; the reason is absent where nobody gave one. */
        record Missed(Optional<MissingReason> reason, String note) implements State {}

        /** Not asked for any more. */
        record NotNeeded(Why why) implements State {}
    }

    /** Why a set is not asked for any more. */
    public enum Why {
        DOSING_BEGAN,
        DOSING_ENDED,
        PATIENT_LEFT
    }
}
