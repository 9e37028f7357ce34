package vigil.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.people.StaffId;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.Taken;
import vigil.vitals.MissingReason;
import vigil.vitals.VitalItem;

/** What was measured, and what should have been. */
public final class ObservedLines {
    private ObservedLines() {}

    /**
     * One set of vital signs, as it now stands.
     *
     * @param recorded when it was entered
     * @param baseline whether it is the patient's own baseline
     */
    public record SetLine(
            EntryId entry,
            String at,
            boolean approximate,
            Taken.Source source,
            String recorded,
            StaffId measuredBy,
            StaffId enteredBy,
            SetKind kind,
            boolean baseline,
            boolean amended,
            List<ReadingLine> readings) {
        public SetLine {
            readings = List.copyOf(readings);
        }
    }

    /**
     * One value, or why there is none: exactly one of {@code value}, {@code says} and {@code
     * notTaken} is present.
     *
     * @param item for example {@code SYSTOLIC}
     * @param value as typed
     * @param unit in UCUM, where there is a value
     * @param says a value that is no number
     * @param scale the scale of a graded value
     * @param computed whether the program computed it, as it does a mean pressure
     * @param context what changes its meaning: cuff, oxygen
     */
    public record ReadingLine(
            String item,
            Optional<BigDecimal> value,
            Optional<String> unit,
            Optional<String> says,
            Optional<MissingReason> notTaken,
            Optional<String> scale,
            boolean computed,
            Optional<String> context,
            List<CodeLine> codes) {
        public ReadingLine {
            codes = List.copyOf(codes);
        }
    }

    /**
     * One due set of the schedule.
     *
     * @param lateMinutes by how many minutes; only where it was taken late
     * @param outstanding items that were due and are neither measured nor, in a full set, explained
     * @param reason why it was missed, where somebody said so
     */
    public record DueLine(
            String id,
            String label,
            String due,
            int toleranceMinutes,
            Set<VitalItem> items,
            Set<VitalItem> outstanding,
            List<EntryId> sets,
            DueState state,
            Optional<Integer> lateMinutes,
            Optional<MissingReason> reason,
            Optional<String> note) {
        public DueLine {
            items = Set.copyOf(items);
            outstanding = Set.copyOf(outstanding);
            sets = List.copyOf(sets);
        }
    }

    /** How a due set stood when the last fact was recorded. */
    public enum DueState {
        UPCOMING,
        SUSPENDED,
        DUE,
        OVERDUE,
        TAKEN,
        TAKEN_LATE,
        PARTLY_TAKEN,
        MISSED,
        NOT_NEEDED
    }
}
