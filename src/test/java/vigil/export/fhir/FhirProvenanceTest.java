package vigil.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceAgentComponent;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.export.SigningLines.SignatureLine;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.vitals.VitalSigns;

/**
 * What an auditor asks of each entry, correction and signature: who did what, as what, and when.
 */
final class FhirProvenanceTest {
    private static final String OPERATION =
            "http://terminology.hl7.org/CodeSystem/v3-DataOperation";
    private static final String PARTICIPANT =
            "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    private static final String REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String SIGNATURE = "urn:iso-astm:E1762-95:2013";

    private final SessionRecord record = SampleFiles.example();

    private static String coded(CodeableConcept concept) {
        return coded(concept.getCodingFirstRep());
    }

    private static String coded(Coding coding) {
        return coding.getSystem() + "|" + coding.getCode();
    }

    private static List<String> roles(Provenance of) {
        return of.getAgent().stream()
                .map(ProvenanceAgentComponent::getType)
                .map(FhirProvenanceTest::coded)
                .toList();
    }

    private static SampleChart chart(EntryId[] set) {
        SampleChart chart = SampleChart.infusion().start(0);
        set[0] =
                chart.add(
                                5,
                                new VitalsRecorded(
                                        new VitalSigns(List.of(SampleReadings.heart(88))),
                                        SetKind.FULL))
                        .last();
        return chart;
    }

    private static Provenance correction(SampleChart chart) {
        return (Provenance) Bundles.at(Bundles.document(chart), Key.of(chart.last(), "correction"));
    }

    @Test
    void what_was_entered_was_entered_by_somebody_and_put_together_by_the_program() {
        List<Provenance> entered =
                Bundles.stream(Bundles.document(record), Provenance.class)
                        .filter(one -> coded(one.getActivity()).equals(OPERATION + "|CREATE"))
                        .toList();
        assertThat(entered)
                .isNotEmpty()
                .allSatisfy(
                        one -> {
                            assertThat(roles(one))
                                    .containsExactly(
                                            PARTICIPANT + "|enterer", PARTICIPANT + "|assembler");
                            assertThat(one.getRecordedElement().getValueAsString())
                                    .isEqualTo(record.record().created());
                            assertThat(one.getTarget()).isNotEmpty();
                        });
    }

    @Test
    void a_correction_says_when_it_was_made_by_whom_and_which_entry_it_revises() {
        EntryId[] set = new EntryId[1];
        SampleChart chart = chart(set);
        chart.amend(
                9,
                set[0],
                new VitalsRecorded(
                        new VitalSigns(List.of(SampleReadings.heart(68))), SetKind.FULL));
        Provenance made = correction(chart);
        assertThat(coded(made.getActivity())).isEqualTo(OPERATION + "|UPDATE");
        assertThat(coded(made.getReasonFirstRep())).isEqualTo(REASON + "|TREAT");
        assertThat(roles(made)).containsExactly(PARTICIPANT + "|enterer");
        assertThat(made.getRecordedElement().getValueAsString()).contains("T14:14:00");
        assertThat(made.getEntityFirstRep().getRole()).isEqualTo(ProvenanceEntityRole.REVISION);
        assertThat(made.getEntityFirstRep().getWhat().getIdentifier().getSystem())
                .isEqualTo("urn:vigil:entry");
        assertThat(made.getEntityFirstRep().getWhat().getIdentifier().getValue())
                .isEqualTo(set[0].value().toString());
        assertThat(made.getTarget())
                .extracting(Reference::getReference)
                .containsExactly(Key.of(set[0], "HEART_RATE").urn());
    }

    /** Nothing that is a resource changed: then it is about the treatment. */
    @Test
    void a_correction_of_what_is_no_resource_is_about_the_treatment() {
        SampleChart chart = SampleChart.infusion().start(0).note(5, "asleep");
        chart.strike(9, chart.last());
        Procedure treatment =
                Bundles.stream(Bundles.document(chart), Procedure.class)
                        .filter(one -> !one.hasPartOf())
                        .findFirst()
                        .orElseThrow();
        assertThat(correction(chart).getTarget())
                .extracting(Reference::getReference)
                .containsExactly("urn:uuid:" + treatment.getIdElement().getIdPart());
        assertThat(coded(correction(chart).getActivity())).isEqualTo(OPERATION + "|NULLIFY");
    }

    @Test
    void a_signature_says_its_meaning_its_kind_and_whether_it_still_stands() {
        for (SignatureLine line : record.signatures()) {
            Provenance signed =
                    (Provenance)
                            Bundles.at(Bundles.document(record), Key.of(line.entry(), "signature"));
            assertThat(roles(signed)).containsExactly(PARTICIPANT + "|attester");
            assertThat(signed.getRecordedElement().getValueAsString()).isEqualTo(line.at());
            assertThat(coded(signed.getReasonFirstRep())).isEqualTo(REASON + "|TREAT");
            assertThat(signed.getReasonFirstRep().getText().endsWith(", superseded"))
                    .isEqualTo(line.superseded());
            assertThat(signed.getReasonFirstRep().getText())
                    .startsWithIgnoringCase(line.meaning().name());
            assertThat(coded(signed.getSignatureFirstRep().getTypeFirstRep()))
                    .startsWith(SIGNATURE + "|1.2.840.10065.1.12.1.");
            assertThat(signed.getTarget())
                    .extracting(Reference::getReference)
                    .containsExactly(
                            new Key(record.record().session().value(), "composition").urn(),
                            new Key(record.record().session().value(), "record").urn());
        }
    }

    @Test
    void care_is_a_procedure_within_the_treatment_and_said_to_be_care() {
        List<Procedure> care =
                Bundles.stream(Bundles.document(record), Procedure.class)
                        .filter(Procedure::hasPartOf)
                        .toList();
        assertThat(care)
                .hasSameSizeAs(record.care())
                .isNotEmpty()
                .allSatisfy(
                        one -> {
                            assertThat(one.getCategory().getCodingFirstRep().getCode())
                                    .isEqualTo("SUPPORTIVE_CARE");
                            assertThat(one.getCategory().getText()).isEqualTo("supportive care");
                        });
        assertThat(care)
                .extracting(one -> one.getCode().getCodingFirstRep().getCode())
                .isEqualTo(record.care().stream().map(line -> line.care().name()).toList());
    }
}
