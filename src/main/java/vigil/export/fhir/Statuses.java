package vigil.export.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;

/** Which status says in FHIR that a resource was corrected or taken away. */
final class Statuses {

    /**
     * FHIR R4 gives an adverse event no status, so this is our own; its definition lies in {@code
     * assets/fhir}. A receiver that does not know it must not use the resource, as FHIR says of
     * modifiers.
     */
    static final String ADVERSE_EVENT_STATUS = "urn:vigil:fhir:adverse-event-status";

    private Statuses() {}

    static void corrected(DomainResource resource, List<Correction> touched) {
        if (touched.isEmpty()) {
            return;
        }
        if (resource instanceof Observation observation) {
            observation.setStatus(
                    touched.stream().anyMatch(Correction::corrects)
                            ? ObservationStatus.CORRECTED
                            : ObservationStatus.AMENDED);
        }
        if (resource instanceof QuestionnaireResponse response
                && response.getStatus() == QuestionnaireResponseStatus.COMPLETED) {
            response.setStatus(QuestionnaireResponseStatus.AMENDED);
        }
    }

    static void enteredInError(DomainResource resource) {
        switch (resource) {
            case Observation one -> one.setStatus(ObservationStatus.ENTEREDINERROR);
            case QuestionnaireResponse one ->
                    one.setStatus(QuestionnaireResponseStatus.ENTEREDINERROR);
            case MedicationAdministration one ->
                    one.setStatus(MedicationAdministrationStatus.ENTEREDINERROR);
            case MedicationRequest one ->
                    one.setStatus(MedicationRequest.MedicationRequestStatus.ENTEREDINERROR);
            case Medication one -> one.setStatus(Medication.MedicationStatus.ENTEREDINERROR);
            case Procedure one -> one.setStatus(Procedure.ProcedureStatus.ENTEREDINERROR);
            case AdverseEvent one ->
                    one.addModifierExtension(
                            new Extension(ADVERSE_EVENT_STATUS, new CodeType("entered-in-error")));
            default ->
                    throw new IllegalStateException("no way to take away " + resource.fhirType());
        }
    }
}
