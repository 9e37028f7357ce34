package vigil.charting;

import vigil.charting.Refusal.Reason;
import vigil.discharge.Readiness;
import vigil.protocol.Checklist;
import vigil.session.LeavingEvent;
import vigil.session.LeavingEvent.FoundFitToLeave;
import vigil.session.LeavingEvent.LeftAgainstMedicalAdvice;
import vigil.session.LeavingEvent.ObservationExtended;
import vigil.session.LeavingEvent.PatientDischarged;
import vigil.session.LeavingEvent.PatientTransferred;
import vigil.session.LeavingEvent.TreatmentNotGiven;

/** Judges how a session ends. */
final class LeavingJudge {
    /** The codes by which the discharge lists of all protocols name these two lines. */
    private static final String ESCORT_LINE = "ESCORT_HERE";

    private static final String ADVICE_LINE = "AFTERCARE";

    /** What must be so beforehand. */
    Judgement beforehand(LeavingEvent event, Case at) {
        return switch (event) {
            case FoundFitToLeave fit -> findings(fit);
            case ObservationExtended ignored -> Judgement.sound();
            case PatientDischarged ignored -> afterDosing(at);
            case PatientTransferred ignored -> afterDosing(at);
            case LeftAgainstMedicalAdvice ignored -> afterDosing(at);
            case TreatmentNotGiven ignored -> Judgement.sound();
        };
    }

    /** Whether the content can stand on the record. */
    Judgement content(LeavingEvent event, Case at) {
        return switch (event) {
            case FoundFitToLeave ignored -> Judgement.sound();
            case ObservationExtended extended ->
                    Judgement.needs(extended.minutes() > 0, Reason.IMPOSSIBLE_VALUE)
                            .and(() -> Texts.reason(extended.reason()));
            case PatientDischarged discharged ->
                    discharged(discharged, new Preparedness(at.chart()));
            case PatientTransferred transferred ->
                    Texts.needed(transferred.to()).and(() -> Texts.reason(transferred.reason()));
            case LeftAgainstMedicalAdvice left ->
                    Texts.neededNote(left.capacity()).and(() -> Texts.note(left.note()));
            case TreatmentNotGiven called -> Texts.reason(called.reason());
        };
    }

    private static Judgement findings(FoundFitToLeave fit) {
        return Readiness.ready(fit.findings())
                ? Judgement.sound()
                : Judgement.against(
                        Reason.CRITERIA_OPEN,
                        Readiness.open(fit.findings()).stream()
                                .map(finding -> Readiness.code(finding.criterion()))
                                .toArray(String[]::new));
    }

    private static Judgement afterDosing(Case at) {
        return Judgement.needs(
                DosingTimes.last(at.chart())
                        .filter(last -> at.taken().at().certainlyBefore(last.at()))
                        .isEmpty(),
                Reason.BEFORE_LAST_DOSING_ACT);
    }

    /** An escort named and advice given, unless two people set the line of it aside. */
    private static Judgement discharged(PatientDischarged discharged, Preparedness lines) {
        return Judgement.needs(
                        !discharged.escort().isBlank()
                                || lines.setAside(Checklist.Kind.DISCHARGE, ESCORT_LINE),
                        Reason.ESCORT_NEEDED)
                .and(() -> Texts.name(discharged.escort()))
                .and(
                        () ->
                                discharged.adviceGiven()
                                        || lines.setAside(Checklist.Kind.DISCHARGE, ADVICE_LINE),
                        Reason.ADVICE_NEEDED);
    }
}
