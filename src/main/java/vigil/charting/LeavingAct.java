package vigil.charting;

import vigil.session.LeavingEvent.Transport;

/** Acts that end a session. */
public sealed interface LeavingAct extends Act {

    /**
     * Discharges the patient: refused while a criterion is open; what each criterion rested on is
     * recorded with it.
     */
    record DischargePatient(
            ActContext context, String escort, Transport transport, boolean adviceGiven)
            implements LeavingAct {}

    /** Watches longer than the protocol asks, by some minutes. */
    record ExtendObservation(ActContext context, int minutes, String reason)
            implements LeavingAct {}

    /** Hands the patient over to another place of care. */
    record TransferPatient(ActContext context, String to, String reason) implements LeavingAct {}

    /** Records that the patient leaves against advice. */
    record LetLeaveAgainstAdvice(ActContext context, String capacity, String note)
            implements LeavingAct {}

    /** Calls the session off before any dose. */
    record CallOffTreatment(ActContext context, String reason) implements LeavingAct {}
}
