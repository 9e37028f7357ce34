package vigil.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.junit.jupiter.api.Test;
import vigil.export.RandomCharts;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.session.RecordedEvent;
import vigil.session.SampleChart;

/** Sent again it is the same, and sent later nothing doubles and nothing is left behind. */
class FhirIdentityTest {

    @Test
    void theSameRevisionIsTheSameBytes() {
        for (int seed = 0; seed < 4; seed++) {
            SessionRecord record = SampleFiles.recordOf(RandomCharts.of(seed));
            SessionRecord again = SampleFiles.recordOf(RandomCharts.of(seed));

            assertThat(Bundles.DOCUMENT.write(again)).isEqualTo(Bundles.DOCUMENT.write(record));
            assertThat(Bundles.TRANSACTION.write(again))
                    .isEqualTo(Bundles.TRANSACTION.write(record));
        }
    }

    @Test
    void everyRequestFindsOneResourceAndPeopleAreNeverOverwritten() {
        Bundle bundle =
                Bundles.transaction(SampleChart.infusion().vitals(-8).start(0).note(5, "a"));
        List<String> asked = bundle.getEntry().stream().map(FhirIdentityTest::asked).toList();

        assertThat(asked).doesNotHaveDuplicates();
        assertThat(bundle.getEntry())
                .allSatisfy(
                        entry -> {
                            boolean person =
                                    entry.getResource() instanceof Patient
                                            || entry.getResource() instanceof Practitioner
                                            || entry.getResource() instanceof Device;
                            assertThat(entry.getRequest().getMethod())
                                    .isEqualTo(person ? HTTPVerb.POST : HTTPVerb.PUT);
                            assertThat(entry.getRequest().hasIfNoneExist()).isEqualTo(person);
                        });
        assertThat(asked)
                .contains(
                        "Patient identifier=urn:vigil:mrn|123%20456",
                        "Practitioner identifier=urn:vigil:staff|osei");
    }

    private static String asked(BundleEntryComponent entry) {
        return entry.getRequest().getUrl()
                + (entry.getRequest().hasIfNoneExist()
                        ? " " + entry.getRequest().getIfNoneExist()
                        : "");
    }

    @Test
    void aClinicsOwnSystemsNameItsPeopleAndWhatStandsInAnAddressIsEscaped() {
        Bundle bundle =
                Structures.read(
                        new FhirTransaction(new Namespaces("urn:oid:1.2.3", "urn:oid:1.2.4"))
                                .write(SampleFiles.record()));

        assertThat(bundle.getEntry().stream().map(FhirIdentityTest::asked))
                .contains(
                        "Patient identifier=urn:oid:1.2.3|DEMO-00417",
                        "Practitioner identifier=urn:oid:1.2.4|bell");
        assertThat(Coded.inUri("A 1&b|c")).isEqualTo("A%201%26b%7Cc");
    }

    /** Whatever left once leaves with every later revision, if only as entered in error. */
    @Test
    void nothingThatLeftIsEverLeftBehind() {
        for (int seed = 0; seed < 6; seed++) {
            List<RecordedEvent> facts = RandomCharts.of(seed).facts();
            Set<String> left = new HashSet<>();
            for (int revision = facts.size() / 2; revision <= facts.size(); revision++) {
                Set<String> now =
                        resources(SampleFiles.recordOf(facts.subList(0, revision))).keySet();
                assertThat(now).as("seed %s, revision %s", seed, revision).containsAll(left);
                left.addAll(now);
            }
        }
    }

    /** A server sees no change in what did not change. */
    @Test
    void whatDidNotChangeIsEqualInTheNextRevision() {
        SampleChart chart = SampleChart.infusion().vitals(-8).start(0).vitals(5);
        Map<String, DomainResource> before = resources(SampleFiles.recordOf(chart));
        Map<String, DomainResource> after =
                resources(SampleFiles.recordOf(chart.note(6, "a note").vitals(10)));
        List<String> observed =
                before.entrySet().stream()
                        .filter(one -> one.getValue() instanceof Observation)
                        .filter(one -> !isSum((Observation) one.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();

        assertThat(observed).hasSizeGreaterThan(15);
        assertThat(observed)
                .allMatch(urn -> before.get(urn).equalsDeep(after.get(urn)), "is unchanged");
        assertThat(after).hasSizeGreaterThan(before.size());
    }

    private static boolean isSum(Observation observation) {
        return Set.of("DOSE_DELIVERED", "DRUG_ACCOUNT")
                .contains(observation.getCode().getCodingFirstRep().getCode());
    }

    @Test
    void eachVersionSaysByWhichFactItWasMade() {
        SampleChart chart = SampleChart.infusion().vitals(-8);
        UUID set = Key.of(chart.last(), "HEART_RATE").uuid();
        int made = chart.facts().size();
        chart.start(0).amendTime(3, chart.facts().get(made - 1).id(), -9);
        DomainResource heart = resources(SampleFiles.recordOf(chart)).get("urn:uuid:" + set);

        assertThat(heart.getMeta().getVersionId()).isEqualTo(Integer.toString(made + 2));
        assertThat(heart.getMeta().getSource()).endsWith(":" + (made + 2));
        assertThat(((Observation) heart).getIdentifierFirstRep().getValue())
                .isEqualTo(set.toString());
    }

    @Test
    void aDemoSaysSoInEveryResourceAndARealSessionNowhere() {
        Bundle demo = Bundles.document(SampleFiles.record());
        Bundle real = Bundles.document(SampleChart.infusion().vitals(-8));

        assertThat(demo.getMeta().getSecurityFirstRep().getCode()).isEqualTo("HTEST");
        assertThat(demo.getEntry())
                .allSatisfy(
                        entry -> {
                            DomainResource one = (DomainResource) entry.getResource();
                            assertThat(one.getMeta().getSecurityFirstRep().getCode())
                                    .isEqualTo("HTEST");
                            assertThat(one.getText().getDivAsString()).contains(SessionRecord.DEMO);
                        });
        assertThat(real.getEntry())
                .allSatisfy(
                        entry -> assertThat(entry.getResource().getMeta().hasSecurity()).isFalse());
        assertThat(
                        new String(
                                Bundles.DOCUMENT.write(
                                        SampleFiles.recordOf(SampleChart.infusion())),
                                StandardCharsets.UTF_8))
                .doesNotContain("HTEST", "not a patient record");
    }

    private static Map<String, DomainResource> resources(SessionRecord record) {
        return Bundles.document(record).getEntry().stream()
                .collect(
                        Collectors.toMap(
                                BundleEntryComponent::getFullUrl,
                                entry -> (DomainResource) entry.getResource(),
                                (one, two) -> one,
                                LinkedHashMap::new));
    }
}
