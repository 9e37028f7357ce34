package vigil.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.junit.jupiter.api.Test;
import vigil.session.DosingEvent;
import vigil.session.EntryId;
import vigil.session.SampleChart;

/**
 * An act of dosing that is typed to the minute stands behind one whose button was pressed in that
 * minute (decision 0024): the bundle says of each stretch which act began and ended it.
 */
class FhirMinuteTest {
    private final SampleChart chart = SampleChart.infusion().start(0);

    @Test
    void whoTypesTheMinuteOfAPauseThatWasPressedResumesAfterIt() {
        chart.pressed(40).pause(12);
        EntryId resumed = chart.resume(12).last();
        chart.stop(40);

        assertThat(begunBy(resumed)).isEqualTo(MedicationAdministrationStatus.COMPLETED);
    }

    @Test
    void ofTwoRatesInOneMinuteTheTypedOneIsTheLater() {
        EntryId pressed = chart.pressed(40).rate(12, "60").last();
        EntryId typed = chart.rate(12, "40").last();
        chart.stop(40);

        assertThat(begunBy(typed)).isEqualTo(MedicationAdministrationStatus.COMPLETED);
        assertThat(begunBy(pressed)).isEqualTo(MedicationAdministrationStatus.NOTDONE);
    }

    @Test
    void whatWasStoppedEarlyInTheMinuteOfARateSaysSo() {
        chart.pressed(40).rate(12, "60");
        chart.add(12, new DosingEvent.DosingStopped(false, "felt faint"));

        assertThat(stopped(Bundles.document(chart)))
                .as("the whole and the stretch that was cut short")
                .containsExactly("felt faint", "felt faint");
    }

    private MedicationAdministrationStatus begunBy(EntryId entry) {
        Bundle bundle = Bundles.document(chart);
        return ((MedicationAdministration) Bundles.at(bundle, Key.of(entry, "segment")))
                .getStatus();
    }

    private static List<String> stopped(Bundle bundle) {
        return Bundles.stream(bundle, MedicationAdministration.class)
                .filter(one -> one.getStatus() == MedicationAdministrationStatus.STOPPED)
                .map(one -> one.getStatusReasonFirstRep().getText())
                .toList();
    }
}
