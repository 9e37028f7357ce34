package vigil.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import vigil.dosing.Weight;
import vigil.effects.Grade;
import vigil.effects.SupportiveCare;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.export.SigningLines.SignatureLine;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.review.ShippedScript;
import vigil.session.EntryId;
import vigil.session.LeavingEvent.PatientTransferred;
import vigil.session.ObservationEvent.CareGiven;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.PreparationEvent.WeightRecorded;
import vigil.session.SampleChart;

/** Who did it, for what and why, and in which visit: what stands around each value, as charted. */
class FhirAroundValuesTest {
    private static final String OSEI = "Abena Osei RN";
    private static final String BELL = "Rowan Bell RN";

    private final SampleChart chart = SampleChart.infusion().vitals(-8);
    private final EntryId started = chart.start(0).last();
    private final EntryId effect = chart.recorded(9).effect(5, "NAU", Grade.MODERATE).last();
    private final EntryId changed = chart.by(SampleChart.SECOND).rate(12, "40").last();
    private final EntryId bolus = chart.bolus(20, "5").last();
    private final EntryId rescue = chart.rescue(22, "ondansetron", Optional.of(effect)).last();
    private final EntryId set = chart.vitals(25).last();
    private final EntryId cared = chart.add(26, new CareGiven(SupportiveCare.MUSIC, "")).last();
    private final EntryId paused = chart.by(SampleChart.NURSE).pause(30).last();
    private final SessionRecord record =
            SampleFiles.recordOf(chart.resume(32).note(33, "calm").stop(40).fit(101).leaves(102));
    private final Bundle bundle = Bundles.document(record);

    private MedicationAdministration given(EntryId entry, String part) {
        return (MedicationAdministration) Bundles.at(bundle, Key.of(entry, part));
    }

    private String urn(Class<? extends org.hl7.fhir.r4.model.Resource> kind) {
        return bundle.getEntry().stream()
                .filter(one -> kind.isInstance(one.getResource()))
                .map(Bundle.BundleEntryComponent::getFullUrl)
                .findFirst()
                .orElseThrow();
    }

    /** Somebody of the staff, by name and by a resource that bears that name. */
    private void is(Reference person, String name) {
        assertThat(person.getDisplay()).isEqualTo(name);
        assertThat(bundle.getEntry())
                .filteredOn(one -> one.getFullUrl().equals(person.getReference()))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(
                                                ((Practitioner) one.getResource())
                                                        .getNameFirstRep()
                                                        .getText())
                                        .isEqualTo(name.replace(" RN", "")));
    }

    @Test
    void eachPartOfADoseSaysWhoGaveItAndWhy() {
        is(given(started, "segment").getPerformerFirstRep().getActor(), OSEI);
        is(given(changed, "segment").getPerformerFirstRep().getActor(), BELL);
        is(given(bolus, "bolus").getPerformerFirstRep().getActor(), BELL);
        is(given(paused, "pause").getPerformerFirstRep().getActor(), OSEI);
        assertThat(given(started, "segment").getDosage().getSite().getText())
                .isEqualTo("right forearm");
        assertThat(given(changed, "segment").getNoteFirstRep().getText()).isEqualTo("pressure");
        assertThat(given(bolus, "bolus").getNoteFirstRep().getText())
                .isEqualTo("bolus: as ordered");
        assertThat(given(paused, "pause").getStatusReasonFirstRep().getText())
                .isEqualTo("pressure");
    }

    @Test
    void eachPartOfADoseIsOfOneOrderOneProductAndOneVisit() {
        String whole = new Key(record.record().session().value(), "dose").urn();
        for (MedicationAdministration one :
                List.of(
                        given(started, "segment"),
                        given(changed, "segment"),
                        given(paused, "pause"),
                        given(bolus, "bolus"))) {
            assertThat(one.getContext().getReference()).isEqualTo(urn(Encounter.class));
            assertThat(one.getRequest().getReference()).isEqualTo(urn(MedicationRequest.class));
            assertThat(one.getMedicationReference().getReference())
                    .isEqualTo(urn(Medication.class));
            boolean atOnce = one.hasNote() && one.getNoteFirstRep().getText().startsWith("bolus");
            assertThat(one.getPartOf())
                    .extracting(Reference::getReference)
                    .containsExactly(atOnce ? urn(Procedure.class) : whole);
        }
        assertThat(given(bolus, "bolus").getDosage().getRoute().getText()).isEqualTo("intravenous");
        assertThat(Bundles.only(bundle, Medication.class).getBatch().getLotNumber())
                .isEqualTo("K2231");
    }

    @Test
    void aRescueDrugIsOneAndSaysForWhatByWhomAndOnWhoseWord() {
        MedicationAdministration given = given(rescue, "rescue");
        assertThat(code(given.getCategory())).isEqualTo("RESCUE_DRUG");
        assertThat(given.getMedicationCodeableConcept().getText()).isEqualTo("ondansetron");
        assertThat(given.getSupportingInformation())
                .extracting(Reference::getReference)
                .containsExactly(EffectPieces.key(effect).urn());
        is(given.getPerformerFirstRep().getActor(), BELL);
        assertThat(given.getNoteFirstRep().getText()).isEqualTo("ordered by Dr Mbeki");
        assertThat(given.getDosage().getText()).isEqualTo("10 mg IV");
        assertThat(given.getContext().getReference()).isEqualTo(urn(Encounter.class));
    }

    @Test
    void aSideEffectSaysWhoRecordedItAndWhen() {
        AdverseEvent event = (AdverseEvent) Bundles.at(bundle, EffectPieces.key(effect));
        is(event.getRecorder(), OSEI);
        assertThat(event.getDate().toInstant()).isEqualTo(chart.minute(5).instant());
        assertThat(event.getRecordedDate().toInstant()).isEqualTo(chart.minute(9).instant());
        assertThat(event.getEvent().getText()).isEqualTo("nau");
        assertThat(event.getEncounter().getReference()).isEqualTo(urn(Encounter.class));
        assertThat(event.getIdentifier().getValue())
                .isEqualTo(EffectPieces.key(effect).uuid().toString());
    }

    @Test
    void aReadingIsTheirsWhoMeasuredItAndAMeanThatWasComputedSaysFromWhat() {
        Observation heart = (Observation) Bundles.at(bundle, Key.of(set, "HEART_RATE"));
        is(heart.getPerformerFirstRep(), BELL);
        assertThat(heart.getEncounter().getReference()).isEqualTo(urn(Encounter.class));
        Observation mean = (Observation) Bundles.at(bundle, Key.of(set, "MEAN_PRESSURE_COMPUTED"));
        assertThat(code(mean.getMethod())).isEqualTo("COMPUTED");
        assertThat(mean.getDerivedFromFirstRep().getReference())
                .isEqualTo(Key.of(set, "BLOOD_PRESSURE").urn());
        assertThat(code(((Observation) Bundles.at(bundle, Key.of(set, "set"))).getMethod()))
                .isEqualTo("FULL");
        WeightRecorded weighed = chart.chart().latest(WeightRecorded.class).orElseThrow().event();
        assertThat(weighed.weight().method()).isEqualTo(Weight.Method.SCALE);
        assertThat(
                        Bundles.stream(bundle, Observation.class)
                                .filter(one -> code(one.getCode()).equals("29463-7")))
                .singleElement()
                .satisfies(one -> assertThat(code(one.getMethod())).isEqualTo("SCALE"));
    }

    @Test
    void theVisitAndTheTreatmentEndWhenThePatientLeft() {
        Encounter visit = Bundles.only(bundle, Encounter.class);
        assertThat(visit.getPeriod().getStart().toInstant()).isEqualTo(chart.minute(-20).instant());
        assertThat(visit.getPeriod().getEnd().toInstant()).isEqualTo(chart.minute(102).instant());
        Procedure treatment =
                (Procedure)
                        Bundles.at(bundle, new Key(record.record().session().value(), "procedure"));
        assertThat(treatment.getPerformedPeriod().getStart().toInstant())
                .isEqualTo(chart.minute(0).instant());
        assertThat(treatment.getPerformedPeriod().getEnd().toInstant())
                .isEqualTo(chart.minute(102).instant());
        is((Reference) treatment.getNoteFirstRep().getAuthor(), OSEI);
        Procedure care = (Procedure) Bundles.at(bundle, Key.of(cared, "care"));
        is(care.getPerformerFirstRep().getActor(), BELL);
        assertThat(care.getPartOfFirstRep().getReference())
                .isEqualTo(new Key(record.record().session().value(), "procedure").urn());
    }

    /** Who signed what it now says, each by name: no signature is another's. */
    @Test
    void whoAttestsAndWhoSignedAreWhoSigned() {
        SessionRecord signed = SampleFiles.example();
        Bundle document = Bundles.document(signed);
        List<SignatureLine> lines = signed.signatures();

        assertThat(Bundles.only(document, Composition.class).getAttester())
                .extracting(one -> one.getParty().getDisplay())
                .isEqualTo(
                        lines.stream()
                                .filter(line -> !line.superseded())
                                .map(line -> name(signed, line))
                                .toList());
        assertThat(lines).extracting(line -> name(signed, line)).contains(OSEI, "T. Mbeki MD");
        for (SignatureLine line : lines) {
            Provenance of = (Provenance) Bundles.at(document, Key.of(line.entry(), "signature"));
            assertThat(of.getAgentFirstRep().getWho().getDisplay())
                    .isEqualTo(of.getSignatureFirstRep().getWho().getDisplay())
                    .isEqualTo(name(signed, line));
            assertThat(of.getSignatureFirstRep().getWhenElement().getValueAsString())
                    .isEqualTo(line.at());
            assertThat(of.getSignatureFirstRep().getData())
                    .isEqualTo(HexFormat.of().parseHex(line.signature().value()));
            assertThat(of.getSignatureFirstRep().getTypeFirstRep().getCode())
                    .endsWith(line.countersigns() ? ".1.13" : ".1.1");
        }
    }

    private static String name(SessionRecord signed, SignatureLine line) {
        return signed.staff().stream()
                .filter(member -> member.id().equals(line.by()))
                .map(Setting::name)
                .findFirst()
                .orElseThrow();
    }

    /** A receiver that knows it by one of the two knows it by the other. */
    @Test
    void whatBearsAnIdentifierOfOursBearsTheOneOfItsAddress() {
        List<String> kinds = new ArrayList<>();
        for (Bundle.BundleEntryComponent one : Bundles.document(SampleFiles.example()).getEntry()) {
            Stream.ofNullable(one.getResource().getNamedProperty("identifier"))
                    .flatMap(property -> property.getValues().stream())
                    .map(Identifier.class::cast)
                    .filter(identifier -> Namespaces.RESOURCE.equals(identifier.getSystem()))
                    .forEach(
                            identifier -> {
                                kinds.add(one.getResource().fhirType());
                                assertThat("urn:uuid:" + identifier.getValue())
                                        .isEqualTo(one.getFullUrl());
                            });
        }
        assertThat(kinds)
                .contains("Procedure", "AdverseEvent", "Medication", "MedicationRequest")
                .contains("Encounter", "QuestionnaireResponse", "Observation");
    }

    @Test
    void eachOfTheStaffHasTheirOwnCredentials() {
        assertThat(Bundles.stream(Bundles.document(SampleFiles.example()), Practitioner.class))
                .extracting(
                        one ->
                                one.getNameFirstRep().getText()
                                        + " "
                                        + one.getQualificationFirstRep().getCode().getText())
                .containsExactlyInAnyOrder(OSEI, BELL, "T. Mbeki MD");
    }

    @Test
    void whyATreatmentWasNotWholeIsSaidOfIt() {
        SampleChart moved =
                SampleChart.infusion()
                        .start(0)
                        .stop(40)
                        .add(50, new PatientTransferred("ward 4", "chest pain"));
        assertThat(Bundles.only(Bundles.document(moved), Procedure.class).getStatusReason())
                .extracting(CodeableConcept::getText)
                .isEqualTo("transferred to ward 4; chest pain");
    }

    /**
     * In the night in which an hour comes twice the later of two answers has the smaller digits.
     */
    @Test
    void aChecklistIsTheirsWhoAnsweredLast() {
        Protocol protocol = ShippedScript.protocol("ketamine-im");
        List<Checklist.Line> lines =
                protocol.checklist(Checklist.Kind.CHECK_IN).orElseThrow().lines();
        SampleChart night =
                SampleChart.ready(
                        protocol, "night", Instant.parse("2026-10-25T01:10:00Z"), SampleChart.ZONE);
        night.add(-15, answered(lines.getFirst()))
                .by(SampleChart.SECOND)
                .add(-5, answered(lines.getLast()));

        QuestionnaireResponse list =
                Bundles.only(Bundles.document(night), QuestionnaireResponse.class);
        assertThat(list.getAuthored().toInstant()).isEqualTo(night.minute(-5).instant());
        assertThat(list.getAuthor().getDisplay()).isEqualTo(BELL);
        assertThat(list.getSubject().getReference()).isNotBlank();
        assertThat(list.getEncounter().getReference()).isNotBlank();
    }

    private static ChecklistAnswered answered(Checklist.Line line) {
        return new ChecklistAnswered(Checklist.Kind.CHECK_IN, line.code(), line.passes(), "");
    }

    /** What two people entered is told apart, and the program is named as what made it of that. */
    @Test
    void whoEnteredWhatIsSaidOfEach() {
        List<Provenance> entered =
                Bundles.stream(bundle, Provenance.class)
                        .filter(one -> code(one.getActivity()).equals("CREATE"))
                        .toList();
        assertThat(entered)
                .extracting(one -> one.getAgentFirstRep().getWho().getDisplay())
                .containsExactlyInAnyOrder(OSEI, BELL);
        for (Provenance one : entered) {
            boolean bell = one.getAgentFirstRep().getWho().getDisplay().equals(BELL);
            List<String> targets = one.getTarget().stream().map(Reference::getReference).toList();
            List<String> bells =
                    Arrays.asList(
                            Key.of(changed, "segment").urn(),
                            Key.of(bolus, "bolus").urn(),
                            Key.of(rescue, "rescue").urn(),
                            Key.of(set, "HEART_RATE").urn());
            assertThat(targets.containsAll(bells)).isEqualTo(bell);
            assertThat(targets.contains(Key.of(paused, "pause").urn())).isNotEqualTo(bell);
            assertThat(one.getAgent().get(1).getWho().getReference())
                    .isEqualTo(new Key(record.record().session().value(), "program").urn());
        }
    }

    private static String code(CodeableConcept concept) {
        return concept.getCodingFirstRep().getCode();
    }
}
