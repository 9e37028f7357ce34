package vigil.charting;

import vigil.charting.DosingAct.ChangeRate;
import vigil.charting.DosingAct.GiveBolus;
import vigil.charting.DosingAct.GiveDevice;
import vigil.charting.DosingAct.GiveDose;
import vigil.charting.DosingAct.PauseInfusion;
import vigil.charting.DosingAct.ReadPumpVolume;
import vigil.charting.DosingAct.ResumeInfusion;
import vigil.charting.DosingAct.ReturnDrug;
import vigil.charting.DosingAct.StartInfusion;
import vigil.charting.DosingAct.StopDosing;
import vigil.charting.DosingAct.WasteDrug;
import vigil.charting.LeavingAct.CallOffTreatment;
import vigil.charting.LeavingAct.DischargePatient;
import vigil.charting.LeavingAct.ExtendObservation;
import vigil.charting.LeavingAct.LetLeaveAgainstAdvice;
import vigil.charting.LeavingAct.TransferPatient;
import vigil.charting.ObservationAct.ChangeSideEffect;
import vigil.charting.ObservationAct.ChooseBaseline;
import vigil.charting.ObservationAct.EndSideEffect;
import vigil.charting.ObservationAct.GiveCare;
import vigil.charting.ObservationAct.GiveRescueDrug;
import vigil.charting.ObservationAct.LogSideEffect;
import vigil.charting.ObservationAct.MissSet;
import vigil.charting.ObservationAct.RecordVitals;
import vigil.charting.ObservationAct.ScreenSuicide;
import vigil.charting.ObservationAct.SeeFlag;
import vigil.charting.ObservationAct.StampTime;
import vigil.charting.ObservationAct.TakeScore;
import vigil.charting.ObservationAct.WriteNote;
import vigil.charting.PreparationAct.AnswerChecklist;
import vigil.charting.PreparationAct.ArrangeEscort;
import vigil.charting.PreparationAct.CheckDose;
import vigil.charting.PreparationAct.CheckInPatient;
import vigil.charting.PreparationAct.ChooseProtocol;
import vigil.charting.PreparationAct.DrawUpDrug;
import vigil.charting.PreparationAct.FinishTimeOut;
import vigil.charting.PreparationAct.OrderDose;
import vigil.charting.PreparationAct.PlanSession;
import vigil.charting.PreparationAct.RecordWeight;
import vigil.charting.PreparationAct.ReviewAllergies;
import vigil.charting.PreparationAct.SetLineAside;
import vigil.charting.RecordAct.AmendEntry;
import vigil.charting.RecordAct.NoteClockJump;
import vigil.charting.RecordAct.NoteNewTime;
import vigil.charting.RecordAct.StrikeOutEntry;
import vigil.charting.SigningAct.AnswerQuestion;
import vigil.charting.SigningAct.AskNurse;
import vigil.charting.SigningAct.CountersignSession;
import vigil.charting.SigningAct.FollowUp;
import vigil.charting.SigningAct.MarkFormSent;
import vigil.charting.SigningAct.PlanCourse;
import vigil.charting.SigningAct.SignOffSession;
import vigil.charting.SigningAct.WriteAddendum;
import vigil.discharge.SetAside;
import vigil.session.DosingEvent;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent;
import vigil.session.PreparationEvent;
import vigil.session.RecordEvent;
import vigil.session.SessionEvent;
import vigil.session.SigningEvent;

/** The fact that an act asks to be recorded. */
final class Facts {
    private Facts() {}

    /**
     * Refuses an act of which no fact can be made at all: a line set aside without a reason or
     * without a second person.
     */
    static Judgement speakable(Act act) {
        return act instanceof SetLineAside line
                ? Texts.reason(line.reason())
                        .and(
                                () ->
                                        !line.second().equals(act.context().measuredBy())
                                                && !line.second().equals(act.context().enteredBy()),
                                Refusal.Reason.SECOND_PERSON_NEEDED)
                : Judgement.sound();
    }

    /** The fact of an act; of a discharge, the last of its two. */
    static SessionEvent of(Act act) {
        return switch (act) {
            case PreparationAct preparation -> of(preparation);
            case DosingAct dosing -> of(dosing);
            case ObservationAct observation -> of(observation);
            case LeavingAct leaving -> of(leaving);
            case RecordAct upon -> of(upon);
            case SigningAct signing -> of(signing);
        };
    }

    static PreparationEvent of(PreparationAct act) {
        return switch (act) {
            case PlanSession a ->
                    new PreparationEvent.SessionPlanned(
                            a.patient(), a.room(), a.series(), a.plannedFor(), a.zone(), a.demo());
            case ChooseProtocol a -> new PreparationEvent.ProtocolChosen(a.protocol());
            case CheckInPatient a -> new PreparationEvent.PatientCheckedIn(a.identifiers());
            case ReviewAllergies a -> new PreparationEvent.AllergiesReviewed(a.allergies());
            case RecordWeight a -> new PreparationEvent.WeightRecorded(a.weight(), a.confirmed());
            case ArrangeEscort a ->
                    new PreparationEvent.EscortArranged(a.name(), a.relation(), a.phone());
            case AnswerChecklist a ->
                    new PreparationEvent.ChecklistAnswered(
                            a.list(), a.code(), a.answer(), a.detail());
            case SetLineAside a ->
                    new PreparationEvent.LineSetAside(
                            a.list(),
                            new SetAside(
                                    a.code(), a.reason(), a.context().measuredBy(), a.second()),
                            a.confirmation());
            case OrderDose a -> new PreparationEvent.DoseOrdered(a.order());
            case DrawUpDrug a ->
                    new PreparationEvent.DrugDrawnUp(
                            a.product(), a.drawn(), a.volume(), a.dilutedTo());
            case CheckDose a -> new PreparationEvent.DoseChecked(a.second(), a.confirmation());
            case FinishTimeOut _ -> new PreparationEvent.TimeOutDone();
        };
    }

    static DosingEvent of(DosingAct act) {
        return switch (act) {
            case StartInfusion a -> new DosingEvent.InfusionStarted(a.rate(), a.site());
            case ChangeRate a -> new DosingEvent.RateChanged(a.rate(), a.reason());
            case PauseInfusion a -> new DosingEvent.InfusionPaused(a.reason());
            case ResumeInfusion a -> new DosingEvent.InfusionResumed(a.rate());
            case GiveBolus a -> new DosingEvent.BolusGiven(a.amount(), a.reason());
            case GiveDose a -> new DosingEvent.DoseGiven(a.amount(), a.site());
            case GiveDevice a -> new DosingEvent.DeviceGiven(a.number(), a.amount(), a.lot());
            case StopDosing a -> new DosingEvent.DosingStopped(a.asOrdered(), a.reason());
            case ReadPumpVolume a -> new DosingEvent.PumpVolumeRead(a.infused());
            case WasteDrug a ->
                    new DosingEvent.DrugWasted(a.lot(), a.amount(), a.witness(), a.how());
            case ReturnDrug a -> new DosingEvent.DrugReturned(a.lot(), a.amount());
        };
    }

    static ObservationEvent of(ObservationAct act) {
        return switch (act) {
            case RecordVitals a -> new ObservationEvent.VitalsRecorded(a.signs(), a.kind());
            case ChooseBaseline a -> new ObservationEvent.BaselineChosen(a.set());
            case MissSet a -> new ObservationEvent.SetMissed(a.due(), a.reason(), a.note());
            case LogSideEffect a -> new ObservationEvent.SideEffectLogged(a.effect());
            case ChangeSideEffect a -> new ObservationEvent.SideEffectChanged(a.effect(), a.now());
            case EndSideEffect a -> new ObservationEvent.SideEffectEnded(a.effect(), a.outcome());
            case GiveRescueDrug a ->
                    new ObservationEvent.RescueDrugGiven(
                            a.drug(), a.dose(), a.route(), a.orderedBy(), a.effect());
            case GiveCare a -> new ObservationEvent.CareGiven(a.care(), a.note());
            case TakeScore a -> new ObservationEvent.ScoreTaken(a.score());
            case ScreenSuicide a ->
                    new ObservationEvent.SuicideScreened(a.instrument(), a.result(), a.note());
            case WriteNote a -> new ObservationEvent.NoteWritten(a.text());
            case StampTime a -> new ObservationEvent.TimeStamped(a.words());
            case SeeFlag a -> new ObservationEvent.FlagSeen(a.flag(), a.done());
        };
    }

    static LeavingEvent of(LeavingAct act) {
        return switch (act) {
            case DischargePatient a ->
                    new LeavingEvent.PatientDischarged(a.escort(), a.transport(), a.adviceGiven());
            case ExtendObservation a ->
                    new LeavingEvent.ObservationExtended(a.minutes(), a.reason());
            case TransferPatient a -> new LeavingEvent.PatientTransferred(a.to(), a.reason());
            case LetLeaveAgainstAdvice a ->
                    new LeavingEvent.LeftAgainstMedicalAdvice(a.capacity(), a.note());
            case CallOffTreatment a -> new LeavingEvent.TreatmentNotGiven(a.reason());
        };
    }

    static RecordEvent of(RecordAct act) {
        return switch (act) {
            case AmendEntry a ->
                    new RecordEvent.EntryAmended(
                            a.entry(), a.content(), a.taken(), a.reason(), a.note());
            case StrikeOutEntry a ->
                    new RecordEvent.EntryStruckOut(a.entry(), a.reason(), a.note());
            case NoteClockJump a -> new RecordEvent.ClockJumped(a.milliseconds());
            case NoteNewTime a -> new RecordEvent.NewTimeTaken(a.milliseconds());
        };
    }

    static SigningEvent of(SigningAct act) {
        return switch (act) {
            case SignOffSession a ->
                    new SigningEvent.SignedOff(a.signing(), a.signature(), a.remark());
            case CountersignSession a ->
                    new SigningEvent.Countersigned(a.signing(), a.signature(), a.remark());
            case WriteAddendum a -> new SigningEvent.AddendumWritten(a.text());
            case AskNurse a -> new SigningEvent.NurseAsked(a.question());
            case AnswerQuestion a -> new SigningEvent.NurseAnswered(a.question(), a.answer());
            case MarkFormSent a -> new SigningEvent.FormSent(a.form(), a.how());
            case PlanCourse a -> a.plan();
            case FollowUp a -> new SigningEvent.FollowedUp(a.contact(), a.outcome());
        };
    }
}
