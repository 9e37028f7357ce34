package vigil.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.charting.ChartedSessions;
import vigil.effects.Grade;
import vigil.export.OddSessions;
import vigil.export.RandomCharts;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.notation.AnyEvent;
import vigil.protocol.Protocol;
import vigil.review.ShippedScript;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.session.SessionEvent;
import vigil.session.Stage;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;

/**
 * HL7's validator has no error to say of any bundle, and no warning of a kind that is not listed.
 */
class FhirValidityTest {

    /** What it cannot know without a network, and what it would rather have. */
    private static final List<Pattern> KNOWN_WARNINGS =
            Stream.of(
                            // Vocabularies that may not be shipped, and our own.
                            "CodeSystem is unknown and can't be validated: (http://loinc.org|"
                                    + "http://snomed.info/sct|urn:vigil:local|"
                                    + "http://www.nlm.nih.gov/research/umls/rxnorm) .*",
                            "Unable to expand ValueSet because CodeSystem could not be found:"
                                    + " http://loinc.org",
                            "None of the codings provided are in the value set 'Vital Signs'.*"
                                    + "http://loinc.org#.*",
                            "None of the codings provided are in the value set"
                                    + " 'DataAbsentReason'.*",
                            // Sums, and sets that nobody took.
                            "Best Practice Recommendation: In general, all observations should have"
                                    + " a performer",
                            // US Core asks for it, R4 does not list it.
                            "The Coding provided \\(http://unitsofmeasure.org#L/min\\) was not"
                                    + " found in the value set 'Vital Signs Units'.*",
                            // Points on a scale have no unit.
                            "UCUM Codes that contain human readable annotations like \\{score\\}.*")
                    .map(text -> Pattern.compile(text, Pattern.DOTALL))
                    .toList();

    record Case(String name, SessionRecord record) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(new Case("the sample, a demo", SampleFiles.record()));
        cases.add(new Case("signed", SampleFiles.example()));
        cases.add(chart("corrections", corrected()));
        cases.add(chart("not taken", nothingTaken()));
        cases.add(chart("every kind of fact", everyFact()));
        for (int seed = 0; seed < 3; seed++) {
            cases.add(chart("random " + seed, RandomCharts.of(seed)));
        }
        for (Protocol protocol : ShippedScript.protocols()) {
            cases.add(chart(protocol.id(), ShippedScript.in(Stage.DISCHARGED, protocol)));
        }
        Protocol infusion = ShippedScript.protocol("ketamine-iv");
        for (Stage stage : Stage.values()) {
            if (stage != Stage.DISCHARGED) {
                cases.add(chart(stage.name(), ShippedScript.in(stage, infusion)));
            }
        }
        OddSessions.all().forEach((name, chart) -> cases.add(chart(name, chart)));
        ChartedSessions.all()
                .forEach((name, facts) -> cases.add(new Case(name, SampleFiles.recordOf(facts))));
        return cases.stream();
    }

    private static Case chart(String name, SampleChart chart) {
        return new Case(name, SampleFiles.recordOf(chart));
    }

    private static SampleChart corrected() {
        SampleChart chart = SampleChart.infusion().vitals(-8).start(0).pause(5);
        EntryId pause = chart.last();
        EntryId set = chart.vitals(7).last();
        EntryId effect = chart.effect(8, "NAUSEA", Grade.MODERATE).last();
        chart.rescue(9, "ondansetron", java.util.Optional.of(effect)).effectEnds(15, effect);
        chart.strike(20, effect).strike(21, pause);
        chart.amend(22, set, chart.eyesOn(7, 96, 11, 4).facts().getLast().event());
        chart.strike(23, chart.last()).bolus(24, "2").stop(40);
        return chart.amend(60, chart.facts().getFirst().id(), CorrectedPatient.of(chart));
    }

    private static SampleChart nothingTaken() {
        List<MissingReason> reasons = List.of(MissingReason.values());
        List<Reading> none = new ArrayList<>();
        for (VitalItem item : VitalItem.values()) {
            none.add(new Reading.NotTaken(item, reasons.get(none.size() % reasons.size())));
        }
        return SampleChart.infusion()
                .set(-8, SetKind.FULL, none.toArray(Reading[]::new))
                .set(-7, SetKind.FULL, SampleReadings.pressure("128/78"))
                .missed(10, "first-15:1", MissingReason.DECLINED);
    }

    private static SampleChart everyFact() {
        SampleChart chart = SampleChart.infusion().start(0);
        int minute = 1;
        for (Class<?> kind : AnyEvent.kinds()) {
            chart.add(minute++, (SessionEvent) new AnyEvent(minute).any(kind));
        }
        return chart;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theDocumentIsValid(Case one) {
        byte[] bundle = Bundles.DOCUMENT.write(one.record());

        assertThat(Bundles.DOCUMENT.faults(bundle)).isEmpty();
        Hl7Validator.Said said = Hl7Validator.said(bundle);
        assertThat(said.errors()).isEmpty();
        assertThat(said.warnings().stream().filter(warning -> !known(warning))).isEmpty();
    }

    static Stream<Case> transactions() {
        Set<String> some =
                Set.of(
                        "the sample, a demo",
                        "corrections",
                        "every kind of fact",
                        "through acts, withdrawn after signing");
        return cases().filter(one -> some.contains(one.name()));
    }

    @ParameterizedTest
    @MethodSource("transactions")
    void theTransactionIsValid(Case one) {
        byte[] bundle = Bundles.TRANSACTION.write(one.record());

        assertThat(Bundles.TRANSACTION.faults(bundle)).isEmpty();
        assertThat(Hl7Validator.errors(bundle)).isEmpty();
    }

    private static boolean known(String warning) {
        String said = warning.substring(warning.indexOf(": ") + 2);
        return KNOWN_WARNINGS.stream().anyMatch(known -> known.matcher(said).matches());
    }

    /** The validator is seen failing: on FHIR R4 itself, on its vital signs, on US Core. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "status": "final"                | "status": "done"
                    "code": "mm[Hg]"                 | "code": "kPa"
                    "code": "59408-5"                | "code": "20564-1"
                    "code": "8462-4"                 | "code": "8480-6"
                    "birthDate": "1980-03-04"        | "birthDate": "4.3.1980"
                    "family": "Osei"                 | "text": "Osei"
                    "type": "document"               | "type": "transaction"
                    """)
    void aBrokenBundleIsRefused(String sound, String broken) {
        String bundle =
                new String(
                        Bundles.DOCUMENT.write(
                                SampleFiles.recordOf(SampleChart.infusion().vitals(-8))),
                        StandardCharsets.UTF_8);
        String sample = bundle.replace("1980-03-04", "1980-03-04");
        assertThat(sample).contains(sound);

        byte[] wrong =
                sample.replaceFirst(Pattern.quote(sound), broken).getBytes(StandardCharsets.UTF_8);
        assertThat(Hl7Validator.errors(wrong)).isNotEmpty();
    }

    @Test
    void theProfilesThatAreClaimedAreThoseOfUsCore() {
        String bundle =
                new String(Bundles.DOCUMENT.write(SampleFiles.record()), StandardCharsets.UTF_8);

        assertThat(
                        Stream.of(
                                "blood-pressure",
                                "heart-rate",
                                "respiratory-rate",
                                "body-temperature",
                                "pulse-oximetry",
                                "body-weight"))
                .allSatisfy(
                        name ->
                                assertThat(bundle)
                                        .contains(
                                                "http://hl7.org/fhir/us/core/StructureDefinition/us-core-"
                                                        + name));
    }
}
