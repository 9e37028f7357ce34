package vigil.review;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.discharge.SetAside;
import vigil.effects.Grade;
import vigil.effects.Seriousness;
import vigil.people.StaffId;
import vigil.protocol.Checklist;
import vigil.protocol.Criterion;
import vigil.protocol.Limit;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.session.ObservationEvent.SuicideScreened;
import vigil.session.RecordEvent;
import vigil.vitals.MissingReason;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalValue;

/**
 * One thing of a session that a supervisor has to see. The kinds stand in the order in which they
 * are shown within their rank.
 */
public sealed interface Standout {

    /** How much it weighs. */
    default Rank rank() {
        return switch (this) {
            case LimitCrossed limit ->
                    limit.action() == Limit.Action.REVIEW ? Rank.REMARK : Rank.EXCEPTION;
            case EffectSevere _,
                    SuicideRisk _,
                    LeftEarly _,
                    LeftAgainstAdvice _,
                    Transferred _,
                    Overridden _,
                    CheckFormer _,
                    DrugExpired _,
                    WasteUnwitnessed _,
                    DrugOpen _,
                    DoseDiffers _,
                    RestShort _,
                    DeviceInPart _,
                    RescueDrug _ ->
                    Rank.EXCEPTION;
            case SetMissed missed -> missed.reason().isPresent() ? Rank.REMARK : Rank.EXCEPTION;
            case SetPartial _,
                    SetLate _,
                    SetOverdue _,
                    Amended _,
                    EnteredLate _,
                    WatchedLonger _,
                    NotGiven _,
                    Note _,
                    ClockJumped _ ->
                    Rank.REMARK;
        };
    }

    /** The two ranks, the heavier first. */
    enum Rank {
        /** To be looked at before the session is attested. */
        EXCEPTION,
        /** Worth knowing; it asks for nothing. */
        REMARK
    }

    /**
     * Readings of one item beyond the heaviest limit of it that was crossed.
     *
     * @param bounds the limits of that weight, in the unit of each measure
     * @param readings those beyond it, in order; at least one
     * @param lasted from the first reading beyond to the first one within again, all such stretches
     *     together; up to the last entry where no reading lay within again
     * @param back whether the last reading of the item lay within again
     * @param done what was done meanwhile, in order
     */
    record LimitCrossed(
            VitalItem item,
            Limit.Side side,
            Limit.Action action,
            List<Bound> bounds,
            List<Beyond> readings,
            Duration lasted,
            boolean back,
            List<Response> done)
            implements Standout {
        public LimitCrossed {
            bounds = List.copyOf(bounds);
            readings = List.copyOf(readings);
            done = List.copyOf(done);
            if (readings.isEmpty()) {
                throw new IllegalArgumentException("a limit is crossed by a reading");
            }
        }

        /** The reading farthest beyond; of equal ones the first. */
        public Beyond worst() {
            return readings.stream()
                    .reduce((one, next) -> next.by().compareTo(one.by()) > 0 ? next : one)
                    .orElseThrow();
        }

        /** The reading beyond that came right after the first one. */
        public Optional<Beyond> repeated() {
            return readings.stream().skip(1).findFirst();
        }
    }

    /**
     * A limit at the height at which it lies for this patient.
     *
     * @param firstBeyond where the limit speaks of the first number beyond, that number
     */
    record Bound(Limit.Measure measure, BigDecimal at, Optional<BigDecimal> firstBeyond) {}

    /**
     * A reading beyond a limit.
     *
     * @param by how far, in the unit of its measure, above zero
     * @param recordedAfter how long after it was taken it was recorded
     */
    record Beyond(VitalValue value, Moment at, BigDecimal by, Duration recordedAfter) {}

    /**
     * A side effect that was severe or serious.
     *
     * @param end absent while it goes on
     */
    record EffectSevere(
            String term, Grade worst, Set<Seriousness> serious, Moment onset, Optional<Moment> end)
            implements Standout {
        public EffectSevere {
            serious = Set.copyOf(serious);
        }
    }

    /** A suicide screen that was not negative. */
    record SuicideRisk(String instrument, SuicideScreened.Result result, Moment at)
            implements Standout {}

    /**
     * The patient left before the clocks of the protocol had run out.
     *
     * @param by how long before
     * @param override the clock that was set aside for it, and why; absent where none was
     */
    record LeftEarly(Duration by, Optional<SetAside> override) implements Standout {}

    /** The patient left against advice. */
    record LeftAgainstAdvice(String note) implements Standout {}

    /** The patient was handed over. */
    record Transferred(String to, String reason) implements Standout {}

    /**
     * A line or criterion was set aside.
     *
     * @param line its words, where it is a line of a checklist
     * @param criterion it, where it is none
     */
    record Overridden(
            Checklist.Kind list,
            SetAside override,
            Optional<String> line,
            Optional<Criterion> criterion)
            implements Standout {}

    /**
     * A second person checked the dose, and what they checked was corrected since; nobody checked
     * what stands now.
     *
     * @param at when it was checked
     */
    record CheckFormer(StaffId second, Moment at) implements Standout {}

    /**
     * Drug was given after the last day of its label.
     *
     * @param expiry that day
     */
    record DrugExpired(String lot, LocalDate expiry) implements Standout {}

    /** Drug was wasted and nobody is named who saw it. */
    record WasteUnwitnessed(String lot, Milligrams amount) implements Standout {}

    /** Drug of a lot is not accounted for. */
    record DrugOpen(String lot, Way way, Milligrams amount) implements Standout {

        /** How it does not close. */
        public enum Way {
            UNACCOUNTED,
            MORE_THAN_DRAWN,
            NEVER_DRAWN
        }
    }

    /**
     * What was given is not what was ordered.
     *
     * @param reason why dosing ended early; may be empty
     */
    record DoseDiffers(Milligrams ordered, Milligrams given, BigDecimal percent, String reason)
            implements Standout {}

    /**
     * A spray device was given before the rest after the one before was over.
     *
     * @param device its number, from 1
     * @param after minutes after the one before, on the clock on the wall
     * @param rest the minutes that the protocol asks for
     */
    record RestShort(int device, long after, int rest) implements Standout {}

    /**
     * A spray device gave less than it holds.
     *
     * @param device its number, from 1
     */
    record DeviceInPart(int device, Milligrams gave, Milligrams holds) implements Standout {}

    /** A rescue drug was given. */
    record RescueDrug(
            String drug, String dose, String route, String orderedBy, StaffId by, Moment at)
            implements Standout {}

    /** A due set was not taken. */
    record SetMissed(String label, Moment due, Optional<MissingReason> reason, String note)
            implements Standout {}

    /** Of a due set a part was never taken. */
    record SetPartial(String label, Moment due, Set<VitalItem> outstanding) implements Standout {
        public SetPartial {
            outstanding = Set.copyOf(outstanding);
        }
    }

    /** A due set was taken after its tolerance. */
    record SetLate(String label, Moment due, Duration by) implements Standout {}

    /** A due set is not taken yet, in a session that runs. */
    record SetOverdue(String label, Moment due, Duration by) implements Standout {}

    /**
     * An entry was corrected or struck out.
     *
     * @param before the value that stood there first, where the correction is of one value
     * @param after what stands there now; absent where it was struck out
     */
    record Amended(
            Timeline.Kind kind,
            Optional<VitalValue> before,
            Optional<VitalValue> after,
            boolean struckOut,
            RecordEvent.Reason reason,
            String note)
            implements Standout {}

    /** So many entries were recorded late, the latest by so much (rule R2). */
    record EnteredLate(int entries, Duration most) implements Standout {}

    /** The patient was watched longer than the protocol asks. */
    record WatchedLonger(int minutes, String reason) implements Standout {}

    /** No dose was given. */
    record NotGiven(String reason) implements Standout {}

    /** Free text. */
    record Note(String text, Moment at) implements Standout {}

    /** The clock of the computer jumped. */
    record ClockJumped(long milliseconds) implements Standout {}
}
