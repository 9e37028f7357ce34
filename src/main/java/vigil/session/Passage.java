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
import vigil.session.RecordEvent.NewTimeTaken;

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
            case NoteWritten _ -> ALL;
            case TimeStamped _ -> OPEN;
            case ObservationEvent _ -> HERE;
            case LeavingEvent leaving -> whereLeaving(leaving);
            case ClockJumped _, NewTimeTaken _ -> OPEN;
            case RecordEvent _ -> ALL;
            case SigningEvent _ -> OVER;
        };
    }

    private static Set<Stage> wherePreparing(PreparationEvent event) {
        return switch (event) {
            case SessionPlanned _ -> Set.of();
            case ProtocolChosen _ -> UNTIL_CHECKED_IN;
            case PatientCheckedIn _ -> Set.of(Stage.PLANNED);
            case PreparationEvent.AllergiesReviewed _,
                    PreparationEvent.WeightRecorded _,
                    PreparationEvent.EscortArranged _,
                    PreparationEvent.ChecklistAnswered _,
                    PreparationEvent.LineSetAside _ ->
                    OPEN;
            case DoseOrdered _ -> PREPARING;
            case DrugDrawnUp _ -> FROM_CHECK_IN;
            // What was checked may be corrected after the drug has run in: then it is checked anew.
            case DoseChecked _ -> HERE;
            case TimeOutDone _ -> Set.of(Stage.CHECKED_IN);
        };
    }

    private static Set<Stage> whereDosing(DosingEvent event) {
        return switch (event) {
            case InfusionStarted _ -> Set.of(Stage.READY);
            case RateChanged _, InfusionPaused _ -> Set.of(Stage.DOSING);
            case InfusionResumed _ -> Set.of(Stage.PAUSED);
            case BolusGiven _ -> Set.of(Stage.DOSING);
            case DoseGiven _, DeviceGiven _ -> READY_OR_DOSING;
            case DosingStopped _ -> UNDER_WAY;
            case PumpVolumeRead _ -> FROM_DOSING;
            case DrugWasted _, DrugReturned _ -> FROM_CHECK_IN;
        };
    }

    private static Set<Stage> whereLeaving(LeavingEvent event) {
        return switch (event) {
            case FoundFitToLeave _, ObservationExtended _ -> AFTERWARDS;
            case PatientDischarged _ -> Set.of(Stage.FIT_TO_LEAVE);
            case PatientTransferred _, LeftAgainstMedicalAdvice _ -> NO_DRUG_RUNNING;
            case TreatmentNotGiven _ -> BEFORE_DOSE;
        };
    }

    /** The stage after a fact. A fact that does not lead on leaves the stage as it is. */
    public static Stage after(Stage stage, SessionEvent event) {
        return switch (event) {
            case PatientCheckedIn _ -> from(stage, Stage.PLANNED, Stage.CHECKED_IN);
            // A new order asks for a new check and a new time-out.
            case DoseOrdered _ -> from(stage, Stage.READY, Stage.CHECKED_IN);
            case TimeOutDone _ -> from(stage, Stage.CHECKED_IN, Stage.READY);
            case InfusionStarted _, DoseGiven _, DeviceGiven _ ->
                    from(stage, Stage.READY, Stage.DOSING);
            case InfusionPaused _ -> from(stage, Stage.DOSING, Stage.PAUSED);
            case InfusionResumed _ -> from(stage, Stage.PAUSED, Stage.DOSING);
            case DosingStopped _ -> UNDER_WAY.contains(stage) ? Stage.RECOVERING : stage;
            case FoundFitToLeave _ -> from(stage, Stage.RECOVERING, Stage.FIT_TO_LEAVE);
            case ObservationExtended _, RescueDrugGiven _ ->
                    from(stage, Stage.FIT_TO_LEAVE, Stage.RECOVERING);
            case PatientDischarged _ -> from(stage, Stage.FIT_TO_LEAVE, Stage.DISCHARGED);
            case PatientTransferred _ -> stage.live() ? Stage.TRANSFERRED : stage;
            case LeftAgainstMedicalAdvice _ -> stage.live() ? Stage.LEFT_AGAINST_ADVICE : stage;
            case TreatmentNotGiven _ -> stage.over() ? stage : Stage.NOT_TREATED;
            case PreparationEvent _,
                    DosingEvent _,
                    ObservationEvent _,
                    RecordEvent _,
                    SigningEvent _ ->
                    stage;
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
