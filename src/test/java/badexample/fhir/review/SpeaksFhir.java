package badexample.fhir.review;

import org.hl7.fhir.r4.model.Observation;

final class SpeaksFhir {
    Observation observation() {
        return new Observation();
    }
}
