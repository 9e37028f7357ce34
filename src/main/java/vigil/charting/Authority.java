package vigil.charting;

import java.util.Set;
import vigil.charting.Refusal.Reason;
import vigil.people.Permission;
import vigil.people.Permissions;
import vigil.people.Role;
import vigil.people.StaffId;

/** What somebody must be allowed to do for each act, by the roles of the roster. */
final class Authority {
    private final StaffRoster roster;

    Authority(StaffRoster roster) {
        this.roster = roster;
    }

    /** Both who did it and who enters it are known and may do so. */
    Judgement over(Act act) {
        ActContext context = act.context();
        Permission needed = neededFor(act);
        return may(context.enteredBy(), needed).and(() -> may(context.measuredBy(), needed));
    }

    /** Whether a person is known and may do something. */
    Judgement may(StaffId person, Permission needed) {
        return roster.member(person)
                .map(
                        member ->
                                Judgement.needs(
                                        Permissions.allow(member.roles(), needed),
                                        Reason.ROLE_NEEDED))
                .orElseGet(() -> Judgement.against(Reason.UNKNOWN_PERSON));
    }

    /** Whether a person has a role, and may do something by it. */
    boolean acts(StaffId person, Role role, Permission needed) {
        return Permissions.allow(Set.of(role), needed)
                && roster.member(person).filter(one -> one.roles().contains(role)).isPresent();
    }

    /** The permission that an act needs. */
    static Permission neededFor(Act act) {
        return switch (act) {
            case PreparationAct preparation -> neededFor(preparation);
            case DosingAct dosing -> neededFor(dosing);
            case ObservationAct ignored -> Permission.OBSERVE;
            case LeavingAct leaving -> neededFor(leaving);
            case RecordAct upon -> neededFor(upon);
            case SigningAct signing -> neededFor(signing);
        };
    }

    private static Permission neededFor(PreparationAct act) {
        return switch (act) {
            case PreparationAct.PlanSession ignored -> Permission.PLAN_SESSION;
            case PreparationAct.ChooseProtocol ignored -> Permission.PLAN_SESSION;
            case PreparationAct.CheckInPatient ignored -> Permission.CHECK_IN;
            case PreparationAct.ReviewAllergies ignored -> Permission.CHECK_IN;
            case PreparationAct.RecordWeight ignored -> Permission.CHECK_IN;
            case PreparationAct.ArrangeEscort ignored -> Permission.CHECK_IN;
            case PreparationAct.AnswerChecklist ignored -> Permission.CHECK_IN;
            case PreparationAct.SetLineAside ignored -> Permission.SET_ASIDE;
            case PreparationAct.OrderDose ignored -> Permission.ENTER_ORDER;
            case PreparationAct.DrawUpDrug ignored -> Permission.HANDLE_DRUG;
            case PreparationAct.CheckDose ignored -> Permission.CHECK_IN;
            case PreparationAct.FinishTimeOut ignored -> Permission.CHECK_IN;
        };
    }

    private static Permission neededFor(DosingAct act) {
        return switch (act) {
            case DosingAct.StartInfusion ignored -> Permission.GIVE_TREATMENT;
            case DosingAct.ChangeRate ignored -> Permission.GIVE_TREATMENT;
            case DosingAct.PauseInfusion ignored -> Permission.GIVE_TREATMENT;
            case DosingAct.ResumeInfusion ignored -> Permission.GIVE_TREATMENT;
            case DosingAct.GiveBolus ignored -> Permission.GIVE_TREATMENT;
            case DosingAct.GiveDose ignored -> Permission.GIVE_TREATMENT;
            case DosingAct.GiveDevice ignored -> Permission.GIVE_TREATMENT;
            case DosingAct.StopDosing ignored -> Permission.GIVE_TREATMENT;
            case DosingAct.ReadPumpVolume ignored -> Permission.GIVE_TREATMENT;
            case DosingAct.WasteDrug ignored -> Permission.HANDLE_DRUG;
            case DosingAct.ReturnDrug ignored -> Permission.HANDLE_DRUG;
        };
    }

    private static Permission neededFor(LeavingAct act) {
        return switch (act) {
            case LeavingAct.DischargePatient ignored -> Permission.LET_LEAVE;
            case LeavingAct.ExtendObservation ignored -> Permission.OBSERVE;
            case LeavingAct.TransferPatient ignored -> Permission.LET_LEAVE;
            case LeavingAct.LetLeaveAgainstAdvice ignored -> Permission.LET_LEAVE;
            case LeavingAct.CallOffTreatment ignored -> Permission.LET_LEAVE;
        };
    }

    private static Permission neededFor(RecordAct act) {
        return switch (act) {
            case RecordAct.AmendEntry ignored -> Permission.CORRECT;
            case RecordAct.StrikeOutEntry ignored -> Permission.CORRECT;
            case RecordAct.NoteClockJump ignored -> Permission.OBSERVE;
        };
    }

    private static Permission neededFor(SigningAct act) {
        return switch (act) {
            case SigningAct.SignOffSession ignored -> Permission.SIGN_OFF;
            case SigningAct.CountersignSession ignored -> Permission.COUNTERSIGN;
            case SigningAct.WriteAddendum ignored -> Permission.CORRECT;
            case SigningAct.AskNurse ignored -> Permission.COUNTERSIGN;
            case SigningAct.AnswerQuestion ignored -> Permission.SIGN_OFF;
            case SigningAct.MarkFormSent ignored -> Permission.SIGN_OFF;
            case SigningAct.PlanCourse ignored -> Permission.ENTER_ORDER;
            case SigningAct.FollowUp ignored -> Permission.OBSERVE;
        };
    }
}
