package vigil.session;

import java.util.List;
import vigil.discharge.Finding;

/** How a session ends. */
public sealed interface LeavingEvent extends SessionEvent {

    /** Every criterion is met or set aside: what each rested on is kept. */
    record FoundFitToLeave(List<Finding> findings) implements LeavingEvent {
        public FoundFitToLeave {
            findings = List.copyOf(findings);
        }
    }

    /** The patient is watched longer than the protocol asks. */
    record ObservationExtended(int minutes, String reason) implements LeavingEvent {}

    /** The patient went home. */
    record PatientDischarged(String escort, Transport transport, boolean adviceGiven)
            implements LeavingEvent {}

    /** How the patient travels. */
    enum Transport {
        DRIVEN_BY_ADULT,
        TAXI_WITH_ESCORT,
        PUBLIC_WITH_ESCORT,
        PATIENT_TRANSPORT
    }

    /** The patient was handed over to another place of care. */
    record PatientTransferred(String to, String reason) implements LeavingEvent {}

    /** The patient left against advice. */
    record LeftAgainstMedicalAdvice(String capacity, String note) implements LeavingEvent {}

    /** No dose was given in this session, and why. */
    record TreatmentNotGiven(String reason) implements LeavingEvent {}
}
