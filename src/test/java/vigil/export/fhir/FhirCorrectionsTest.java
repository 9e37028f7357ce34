package vigil.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.junit.jupiter.api.Test;
import vigil.effects.Grade;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordNotation;
import vigil.proof.SignedSession;
import vigil.protocol.Checklist;
import vigil.review.ShippedScript;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.session.Stage;
import vigil.vitals.Reading;
import vigil.vitals.VitalSigns;

/** What was corrected says so, what was struck out leaves as entered in error, the rest stays. */
class FhirCorrectionsTest {

    private static VitalsRecorded set(Reading... readings) {
        return new VitalsRecorded(new VitalSigns(List.of(readings)), SetKind.FULL);
    }

    private static Observation observation(Bundle bundle, EntryId entry, String part) {
        return (Observation) Bundles.at(bundle, Key.of(entry, part));
    }

    @Test
    void onlyTheReadingThatWasCorrectedIsCorrected() {
        SampleChart chart = SampleChart.infusion().start(0);
        EntryId typed =
                chart.add(
                                5,
                                set(
                                        SampleReadings.pressure("168/104"),
                                        SampleReadings.heart(88),
                                        SampleReadings.sedation(4)))
                        .last();
        chart.amend(7, typed, set(SampleReadings.pressure("164/102"), SampleReadings.heart(88)));
        Bundle bundle = Bundles.document(chart);

        Observation pressure = observation(bundle, typed, "BLOOD_PRESSURE");
        assertThat(pressure.getStatus()).isEqualTo(ObservationStatus.CORRECTED);
        assertThat(pressure.getComponentFirstRep().getValueQuantity().getValue())
                .isEqualByComparingTo("164");
        assertThat(pressure.getIssuedElement().getValueAsString()).contains("T14:12:00");
        assertThat(pressure.getEffectiveDateTimeType().getValueAsString()).contains("T14:10:00");
        assertThat(pressure.getText().getDivAsString())
                .contains("Corrected 2026-11-22 14:12", "typing error");

        Observation heart = observation(bundle, typed, "HEART_RATE");
        assertThat(heart.getStatus()).isEqualTo(ObservationStatus.FINAL);
        assertThat(heart.getIssuedElement().getValueAsString()).contains("T14:10:00");

        Observation sedation = observation(bundle, typed, "SEDATION");
        assertThat(sedation.getStatus()).isEqualTo(ObservationStatus.ENTEREDINERROR);
        assertThat(sedation.getValueQuantity().getValue()).isEqualByComparingTo("4");
    }

    /** It was measured then and is known since the correction: nothing of it was changed. */
    @Test
    void aReadingThatWasForgottenComesWithTheCorrectionAndIsNoChange() {
        SampleChart chart = SampleChart.infusion().start(0);
        EntryId typed = chart.add(5, set(SampleReadings.pressure("168/104"))).last();
        chart.amend(7, typed, set(SampleReadings.pressure("168/104"), SampleReadings.heart(88)));
        Bundle bundle = Bundles.document(chart);

        Observation heart = observation(bundle, typed, "HEART_RATE");
        assertThat(heart.getStatus()).isEqualTo(ObservationStatus.FINAL);
        assertThat(heart.getIssuedElement().getValueAsString()).contains("T14:12:00");
        assertThat(heart.getEffectiveDateTimeType().getValueAsString()).contains("T14:10:00");
        assertThat(heart.getMeta().getVersionId()).isEqualTo("" + chart.facts().size());
        assertThat(heart.getText().getDivAsString()).contains("Added 2026-11-22 14:12");
        assertThat(observation(bundle, typed, "BLOOD_PRESSURE").getStatus())
                .isEqualTo(ObservationStatus.FINAL);
        Provenance correction = (Provenance) Bundles.at(bundle, Key.of(chart.last(), "correction"));
        assertThat(correction.getTarget())
                .extracting(target -> target.getReference())
                .contains(Key.of(typed, "HEART_RATE").urn());
        assertThat(correction.getText().getDivAsString()).contains("was added");
    }

    @Test
    void whoTheSessionIsOfIsCorrectedInAllOfItAndTheFormerIsNotNamedAgain() {
        SampleChart chart = SampleChart.infusion().vitals(-8).start(0).stop(40);
        chart.amend(60, chart.facts().getFirst().id(), CorrectedPatient.of(chart));
        byte[] document = Bundles.DOCUMENT.write(SampleFiles.recordOf(chart));

        assertThat(Bundles.DOCUMENT.faults(document)).isEmpty();
        assertThat(new String(document, StandardCharsets.UTF_8))
                .as("beside the record that is attached")
                .doesNotContain("123 456");
        Bundle bundle = Bundles.document(chart);
        List<Patient> patients =
                bundle.getEntry().stream()
                        .map(entry -> entry.getResource())
                        .filter(Patient.class::isInstance)
                        .map(Patient.class::cast)
                        .toList();
        assertThat(patients).hasSize(1);
        assertThat(patients.getFirst().getIdentifier())
                .extracting(one -> one.getValue())
                .contains(CorrectedPatient.NUMBER)
                .doesNotContain("123 456");
        assertThat(patients.getFirst().getBirthDateElement().getValueAsString())
                .isEqualTo("1991-07-02");
        Provenance correction = (Provenance) Bundles.at(bundle, Key.of(chart.last(), "correction"));
        assertThat(correction.getTarget()).isNotEmpty();
        assertThat(correction.getText().getDivAsString())
                .contains("Who the session is of, or its place in the series, was corrected.");
    }

    @Test
    void eachCorrectionIsAProvenanceOfWhatItChanged() {
        SampleChart chart = SampleChart.infusion().start(0).pause(5);
        EntryId pause = chart.last();
        chart.strike(9, pause);
        Bundle bundle = Bundles.document(chart);

        Provenance correction = (Provenance) Bundles.at(bundle, Key.of(chart.last(), "correction"));
        assertThat(correction.getActivity().getCodingFirstRep().getCode()).isEqualTo("NULLIFY");
        assertThat(correction.getReasonFirstRep().getText()).startsWith("wrong patient");
        assertThat(correction.getTarget())
                .extracting(target -> target.getReference())
                .contains(Key.of(pause, "pause").urn());
        assertThat(correction.getEntityFirstRep().getWhat().getIdentifier().getValue())
                .isEqualTo(pause.value().toString());
        assertThat(correction.getAgentFirstRep().getWho().getDisplay()).contains("Osei");
        assertThat(correction.getText().getDivAsString()).contains("struck out");

        MedicationAdministration hold =
                (MedicationAdministration) Bundles.at(bundle, Key.of(pause, "pause"));
        assertThat(hold.getStatus()).isEqualTo(MedicationAdministrationStatus.ENTEREDINERROR);
    }

    @Test
    void aStruckSideEffectTakesItsGradesAndItsEndWithIt() {
        SampleChart chart = SampleChart.infusion().start(0);
        EntryId effect = chart.effect(5, "NAUSEA", Grade.SEVERE).last();
        chart.rescue(6, "ondansetron", Optional.of(effect)).effectEnds(9, effect);
        EntryId end = chart.last();
        Bundle before = Bundles.document(chart);
        assertThat(Bundles.only(before, AdverseEvent.class).hasModifierExtension()).isFalse();
        assertThat(Bundles.only(before, AdverseEvent.class).getSeverity().getCodingFirstRep())
                .extracting(coding -> coding.getCode())
                .isEqualTo("severe");

        Bundle after = Bundles.document(chart.strike(12, effect));
        assertThat(Bundles.only(after, AdverseEvent.class).getModifierExtension().getFirst())
                .satisfies(
                        extension -> {
                            assertThat(extension.getUrl()).isEqualTo(Statuses.ADVERSE_EVENT_STATUS);
                            assertThat(extension.getValue().primitiveValue())
                                    .isEqualTo("entered-in-error");
                        });
        assertThat(observation(after, effect, "grade").getStatus())
                .isEqualTo(ObservationStatus.ENTEREDINERROR);
        assertThat(observation(after, end, "outcome").getStatus())
                .isEqualTo(ObservationStatus.ENTEREDINERROR);
    }

    @Test
    void aDoseThatNeverWasLeavesNothingBehind() {
        SampleChart chart = SampleChart.infusion().start(0);
        EntryId start = chart.last();
        Bundle bundle = Bundles.document(chart.strike(3, start));

        assertThat(Bundles.all(bundle, MedicationAdministration.class))
                .hasSize(2)
                .allMatch(
                        given ->
                                given.getStatus() == MedicationAdministrationStatus.ENTEREDINERROR);
        assertThat(Bundles.DOCUMENT.faults(Bundles.DOCUMENT.write(SampleFiles.recordOf(chart))))
                .isEmpty();
    }

    @Test
    void anAnswerPutRightAmendsItsChecklist() {
        SampleChart chart = ShippedScript.in(Stage.READY, ShippedScript.protocol("ketamine-im"));
        Checklist list =
                ShippedScript.protocol("ketamine-im")
                        .checklist(Checklist.Kind.CHECK_IN)
                        .orElseThrow();
        for (Checklist.Line line : list.lines()) {
            chart.add(
                    -2,
                    new ChecklistAnswered(Checklist.Kind.CHECK_IN, line.code(), line.passes(), ""));
        }
        EntryId last = chart.last();
        assertThat(Bundles.only(Bundles.document(chart), QuestionnaireResponse.class).getStatus())
                .isEqualTo(QuestionnaireResponseStatus.COMPLETED);

        chart.amend(
                -1,
                last,
                new ChecklistAnswered(
                        Checklist.Kind.CHECK_IN,
                        list.lines().getLast().code(),
                        Checklist.Answer.NO,
                        "asked again"));
        assertThat(Bundles.only(Bundles.document(chart), QuestionnaireResponse.class).getStatus())
                .isEqualTo(QuestionnaireResponseStatus.AMENDED);
    }

    @Test
    void timePassingIsNoCorrectionOfTheTotal() {
        SampleChart chart = SampleChart.infusion().start(0).vitals(5);
        EntryId set = chart.last();
        Bundle bundle = Bundles.document(chart.amendTime(12, set, 4));

        assertThat(observation(bundle, set, "HEART_RATE").getStatus())
                .isEqualTo(ObservationStatus.CORRECTED);
        assertThat(
                        Bundles.stream(bundle, Observation.class)
                                .filter(
                                        one ->
                                                one.getCode()
                                                        .getCodingFirstRep()
                                                        .getCode()
                                                        .equals("DOSE_DELIVERED")))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.getStatus())
                                        .isEqualTo(ObservationStatus.PRELIMINARY));
    }

    @Test
    void theDocumentIsPreliminaryUntilItIsSignedAndAmendedWhereItChangedAfterThat() {
        SignedSession session = new SignedSession(SampleFiles.STORE, SampleFiles.keys());
        new SessionRecordNotation().facts(SampleFiles.record()).forEach(session::add);
        assertThat(status(SampleFiles.record()))
                .isEqualTo(Composition.CompositionStatus.PRELIMINARY);
        session.signsOff(SampleFiles.staff().getFirst(), "6.2 mg left in the vial");
        assertThat(status(SampleFiles.recordOf(session)))
                .isEqualTo(Composition.CompositionStatus.FINAL);
        assertThat(status(SampleFiles.example())).isEqualTo(Composition.CompositionStatus.AMENDED);
    }

    @Test
    void eachSignatureIsAProvenanceOfTheDocumentAndOfTheAttachedRecord() {
        SessionRecord record = SampleFiles.example();
        Bundle bundle = Bundles.document(record);
        List<Provenance> signatures =
                Bundles.stream(bundle, Provenance.class).filter(Provenance::hasSignature).toList();

        assertThat(signatures).hasSameSizeAs(record.signatures()).hasSizeGreaterThan(2);
        assertThat(signatures)
                .allSatisfy(
                        one -> {
                            assertThat(one.getTarget()).hasSize(2);
                            assertThat(one.getSignatureFirstRep().getData()).hasSize(64);
                        });
        assertThat(Bundles.only(bundle, DocumentReference.class).getDocStatus())
                .isEqualTo(DocumentReference.ReferredDocumentStatus.AMENDED);
        assertThat(Bundles.DOCUMENT.write(record))
                .asString(StandardCharsets.UTF_8)
                .contains("Addendum: Telephoned the next day", "Rowan Bell went with her.");
    }

    private static Composition.CompositionStatus status(SessionRecord record) {
        return Bundles.only(Bundles.document(record), Composition.class).getStatus();
    }
}
