package vigil.charting;

import vigil.charting.Refusal.Reason;
import vigil.discharge.Readiness;
import vigil.protocol.Checklist;
import vigil.review.Gate;
import vigil.session.LeavingEvent;
import vigil.session.LeavingEvent.FoundFitToLeave;
import vigil.session.LeavingEvent.LeftAgainstMedicalAdvice;
import vigil.session.LeavingEvent.ObservationExtended;
import vigil.session.LeavingEvent.PatientDischarged;
import vigil.session.LeavingEvent.PatientTransferred;
import vigil.session.LeavingEvent.TreatmentNotGiven;
import vigil.session.Preparation;

/** Judges how a session ends. */
final class LeavingJudge {
    /** What must be so beforehand. */
    Judgement beforehand(LeavingEvent event, Case at) {
        return switch (event) {
            case FoundFitToLeave fit -> findings(fit);
            case ObservationExtended _ -> Judgement.sound();
            case PatientDischarged _, PatientTransferred _, LeftAgainstMedicalAdvice _ ->
                    DosingTimes.notBeforeLast(at);
            case TreatmentNotGiven _ -> Judgement.sound();
        };
    }

    /** Whether the content can stand on the record. */
    Judgement content(LeavingEvent event, Case at) {
        return switch (event) {
            case FoundFitToLeave _ -> Judgement.sound();
            case ObservationExtended extended ->
                    Judgement.needs(extended.minutes() > 0, Reason.IMPOSSIBLE_VALUE)
                            .and(() -> Texts.reason(extended.reason()));
            case PatientDischarged discharged ->
                    discharged(discharged, new Preparation(at.chart()));
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

    /** An escort named and advice given, unless two people set the line of it aside. */
    private static Judgement discharged(PatientDischarged discharged, Preparation lines) {
        return Judgement.needs(
                        !discharged.escort().isBlank()
                                || lines.setAside(Checklist.Kind.DISCHARGE, Gate.ESCORT)
                                        .isPresent(),
                        Reason.ESCORT_NEEDED)
                .and(() -> Texts.name(discharged.escort()))
                .and(
                        () ->
                                discharged.adviceGiven()
                                        || lines.setAside(Checklist.Kind.DISCHARGE, Gate.AFTERCARE)
                                                .isPresent(),
                        Reason.ADVICE_NEEDED);
    }
}
