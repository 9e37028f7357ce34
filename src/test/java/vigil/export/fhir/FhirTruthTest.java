package vigil.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.export.RandomCharts;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.export.SigningLines.SignatureLine;
import vigil.protocol.Protocol;
import vigil.quantity.MilligramsPerHour;
import vigil.review.ShippedScript;
import vigil.session.DosingEvent.InfusionStarted;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.RecordedEvent;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.Stage;

/**
 * Every value of the record stands in the bundle with the digits in which it was typed, and no
 * other.
 */
class FhirTruthTest {

    @Test
    void theBundlesOfTheSampleSayWhatTheRecordSaysAndNothingElse() {
        SessionRecord record = SampleFiles.record();
        List<String> said = RecordFacts.of(record);

        assertThat(said).hasSizeGreaterThan(200);
        assertThat(BundleFacts.of(Bundles.DOCUMENT.write(record))).containsExactlyElementsOf(said);
        assertThat(BundleFacts.of(Bundles.TRANSACTION.write(record)))
                .containsExactlyElementsOf(said);
    }

    /** Of every narrative and every name of a code that is ours. */
    @Test
    void whatIsThereToBeReadIsSaidInWords() {
        for (SessionRecord record : List.of(SampleFiles.record(), SampleFiles.example())) {
            List<String> read = new ArrayList<>();
            for (JsonNode entry :
                    new JsonMapper().readTree(Bundles.DOCUMENT.write(record)).path("entry")) {
                Stream.of("div", "text")
                        .flatMap(field -> entry.findValues(field).stream())
                        .filter(JsonNode::isString)
                        .forEach(text -> read.add(text.asString()));
            }
            assertThat(read)
                    .hasSizeGreaterThan(200)
                    .allSatisfy(
                            text ->
                                    assertThat(text.replaceAll("<a [^>]*>|SHA-256 [0-9a-f]+", ""))
                                            .doesNotContainPattern("[A-Z]{2,}_[A-Z0-9]")
                                            .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-")
                                            .doesNotContainPattern("aldrete mm|phq 9|MOAAS")
                                            .doesNotContain("null", "Optional[", "%s"));
            assertThat(String.join("\n", read))
                    .contains("Modified Aldrete (mmHg)", "(MOAA/S)", "(0 to 10)");
        }
    }

    @Test
    void soDoesThatOfASignedSession() {
        SessionRecord record = SampleFiles.example();

        assertThat(BundleFacts.of(Bundles.DOCUMENT.write(record)))
                .containsExactlyElementsOf(RecordFacts.of(record))
                .anyMatch(line -> line.contains("Addendum"));
    }

    static List<Protocol> protocols() {
        return ShippedScript.protocols();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void soDoThoseOfEveryProtocol(Protocol protocol) {
        SessionRecord record = SampleFiles.recordOf(ShippedScript.in(Stage.DISCHARGED, protocol));

        assertThat(BundleFacts.of(Bundles.DOCUMENT.write(record)))
                .containsExactlyElementsOf(RecordFacts.of(record));
    }

    @Test
    void soDoThoseOfSessionsInWhichAnythingHappens() {
        for (int seed = 0; seed < 24; seed++) {
            SessionRecord record = SampleFiles.recordOf(RandomCharts.of(seed));

            assertThat(BundleFacts.of(Bundles.DOCUMENT.write(record)))
                    .as("seed %s", seed)
                    .filteredOn(line -> !line.startsWith("given | not-done"))
                    .containsExactlyElementsOf(RecordFacts.of(record));
        }
    }

    /** The computer's clock stood in one zone and the room's in another when it was charted. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Asia/Kathmandu", "America/New_York"})
    void aRoomWithAnotherClockThanItsComputerSaysEachRate(String zone) {
        SampleChart chart =
                SampleChart.ready(SampleProtocol.infusion()).start(0).pause(12).resume(20).stop(48);
        SessionRecord record =
                SampleFiles.recordOf(
                        chart.facts().stream().map(fact -> plannedIn(zone, fact)).toList());

        assertThat(BundleFacts.of(Bundles.DOCUMENT.write(record)))
                .filteredOn(line -> line.contains("52.5 mg/h"))
                .hasSize(2)
                .allMatch(line -> line.startsWith("given | completed | "))
                .first()
                .asString()
                .contains("right forearm");
    }

    private static RecordedEvent plannedIn(String zone, RecordedEvent fact) {
        return fact.event() instanceof SessionPlanned plan
                ? new RecordedEvent(
                        fact.id(),
                        fact.session(),
                        fact.revision(),
                        fact.taken(),
                        fact.recordedAt(),
                        fact.measuredBy(),
                        fact.enteredBy(),
                        new SessionPlanned(
                                plan.patient(),
                                plan.room(),
                                plan.series(),
                                plan.plannedFor(),
                                ZoneId.of(zone),
                                plan.demo()))
                : fact;
    }

    @ParameterizedTest
    @ValueSource(strings = {"52.5", "52.50", "52.500", "0.001", "100", "100.0"})
    void digitsLeaveAsTheyWereTyped(String typed) {
        SampleChart chart =
                SampleChart.infusion()
                        .add(0, new InfusionStarted(MilligramsPerHour.of(typed), "forearm"));
        String bundle =
                new String(
                        Bundles.DOCUMENT.write(SampleFiles.recordOf(chart)),
                        StandardCharsets.UTF_8);

        assertThat(bundle).contains("\"value\": " + typed + ",");
    }

    /** Who signed what was changed since attested something else; their signature stays. */
    @Test
    void onlyWhoSignedWhatItNowSaysAttestsTheDocument() {
        SessionRecord signed = SampleFiles.example();
        Bundle bundle = Bundles.document(signed);
        assertThat(signed.signatures()).extracting(SignatureLine::superseded).contains(true, false);
        assertThat(Bundles.only(bundle, Composition.class).getAttester())
                .extracting(one -> one.getTimeElement().getValueAsString())
                .isEqualTo(
                        signed.signatures().stream()
                                .filter(line -> !line.superseded())
                                .map(SignatureLine::at)
                                .toList());
        assertThat(Bundles.stream(bundle, Provenance.class).filter(Provenance::hasSignature))
                .hasSameSizeAs(signed.signatures());
    }
}
