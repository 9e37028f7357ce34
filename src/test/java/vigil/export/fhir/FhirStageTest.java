package vigil.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Procedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.export.SampleFiles;
import vigil.session.Charted;
import vigil.session.DosingEvent.DosingStopped;
import vigil.session.LeavingEvent.LeftAgainstMedicalAdvice;
import vigil.session.LeavingEvent.PatientTransferred;
import vigil.session.LeavingEvent.TreatmentNotGiven;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.SampleChart;
import vigil.session.Stage;

/**
 * How a session stands, in the codes of FHIR R4 (EventStatus, EncounterStatus and
 * discharge-disposition), written down here once more and by hand.
 */
class FhirStageTest {

    private static SampleChart planned() {
        return SampleChart.planned("stage", SampleChart.START, SampleChart.ZONE);
    }

    private static SampleChart over() {
        return SampleChart.infusion().start(0).stop(40);
    }

    private static SampleChart chart(String way) {
        return switch (way) {
            case "planned" -> planned();
            case "called off" -> planned().add(-30, new TreatmentNotGiven("ill at home"));
            case "checked in" -> planned().checkIn(-20);
            case "not treated" ->
                    planned().checkIn(-20).add(-10, new TreatmentNotGiven("pressure"));
            case "ready" -> SampleChart.infusion();
            case "drawn up in vain" ->
                    SampleChart.infusion().add(-1, new TreatmentNotGiven("pressure"));
            case "dosing" -> SampleChart.infusion().start(0);
            case "paused" -> SampleChart.infusion().start(0).pause(12);
            case "recovering" -> over();
            case "fit" -> over().fit(100);
            case "discharged" -> over().fit(100).leaves(105);
            case "stopped early" ->
                    SampleChart.infusion()
                            .start(0)
                            .add(12, new DosingStopped(false, "faint"))
                            .fit(100)
                            .leaves(105);
            case "moved before a dose" ->
                    SampleChart.infusion().add(-1, new PatientTransferred("ward 4", "chest pain"));
            case "gone before a dose" ->
                    SampleChart.infusion()
                            .add(-1, new LeftAgainstMedicalAdvice("has capacity", "in a hurry"));
            case "transferred" -> over().add(50, new PatientTransferred("ward 4", "chest pain"));
            case "against advice" ->
                    over().add(50, new LeftAgainstMedicalAdvice("has capacity", "in a hurry"));
            default -> throw new IllegalArgumentException(way);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "planned, PLANNED, preparation, planned,",
        "called off, NOT_TREATED, not-done, cancelled,",
        "checked in, CHECKED_IN, preparation, arrived,",
        "not treated, NOT_TREATED, not-done, finished,",
        "ready, READY, preparation, arrived,",
        "dosing, DOSING, in-progress, in-progress,",
        "paused, PAUSED, on-hold, in-progress,",
        "recovering, RECOVERING, in-progress, in-progress,",
        "fit, FIT_TO_LEAVE, in-progress, in-progress,",
        "discharged, DISCHARGED, completed, finished, home",
        "stopped early, DISCHARGED, stopped, finished, home",
        "moved before a dose, TRANSFERRED, not-done, finished, other-hcf",
        "gone before a dose, LEFT_AGAINST_ADVICE, not-done, finished, aadvice",
        "transferred, TRANSFERRED, stopped, finished, other-hcf",
        "against advice, LEFT_AGAINST_ADVICE, stopped, finished, aadvice"
    })
    void isSaidOfTreatmentAndVisit(
            String way, Stage stage, String treatment, String visit, String went) {
        SampleChart chart = chart(way);
        assertThat(chart.session().stage()).isEqualTo(stage);
        Bundle bundle = Bundles.document(SampleFiles.recordOf(chart));
        Encounter encounter = Bundles.only(bundle, Encounter.class);

        assertThat(Bundles.all(bundle, Procedure.class))
                .extracting(procedure -> procedure.getStatus().toCode())
                .containsExactly(treatment);
        assertThat(encounter.getStatus().toCode()).isEqualTo(visit);
        assertThat(
                        encounter
                                .getHospitalization()
                                .getDischargeDisposition()
                                .getCodingFirstRep()
                                .getCode())
                .isEqualTo(went);
    }

    /** A receiver of procedures alone, as many are (field.md 6.3), has no administration to ask. */
    @ParameterizedTest
    @CsvSource({
        "discharged,",
        "stopped early, faint",
        "transferred, transferred to ward 4; chest pain",
        "against advice, left against advice; has capacity; in a hurry"
    })
    void whyTheTreatmentWasNotCarriedToItsEndStandsInIt(String way, String why) {
        assertThat(Bundles.all(Bundles.document(chart(way)), Procedure.class))
                .singleElement()
                .extracting(one -> one.getStatusReason().getText())
                .isEqualTo(why);
    }

    /** Completed is only what was given as it was ordered: all that was asked for has happened. */
    @ParameterizedTest
    @CsvSource({
        "ready, active",
        "drawn up in vain, cancelled",
        "moved before a dose, cancelled",
        "gone before a dose, cancelled",
        "dosing, active",
        "paused, active",
        "recovering, completed",
        "fit, completed",
        "discharged, completed",
        "stopped early, stopped",
        "transferred, completed",
        "against advice, completed"
    })
    void isSaidOfTheOrder(String way, String order) {
        assertThat(Bundles.all(Bundles.document(chart(way)), MedicationRequest.class))
                .extracting(one -> one.getStatus().toCode())
                .containsExactly(order);
    }

    @Test
    void anOrderThatAnotherFollowedIsOver() {
        SampleChart chart = SampleChart.infusion();
        Charted<DoseOrdered> first = chart.chart().latest(DoseOrdered.class).orElseThrow();
        Bundle bundle = Bundles.document(chart.add(-9, first.event()).start(0));

        assertThat(Bundles.all(bundle, MedicationRequest.class))
                .extracting(one -> one.getStatus().toCode())
                .containsExactlyInAnyOrder("stopped", "active");
    }
}
