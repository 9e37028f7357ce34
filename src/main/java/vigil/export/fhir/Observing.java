package vigil.export.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import vigil.session.Charted;

/** Begins the observations of one category: whose, in which visit, when, by whom. */
final class Observing {
    private final Setting setting;
    private final String category;

    /**
     * For one category.
     *
     * @param category a code of HL7's observation categories
     */
    Observing(Setting setting, String category) {
        this.setting = setting;
        this.category = category;
    }

    /** An observation without a value at a time. */
    Observation of(CodeableConcept code, DateTimeType at) {
        return new Observation()
                .setStatus(ObservationStatus.FINAL)
                .addCategory(Coded.hl7("observation-category", category))
                .setCode(code)
                .setSubject(setting.subject())
                .setEncounter(setting.encounter())
                .setEffective(at);
    }

    /** An observation without a value, when and by whom its entry says. */
    Observation of(Charted<?> charted, CodeableConcept code) {
        return of(code, Setting.time(charted.at()))
                .addPerformer(setting.person(charted.entry().first().measuredBy()));
    }
}
