package vigil.session;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vigil.session.DosingEvent.BolusGiven;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.DosingEvent.DoseGiven;
import vigil.session.DosingEvent.DosingStopped;
import vigil.session.DosingEvent.DrugReturned;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.DosingEvent.InfusionPaused;
import vigil.session.DosingEvent.InfusionResumed;
import vigil.session.DosingEvent.InfusionStarted;
import vigil.session.DosingEvent.PumpVolumeRead;
import vigil.session.DosingEvent.RateChanged;
import vigil.session.LeavingEvent.FoundFitToLeave;
import vigil.session.LeavingEvent.LeftAgainstMedicalAdvice;
import vigil.session.LeavingEvent.ObservationExtended;
import vigil.session.LeavingEvent.PatientDischarged;
import vigil.session.LeavingEvent.PatientTransferred;
import vigil.session.LeavingEvent.TreatmentNotGiven;
import vigil.session.ObservationEvent.NoteWritten;
import vigil.session.ObservationEvent.RescueDrugGiven;
import vigil.session.ObservationEvent.TimeStamped;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.PreparationEvent.PatientCheckedIn;
import vigil.session.PreparationEvent.ProtocolChosen;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.PreparationEvent.TimeOutDone;
import vigil.session.RecordEvent.ClockJumped;

/** The way through a session: in which stages a fact may happen, and which stage it leads to. */
public final class Passage {
    private static final Set<Stage> ALL = Collections.unmodifiableSet(EnumSet.allOf(Stage.class));

    /** Until the session is over. */
    private static final Set<Stage> OPEN = span(Stage.PLANNED, Stage.FIT_TO_LEAVE);

    private static final Set<Stage> OVER = span(Stage.DISCHARGED, Stage.LEFT_AGAINST_ADVICE);

    /** While the patient is in the room. */
    private static final Set<Stage> HERE = span(Stage.CHECKED_IN, Stage.FIT_TO_LEAVE);

    /** From check-in on, and afterwards: an account of drug must be closable. */
    private static final Set<Stage> FROM_CHECK_IN =
            span(Stage.CHECKED_IN, Stage.LEFT_AGAINST_ADVICE);

    private static final Set<Stage> BEFORE_DOSE = span(Stage.PLANNED, Stage.READY);
    private static final Set<Stage> UNTIL_CHECKED_IN = span(Stage.PLANNED, Stage.CHECKED_IN);
    private static final Set<Stage> PREPARING = span(Stage.CHECKED_IN, Stage.READY);
    private static final Set<Stage> UNTIL_DOSING_ENDS = span(Stage.CHECKED_IN, Stage.PAUSED);
    private static final Set<Stage> READY_OR_DOSING = span(Stage.READY, Stage.DOSING);
    private static final Set<Stage> UNDER_WAY = span(Stage.DOSING, Stage.PAUSED);
    private static final Set<Stage> FROM_DOSING = span(Stage.DOSING, Stage.FIT_TO_LEAVE);
    private static final Set<Stage> AFTERWARDS = span(Stage.RECOVERING, Stage.FIT_TO_LEAVE);
    private static final Set<Stage> NO_DRUG_RUNNING = without(HERE, UNDER_WAY);

    private Passage() {}

    /** Whether a fact may happen in a stage. */
    public static boolean allowed(Stage stage, SessionEvent event) {
        return where(event).contains(stage);
    }

    /** The stages in which a fact may happen; none for the plan, with which a session begins. */
    public static Set<Stage> where(SessionEvent event) {
        return switch (event) {
            case PreparationEvent preparation -> wherePreparing(preparation);
            case DosingEvent dosing -> whereDosing(dosing);
            case NoteWritten ignored -> ALL;
            case TimeStamped ignored -> OPEN;
            case ObservationEvent ignored -> HERE;
            case LeavingEvent leaving -> whereLeaving(leaving);
            case ClockJumped ignored -> OPEN;
            case RecordEvent ignored -> ALL;
            case SigningEvent ignored -> OVER;
        };
    }

    private static Set<Stage> wherePreparing(PreparationEvent event) {
        return switch (event) {
            case SessionPlanned ignored -> Set.of();
            case ProtocolChosen ignored -> UNTIL_CHECKED_IN;
            case PatientCheckedIn ignored -> Set.of(Stage.PLANNED);
            case PreparationEvent.AllergiesReviewed ignored -> OPEN;
            case PreparationEvent.WeightRecorded ignored -> OPEN;
            case PreparationEvent.EscortArranged ignored -> OPEN;
            case PreparationEvent.ChecklistAnswered ignored -> OPEN;
            case PreparationEvent.LineSetAside ignored -> OPEN;
            case DoseOrdered ignored -> PREPARING;
            case DrugDrawnUp ignored -> UNTIL_DOSING_ENDS;
            case DoseChecked ignored -> UNTIL_DOSING_ENDS;
            case TimeOutDone ignored -> Set.of(Stage.CHECKED_IN);
        };
    }

    private static Set<Stage> whereDosing(DosingEvent event) {
        return switch (event) {
            case InfusionStarted ignored -> Set.of(Stage.READY);
            case RateChanged ignored -> Set.of(Stage.DOSING);
            case InfusionPaused ignored -> Set.of(Stage.DOSING);
            case InfusionResumed ignored -> Set.of(Stage.PAUSED);
            case BolusGiven ignored -> Set.of(Stage.DOSING);
            case DoseGiven ignored -> READY_OR_DOSING;
            case DeviceGiven ignored -> READY_OR_DOSING;
            case DosingStopped ignored -> UNDER_WAY;
            case PumpVolumeRead ignored -> FROM_DOSING;
            case DrugWasted ignored -> FROM_CHECK_IN;
            case DrugReturned ignored -> FROM_CHECK_IN;
        };
    }

    private static Set<Stage> whereLeaving(LeavingEvent event) {
        return switch (event) {
            case FoundFitToLeave ignored -> AFTERWARDS;
            case ObservationExtended ignored -> AFTERWARDS;
            case PatientDischarged ignored -> Set.of(Stage.FIT_TO_LEAVE);
            case PatientTransferred ignored -> NO_DRUG_RUNNING;
            case LeftAgainstMedicalAdvice ignored -> NO_DRUG_RUNNING;
            case TreatmentNotGiven ignored -> BEFORE_DOSE;
        };
    }

    /** The stage after a fact. A fact that does not lead on leaves the stage as it is. */
    public static Stage after(Stage stage, SessionEvent event) {
        return switch (event) {
            case PatientCheckedIn ignored -> from(stage, Stage.PLANNED, Stage.CHECKED_IN);
            // A new order asks for a new check and a new time-out.
            case DoseOrdered ignored -> from(stage, Stage.READY, Stage.CHECKED_IN);
            case TimeOutDone ignored -> from(stage, Stage.CHECKED_IN, Stage.READY);
            case InfusionStarted ignored -> from(stage, Stage.READY, Stage.DOSING);
            case DoseGiven ignored -> from(stage, Stage.READY, Stage.DOSING);
            case DeviceGiven ignored -> from(stage, Stage.READY, Stage.DOSING);
            case InfusionPaused ignored -> from(stage, Stage.DOSING, Stage.PAUSED);
            case InfusionResumed ignored -> from(stage, Stage.PAUSED, Stage.DOSING);
            case DosingStopped ignored -> UNDER_WAY.contains(stage) ? Stage.RECOVERING : stage;
            case FoundFitToLeave ignored -> from(stage, Stage.RECOVERING, Stage.FIT_TO_LEAVE);
            case ObservationExtended ignored -> from(stage, Stage.FIT_TO_LEAVE, Stage.RECOVERING);
            case RescueDrugGiven ignored -> from(stage, Stage.FIT_TO_LEAVE, Stage.RECOVERING);
            case PatientDischarged ignored -> from(stage, Stage.FIT_TO_LEAVE, Stage.DISCHARGED);
            case PatientTransferred ignored -> stage.live() ? Stage.TRANSFERRED : stage;
            case LeftAgainstMedicalAdvice ignored ->
                    stage.live() ? Stage.LEFT_AGAINST_ADVICE : stage;
            case TreatmentNotGiven ignored -> stage.over() ? stage : Stage.NOT_TREATED;
            case PreparationEvent ignored -> stage;
            case DosingEvent ignored -> stage;
            case ObservationEvent ignored -> stage;
            case RecordEvent ignored -> stage;
            case SigningEvent ignored -> stage;
        };
    }

    private static Stage from(Stage stage, Stage here, Stage there) {
        return stage == here ? there : stage;
    }

    private static Set<Stage> span(Stage first, Stage last) {
        return Collections.unmodifiableSet(EnumSet.range(first, last));
    }

    private static Set<Stage> without(Set<Stage> all, Set<Stage> some) {
        EnumSet<Stage> rest = EnumSet.copyOf(all);
        rest.removeAll(some);
        return Collections.unmodifiableSet(rest);
    }
}
