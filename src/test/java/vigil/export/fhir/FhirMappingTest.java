package vigil.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.effects.DrugAction;
import vigil.effects.EffectOutcome;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.Seriousness;
import vigil.effects.SideEffect;
import vigil.quantity.Celsius;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.Percent;
import vigil.session.EntryId;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.vitals.MissingReason;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Reading;
import vigil.vitals.Temperature;
import vigil.vitals.VitalItem;

/**
 * What a receiver reads in its own codes: the values of HL7 FHIR R4, LOINC and UCUM, written down
 * here once more and by hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirMappingTest {
    private final Map<Grade, EntryId> grades = new EnumMap<>(Grade.class);
    private final Map<EffectOutcome, EntryId> outcomes = new EnumMap<>(EffectOutcome.class);
    private final Map<MissingReason, EntryId> missing = new EnumMap<>(MissingReason.class);
    private final Map<Seriousness, EntryId> serious = new EnumMap<>(Seriousness.class);
    private final Map<String, EntryId> sets = new HashMap<>();
    private EntryId told;
    private final Bundle bundle = Bundles.document(everything());

    private SampleChart everything() {
        SampleChart chart = SampleChart.infusion().start(0);
        for (Grade grade : Grade.values()) {
            grades.put(grade, chart.effect(2, "NAU", grade).last());
        }
        for (Seriousness why : Seriousness.values()) {
            serious.put(why, chart.add(2, nausea(OnsetKnown.OBSERVED, Set.of(why))).last());
        }
        told = chart.add(3, nausea(OnsetKnown.REPORTED, Set.of())).last();
        for (EffectOutcome outcome : EffectOutcome.values()) {
            EntryId effect = chart.effect(3, "DISSOC", Grade.MILD).last();
            outcomes.put(outcome, effect);
            chart.add(9, new ObservationEvent.SideEffectEnded(effect, outcome));
        }
        for (MissingReason reason : MissingReason.values()) {
            chart.set(
                    4,
                    SetKind.FULL,
                    new Reading.NotTaken(VitalItem.BLOOD_PRESSURE, reason),
                    new Reading.NotTaken(VitalItem.HEART_RATE, reason));
            missing.put(reason, chart.last());
        }
        chart.set(
                5,
                SetKind.FULL,
                SampleReadings.pressure("147/90"),
                SampleReadings.heart(63),
                SampleReadings.breaths(14),
                new Reading.Measured(new Temperature(Celsius.of("36.80"))),
                new Reading.Measured(
                        new OxygenSaturation(
                                new Percent(97),
                                new OxygenSupply.AddedOxygen(LitresPerMinute.of("2")))),
                SampleReadings.sedation(4),
                SampleReadings.dissociation(6));
        sets.put("full", chart.last());
        sets.put("air", chart.set(6, SetKind.EYES_ON, SampleReadings.saturation(96)).last());
        sets.put(
                "missed",
                chart.add(
                                7,
                                new ObservationEvent.SetMissed(
                                        "no-such-set", MissingReason.OUT_OF_ROOM, "toilet"))
                        .last());
        return chart.stop(40);
    }

    private static ObservationEvent nausea(OnsetKnown known, Set<Seriousness> why) {
        return new ObservationEvent.SideEffectLogged(
                new SideEffect(
                        new EffectTerm("NAU", "Nausea"),
                        known,
                        Grade.MILD,
                        why,
                        Expectedness.EXPECTED,
                        DrugAction.NONE,
                        "",
                        ""));
    }

    private Observation observation(String set, String part) {
        return (Observation) Bundles.at(bundle, Key.of(sets.get(set), part));
    }

    private AdverseEvent effect(EntryId entry) {
        return (AdverseEvent) Bundles.at(bundle, EffectPieces.key(entry));
    }

    private static List<String> codes(CodeableConcept concept, String system) {
        return concept.getCoding().stream()
                .filter(coding -> coding.getSystem().equals(system))
                .map(Coding::getCode)
                .toList();
    }

    private static String code(CodeableConcept concept) {
        return concept.getCodingFirstRep().getCode();
    }

    @ParameterizedTest
    @CsvSource({
        "MILD, mild, 1",
        "MODERATE, moderate, 2",
        "SEVERE, severe, 3",
        "LIFE_THREATENING, severe, 4",
        "DEATH, severe, 5"
    })
    void aGradeIsASeverityAndKeepsItsNumber(Grade grade, String severity, int number) {
        AdverseEvent event = effect(grades.get(grade));
        assertThat(code(event.getSeverity())).isEqualTo(severity);
        assertThat(event.getSeverity().getText()).isEqualTo("CTCAE grade " + number + " at worst");
        Observation of = (Observation) Bundles.at(bundle, Key.of(grades.get(grade), "grade"));
        assertThat(of.getValueIntegerType().getValue()).isEqualTo(number);
        assertThat(of.getFocusFirstRep().getReference())
                .isEqualTo(EffectPieces.key(grades.get(grade)).urn());
    }

    @ParameterizedTest
    @CsvSource({
        "ONGOING, ongoing", "RECOVERING, recovering", "RESOLVED, resolved",
        "RESOLVED_WITH_SEQUELAE, resolvedWithSequelae", "FATAL, fatal", "UNKNOWN, unknown"
    })
    void anOutcomeIsThatOfFhir(EffectOutcome outcome, String code) {
        assertThat(code(effect(outcomes.get(outcome)).getOutcome())).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(Seriousness.class)
    void seriousIsNotSevereAndSaysWhy(Seriousness why) {
        AdverseEvent event = effect(serious.get(why));
        assertThat(code(event.getSeriousness())).isEqualTo("Serious");
        assertThat(event.getSeriousness().getText())
                .isEqualTo(why.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        assertThat(code(event.getSeverity())).isEqualTo("mild");
    }

    /** No reason was ticked: nobody said that it is not serious. */
    @Test
    void whereNobodySaidThatItIsSeriousNothingIsSaidOfIt() {
        assertThat(effect(grades.get(Grade.DEATH)).hasSeriousness()).isFalse();
    }

    /** What was seen was noticed as it began; when somebody was told of it is not charted. */
    @Test
    void whenItWasNoticedIsSaidWhereItWasSeen() {
        AdverseEvent seen = effect(grades.get(Grade.MILD));
        assertThat(seen.getDetectedElement().getValueAsString())
                .isEqualTo(seen.getDateElement().getValueAsString())
                .startsWith("2026-11-22T14:07:00");
        assertThat(effect(told).hasDetected()).isFalse();
        assertThat(effect(told).getDateElement().getValueAsString())
                .startsWith("2026-11-22T14:08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "UNAVAILABLE, unknown", "DECLINED, asked-declined", "NOT_INDICATED, not-performed",
        "LEFT_UNDISTURBED, not-performed", "OUT_OF_ROOM, not-performed", "EQUIPMENT_FAULT, error",
        "ARTEFACT, error"
    })
    void aValueThatWasNotTakenIsAbsentForAReasonAndNeverANumber(MissingReason reason, String code) {
        Observation heart =
                (Observation) Bundles.at(bundle, Key.of(missing.get(reason), "HEART_RATE"));
        assertThat(heart.hasValue()).isFalse();
        assertThat(code(heart.getDataAbsentReason())).isEqualTo(code);
        assertThat(codes(heart.getDataAbsentReason(), Namespaces.LOCAL))
                .containsExactly(reason.name());
        Observation pressure =
                (Observation) Bundles.at(bundle, Key.of(missing.get(reason), "BLOOD_PRESSURE"));
        assertThat(pressure.getComponent())
                .hasSize(2)
                .allSatisfy(
                        part -> {
                            assertThat(part.hasValue()).isFalse();
                            assertThat(code(part.getDataAbsentReason())).isEqualTo(code);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "HEART_RATE, 8867-4, 63, /min, vital-signs",
        "RESPIRATORY_RATE, 9279-1, 14, /min, vital-signs",
        "TEMPERATURE, 8310-5, 36.80, Cel, vital-signs",
        "OXYGEN_SATURATION, 2708-6 59408-5, 97, %, vital-signs"
    })
    void aReadingHasItsLoincCodeItsUnitAndItsDigits(
            String item, String loinc, BigDecimal value, String unit, String category) {
        Observation one = observation("full", item);
        assertThat(codes(one.getCode(), "http://loinc.org")).containsExactly(loinc.split(" "));
        Quantity quantity = one.getValueQuantity();
        assertThat(quantity.getValue()).isEqualTo(value);
        assertThat(quantity.getCode()).isEqualTo(unit);
        assertThat(quantity.getSystem()).isEqualTo("http://unitsofmeasure.org");
        assertThat(code(one.getCategoryFirstRep())).isEqualTo(category);
        assertThat(one.getStatus()).isEqualTo(ObservationStatus.FINAL);
        assertThat(one.getEffectiveDateTimeType().getValueAsString())
                .startsWith("2026-11-22T14:10:00");
    }

    @Test
    void aPressureIsOnePanelOfTwoValues() {
        Observation panel = observation("full", "BLOOD_PRESSURE");
        assertThat(code(panel.getCode())).isEqualTo("85354-9");
        Map<String, Quantity> parts =
                panel.getComponent().stream()
                        .collect(
                                Collectors.toMap(
                                        part -> code(part.getCode()),
                                        ObservationComponentComponent::getValueQuantity));
        assertThat(parts).containsOnlyKeys("8480-6", "8462-4");
        assertThat(parts.get("8480-6").getValue()).isEqualByComparingTo("147");
        assertThat(parts.get("8462-4").getValue()).isEqualByComparingTo("90");
        assertThat(parts.values()).allMatch(value -> value.getCode().equals("mm[Hg]"));
        assertThat(parts.values()).allMatch(value -> value.getUnit().equals("mmHg"));
    }

    @Test
    void aSaturationCarriesTheFlowOfOxygenWhereThereWasAny() {
        List<ObservationComponentComponent> parts =
                observation("full", "OXYGEN_SATURATION").getComponent();
        assertThat(parts).hasSize(1);
        assertThat(code(parts.getFirst().getCode())).isEqualTo("3151-8");
        assertThat(parts.getFirst().getValueQuantity().getValue()).isEqualByComparingTo("2");
        assertThat(parts.getFirst().getValueQuantity().getCode()).isEqualTo("L/min");
        assertThat(observation("air", "OXYGEN_SATURATION").getComponent()).isEmpty();
    }

    @Test
    void scalesWithoutASafeCodeGoAsOurOwnAndAreNoVitalSigns() {
        Observation sedation = observation("full", "SEDATION");
        assertThat(code(sedation.getCategoryFirstRep())).isEqualTo("exam");
        assertThat(codes(sedation.getCode(), Namespaces.LOCAL)).isNotEmpty();
        assertThat(codes(sedation.getCode(), "http://loinc.org")).isEmpty();
        Observation away = observation("full", "DISSOCIATION");
        assertThat(code(away.getCategoryFirstRep())).isEqualTo("survey");
        assertThat(away.getValueQuantity().getValue()).isEqualByComparingTo("6");
    }

    @Test
    void aSetHoldsItsReadingsAndAMissedOneIsCancelledWithItsReason() {
        Observation set = observation("full", "set");
        assertThat(set.getHasMember()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(set.hasValue()).isFalse();
        Observation missed = observation("missed", "missed");
        assertThat(missed.getStatus()).isEqualTo(ObservationStatus.CANCELLED);
        assertThat(code(missed.getDataAbsentReason())).isEqualTo("not-performed");
        assertThat(missed.getNoteFirstRep().getText()).isEqualTo("toilet");
    }

    @Test
    void everyReferenceWithinTheDocumentLeadsToAResource() {
        Set<String> there =
                bundle.getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getFullUrl)
                        .collect(Collectors.toSet());
        List<String> named = new ArrayList<>();
        Bundles.stream(bundle, Observation.class)
                .forEach(
                        one -> {
                            named.add(one.getSubject().getReference());
                            named.add(one.getEncounter().getReference());
                            one.getHasMember().forEach(member -> named.add(member.getReference()));
                            one.getPerformer().forEach(person -> named.add(person.getReference()));
                            one.getFocus().forEach(focus -> named.add(focus.getReference()));
                        });
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(there).containsAll(named);
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of(
                        new LeavingEvent.PatientTransferred("St Elsewhere", "chest pain"),
                        "other-hcf",
                        "transferred to St Elsewhere; chest pain"),
                Arguments.of(
                        new LeavingEvent.LeftAgainstMedicalAdvice("capacity clear", ""),
                        "aadvice",
                        "left against advice; capacity clear"));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void whereThePatientWentIsADispositionOfHl7(LeavingEvent end, String code, String text) {
        Bundle one = Bundles.document(SampleChart.infusion().start(0).stop(40).add(60, end));
        CodeableConcept disposition =
                Bundles.only(one, Encounter.class).getHospitalization().getDischargeDisposition();
        assertThat(code(disposition)).isEqualTo(code);
        assertThat(disposition.getText()).isEqualTo(text);
    }

    @Test
    void whoWentHomeWentHomeAndWhoGotNothingHasNoDisposition() {
        Bundle home =
                Bundles.document(SampleChart.infusion().start(0).stop(40).fit(101).leaves(102));
        assertThat(
                        code(
                                Bundles.only(home, Encounter.class)
                                        .getHospitalization()
                                        .getDischargeDisposition()))
                .isEqualTo("home");
        Bundle none =
                Bundles.document(
                        SampleChart.infusion()
                                .add(-2, new LeavingEvent.TreatmentNotGiven("no escort")));
        assertThat(
                        Bundles.only(none, Encounter.class)
                                .getHospitalization()
                                .hasDischargeDisposition())
                .isFalse();
        assertThat(Bundles.stream(none, MedicationAdministration.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "'tab\there', 'tab\there'",
        "a\u0000b, a\ufffdb",
        "a\u001bb, a\ufffdb",
        "a\u202eb, a\ufffdb",
        "a\u2066b, a\ufffdb",
        "a\ud83d\ude00b, a\ud83d\ude00b",
        "a\ufffeb, a\ufffdb",
        "é ß 中, é ß 中"
    })
    void whatXmlCannotCarryIsShownAsThat(String typed, String shown) {
        assertThat(Printable.of(typed)).isEqualTo(shown);
        assertThat(Printable.some("  " + typed + " ")).contains(shown);
        assertThat(Printable.some(" \t ")).isEmpty();
    }
}
