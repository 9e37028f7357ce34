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
            case ObservationAct _ -> Permission.OBSERVE;
            case LeavingAct leaving -> neededFor(leaving);
            case RecordAct upon -> neededFor(upon);
            case SigningAct signing -> neededFor(signing);
        };
    }

    private static Permission neededFor(PreparationAct act) {
        return switch (act) {
            case PreparationAct.PlanSession _, PreparationAct.ChooseProtocol _ ->
                    Permission.PLAN_SESSION;
            case PreparationAct.CheckInPatient _,
                    PreparationAct.ReviewAllergies _,
                    PreparationAct.RecordWeight _,
                    PreparationAct.ArrangeEscort _,
                    PreparationAct.AnswerChecklist _ ->
                    Permission.CHECK_IN;
            case PreparationAct.SetLineAside _ -> Permission.SET_ASIDE;
            case PreparationAct.OrderDose _ -> Permission.ENTER_ORDER;
            case PreparationAct.DrawUpDrug _ -> Permission.HANDLE_DRUG;
            case PreparationAct.CheckDose _, PreparationAct.FinishTimeOut _ -> Permission.CHECK_IN;
        };
    }

    private static Permission neededFor(DosingAct act) {
        return switch (act) {
            case DosingAct.StartInfusion _,
                    DosingAct.ChangeRate _,
                    DosingAct.PauseInfusion _,
                    DosingAct.ResumeInfusion _,
                    DosingAct.GiveBolus _,
                    DosingAct.GiveDose _,
                    DosingAct.GiveDevice _,
                    DosingAct.StopDosing _,
                    DosingAct.ReadPumpVolume _ ->
                    Permission.GIVE_TREATMENT;
            case DosingAct.WasteDrug _, DosingAct.ReturnDrug _ -> Permission.HANDLE_DRUG;
        };
    }

    private static Permission neededFor(LeavingAct act) {
        return switch (act) {
            case LeavingAct.DischargePatient _ -> Permission.LET_LEAVE;
            case LeavingAct.ExtendObservation _ -> Permission.OBSERVE;
            case LeavingAct.TransferPatient _,
                    LeavingAct.LetLeaveAgainstAdvice _,
                    LeavingAct.CallOffTreatment _ ->
                    Permission.LET_LEAVE;
        };
    }

    private static Permission neededFor(RecordAct act) {
        return switch (act) {
            case RecordAct.AmendEntry _, RecordAct.StrikeOutEntry _ -> Permission.CORRECT;
            case RecordAct.NoteClockJump _, RecordAct.NoteNewTime _ -> Permission.OBSERVE;
        };
    }

    private static Permission neededFor(SigningAct act) {
        return switch (act) {
            case SigningAct.SignOffSession _ -> Permission.SIGN_OFF;
            case SigningAct.CountersignSession _ -> Permission.COUNTERSIGN;
            case SigningAct.WriteAddendum _ -> Permission.CORRECT;
            case SigningAct.AskNurse _ -> Permission.COUNTERSIGN;
            case SigningAct.AnswerQuestion _, SigningAct.MarkFormSent _ -> Permission.SIGN_OFF;
            case SigningAct.PlanCourse _ -> Permission.ENTER_ORDER;
            case SigningAct.FollowUp _ -> Permission.OBSERVE;
        };
    }
}
