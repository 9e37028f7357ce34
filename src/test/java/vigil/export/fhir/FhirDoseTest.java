package vigil.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.export.RandomCharts;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.review.ShippedScript;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.DosingEvent.DosingStopped;
import vigil.session.RecordEvent.NewTimeTaken;
import vigil.session.SampleChart;
import vigil.session.Stage;

/** Whoever adds up what was given counts no milligram twice, and leaves none out. */
class FhirDoseTest {

    /** Of a session, what was given beside rescue drugs; what was entered in error is nothing. */
    private static Stream<MedicationAdministration> given(SessionRecord record) {
        Bundle bundle = Bundles.document(record);
        return Bundles.stream(bundle, MedicationAdministration.class)
                .filter(one -> !one.hasCategory())
                .filter(
                        one ->
                                one.getStatus() != MedicationAdministrationStatus.ENTEREDINERROR
                                        && one.getStatus()
                                                != MedicationAdministrationStatus.NOTDONE);
    }

    private static BigDecimal sum(
            SessionRecord record, Predicate<MedicationAdministration> counted) {
        return given(record)
                .filter(counted)
                .filter(one -> one.getDosage().hasDose())
                .map(one -> one.getDosage().getDose().getValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A reader who takes each dose that stands there, and one who leaves parts of others out. */
    private static void addsUp(SessionRecord record) {
        Bundle bundle = Bundles.document(record);
        Set<String> administrations =
                bundle.getEntry().stream()
                        .filter(one -> one.getResource() instanceof MedicationAdministration)
                        .map(Bundle.BundleEntryComponent::getFullUrl)
                        .collect(Collectors.toSet());
        BigDecimal delivered = record.dose().delivered().amount();

        assertThat(sum(record, one -> true)).isEqualByComparingTo(delivered);
        assertThat(
                        sum(
                                record,
                                one ->
                                        one.getPartOf().stream()
                                                .noneMatch(
                                                        whole ->
                                                                administrations.contains(
                                                                        whole.getReference()))))
                .isEqualByComparingTo(delivered);
    }

    static Stream<Arguments> charts() {
        return Stream.of(
                Arguments.of("an infusion", SampleChart.infusion().start(0).stop(40)),
                Arguments.of(
                        "with boluses",
                        SampleChart.infusion().bolus(-1, "2.5").start(0).bolus(7, "5").stop(40)),
                Arguments.of("that runs", SampleChart.infusion().start(0).bolus(7, "5")),
                Arguments.of(
                        "devices",
                        SampleChart.spray().device(0, 1).device(5, 2).device(10, 3).stop(10)),
                Arguments.of(
                        "two injections",
                        SampleChart.ready(ShippedScript.protocol("ketamine-im"))
                                .dose(0, "20")
                                .dose(9, "15")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void whatIsAddedUpIsWhatWasDelivered(String ignored, SampleChart chart) {
        addsUp(SampleFiles.recordOf(chart));
    }

    static List<Protocol> protocols() {
        return ShippedScript.protocols();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void soItIsUnderEveryProtocol(Protocol protocol) {
        addsUp(SampleFiles.recordOf(ShippedScript.in(Stage.DISCHARGED, protocol)));
    }

    @Test
    void soItIsWhereAnythingHappens() {
        for (int seed = 0; seed < 24; seed++) {
            addsUp(SampleFiles.recordOf(RandomCharts.of(seed)));
        }
    }

    /** A bolus in minute 7 lies within the stretch that ran then, as in the JSON record. */
    @Test
    void whatWasGivenAtOnceStandsByTheSameClockAsTheStretchesAroundIt() {
        SessionRecord record =
                SampleFiles.recordOf(
                        SampleChart.infusion()
                                .start(0)
                                .bolus(7, "5")
                                .setBack(Duration.ofHours(1))
                                .add(12, new NewTimeTaken(-3_600_000))
                                .bolus(20, "2.5")
                                .stop(40));

        assertThat(given(record).filter(MedicationAdministration::hasEffectiveDateTimeType))
                .extracting(one -> one.getEffectiveDateTimeType().getValue().toInstant().toString())
                .containsExactlyElementsOf(
                        record.dose().atOnce().stream()
                                .map(line -> OffsetDateTime.parse(line.at()).toInstant().toString())
                                .toList());
        addsUp(record);
    }

    @Test
    void aDeviceThatFailedHoldsWhatItGaveAndSaysOfHowMuch() {
        SessionRecord record =
                SampleFiles.recordOf(
                        SampleChart.spray()
                                .add(0, new DeviceGiven(1, Milligrams.of("14"), "K2231"))
                                .device(5, 2));

        assertThat(given(record))
                .filteredOn(one -> one.getDosage().getDose().getValue().intValueExact() == 14)
                .singleElement()
                .satisfies(
                        part ->
                                assertThat(part.getNoteFirstRep().getText())
                                        .isEqualTo("device 1, lot K2231, a part: 14 mg of 28 mg"));
        assertThat(given(record))
                .filteredOn(one -> one.getDosage().getDose().getValue().intValueExact() == 28)
                .singleElement()
                .satisfies(
                        whole ->
                                assertThat(whole.getNoteFirstRep().getText())
                                        .isEqualTo("device 2, lot K2231"));
        addsUp(record);
    }

    /** Nothing ran at a rate, so nothing sums it; that it ended early is said all the same. */
    @Test
    void whatEndedEarlyAfterADeviceSaysWhyAndHoldsNoDoseOfItsOwn() {
        SessionRecord record =
                SampleFiles.recordOf(
                        SampleChart.spray()
                                .device(0, 1)
                                .add(6, new DosingStopped(false, "felt too much")));

        assertThat(given(record)).hasSize(2);
        assertThat(given(record))
                .filteredOn(one -> one.getStatus() == MedicationAdministrationStatus.STOPPED)
                .singleElement()
                .satisfies(
                        whole -> {
                            assertThat(whole.getStatusReasonFirstRep().getText())
                                    .isEqualTo("felt too much");
                            assertThat(whole.hasDosage()).isFalse();
                        });
        addsUp(record);
    }
}
