package vigil.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import vigil.dosing.Product;
import vigil.effects.DrugAction;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.Seriousness;
import vigil.effects.SideEffect;
import vigil.export.SampleFiles;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.MmHg;
import vigil.quantity.Percent;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.scores.SubScore;
import vigil.session.DosingEvent;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.PreparationEvent;
import vigil.session.SampleChart;
import vigil.vitals.BloodPressure;
import vigil.vitals.Consciousness;
import vigil.vitals.Cuff;
import vigil.vitals.EndTidalCarbonDioxide;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Reading;

/** Who reads only the text of a document misses nothing that was decided, and why. */
class FhirNarrativeTest {
    private static final Bundle SAMPLE = Bundles.document(SampleFiles.record());

    private static String sections(Bundle bundle) {
        return Bundles.only(bundle, Composition.class).getSection().stream()
                .map(section -> section.getText().getDiv().allText())
                .collect(Collectors.joining("\n"));
    }

    private static <R extends DomainResource> Stream<String> texts(Bundle bundle, Class<R> type) {
        return Bundles.stream(bundle, type).map(one -> one.getText().getDiv().allText());
    }

    @Test
    void eachLineOfAChecklistStandsWithItsAnswerAndWhyItWasSetAside() {
        String line =
                "Medicines changed since the last session: yes, sertraline raised to 100 mg; set aside:"
                        + " prescriber informed, agrees (Abena Osei RN and Rowan Bell RN)";
        String asked =
                Bundles.stream(SAMPLE, QuestionnaireResponse.class)
                        .flatMap(list -> list.getItem().stream())
                        .filter(item -> item.getLinkId().equals("DRUGS_CHANGED"))
                        .map(QuestionnaireResponse.QuestionnaireResponseItemComponent::getText)
                        .findFirst()
                        .map(text -> line.replace("Medicines changed since the last session", text))
                        .orElse(line);

        assertThat(sections(SAMPLE)).contains(asked);
        assertThat(texts(SAMPLE, QuestionnaireResponse.class))
                .anyMatch(text -> text.contains(asked));
    }

    @Test
    void whoOrderedWhoWasToldAndWhyStandInTheText() {
        assertThat(sections(SAMPLE))
                .contains(
                        "ordered by Dr Mbeki",
                        "told: Dr Mbeki, by phone",
                        "heavy dissociation",
                        "right forearm",
                        "drug bin");
    }

    @Test
    void whatMakesASideEffectGraveStandsInTheText() {
        SampleChart chart = SampleChart.infusion().start(0);
        chart.add(
                9,
                new ObservationEvent.SideEffectLogged(
                        new SideEffect(
                                new EffectTerm("CHESTP", "Chest pain"),
                                OnsetKnown.REPORTED,
                                Grade.LIFE_THREATENING,
                                Set.of(
                                        Seriousness.HOSPITAL_ADMISSION,
                                        Seriousness.LIFE_THREATENING),
                                Expectedness.UNEXPECTED,
                                DrugAction.STOPPED,
                                "",
                                "")));
        chart.add(10, new DosingEvent.DosingStopped(false, "chest pain, ambulance called"));

        assertThat(sections(Bundles.document(chart)))
                .contains(
                        "serious: life threatening, hospital admission",
                        "onset reported, unexpected, drug stopped",
                        "ended early: chest pain, ambulance called");
    }

    @Test
    void valuesAreSaidAsTheyAreCalledInTheField() {
        SampleChart chart = SampleChart.infusion();
        chart.add(
                -15,
                new ObservationEvent.ScoreTaken(
                        Score.of(
                                ScoreKind.GAD_7,
                                List.of(new SubScore("GAD7_1", 3), new SubScore("GAD7_2", 1)))));
        chart.set(
                -8,
                SetKind.FULL,
                new Reading.Measured(
                        new BloodPressure(
                                new MmHg(128),
                                new MmHg(78),
                                Optional.of(new MmHg(93)),
                                new Cuff(
                                        Cuff.Arm.LEFT,
                                        Cuff.Position.NOT_SAID,
                                        Cuff.Size.NOT_SAID,
                                        Cuff.Method.NOT_SAID))),
                new Reading.Measured(new EndTidalCarbonDioxide(new MmHg(37))),
                new Reading.Measured(
                        new OxygenSaturation(
                                new Percent(93),
                                new OxygenSupply.AddedOxygen(
                                        new LitresPerMinute(new BigDecimal("2.5"))))),
                new Reading.Measured(new Consciousness(Consciousness.Level.ALERT)));
        chart.add(
                -6,
                new PreparationEvent.DrugDrawnUp(
                        new Product(
                                "ketamine",
                                "",
                                new Product.Form.Vial(MilligramsPerMillilitre.of("10")),
                                "K9",
                                LocalDate.of(2028, 2, 29)),
                        Milligrams.of("13.7"),
                        Optional.empty(),
                        Optional.empty()));
        chart.pressed(7).start(0).stop(40);

        assertThat(sections(Bundles.document(chart)))
                .contains(
                        "GAD-7 at 2026-11-22 13:50: 4 (item 1: 3, item 2: 1)",
                        "BP 128/78 mmHg, mean 93 mmHg, arm left",
                        "end-tidal CO2 37 mmHg",
                        "consciousness alert (ACVPU)",
                        "given 0 mg",
                        "times are those of Europe/London")
                .doesNotContain("0.000000");
    }

    @Test
    void whyThePatientStayedLongerIsANoteOfTheSession() {
        SampleChart chart = SampleChart.infusion().start(0).stop(40);
        chart.add(90, new LeavingEvent.ObservationExtended(30, "still unsteady"));
        Bundle bundle = Bundles.document(chart);
        String said = "Observation extended by 30 min: still unsteady";

        assertThat(sections(bundle)).contains(said);
        assertThat(Bundles.stream(bundle, Procedure.class).flatMap(one -> one.getNote().stream()))
                .anyMatch(note -> note.getText().equals(said));
    }

    /** A receiver of resources one by one has no document around them to read. */
    @Test
    void theTreatmentSaysItsNotesAndWhyItWasNotCarriedToItsEnd() {
        SampleChart chart = SampleChart.infusion().note(-5, "asks for <water>");
        chart.add(-1, new LeavingEvent.TreatmentNotGiven("pressure 190/110"));
        Bundle bundle = Bundles.document(chart);

        assertThat(sections(bundle)).contains("not done: pressure 190/110");
        assertThat(texts(bundle, Procedure.class))
                .singleElement()
                .asString()
                .contains("not done: pressure 190/110")
                .contains("2026-11-22 14:00, Abena Osei RN: asks for <water>");
    }

    @Test
    void whereThePatientWentIsSaidOnce() {
        SampleChart chart = SampleChart.infusion().start(0);
        chart.add(9, new LeavingEvent.PatientTransferred("ward 4", "chest pain"));

        assertThat(texts(Bundles.document(chart), Encounter.class))
                .singleElement()
                .asString()
                .contains("14:05; transferred to ward 4; chest pain; times");
    }

    @Test
    void aCorrectedNoteKeepsItsOldWordsAndOneThatWasStruckOutDoesNot() {
        SampleChart chart = SampleChart.infusion().start(0).note(5, "asks for watter");
        chart.amend(6, chart.last(), new ObservationEvent.NoteWritten("asks for water"));
        chart.note(7, "of the patient next door");
        chart.strike(8, chart.last());

        assertThat(texts(Bundles.document(chart), Provenance.class))
                .anyMatch(text -> text.contains("[asks for watter] became [asks for water]"))
                .anyMatch(text -> text.strip().endsWith("wrong patient. A note was struck out"))
                .noneMatch(text -> text.contains("next door"));
    }

    @Test
    void aTimeThatWasPutRightIsSaidOnceAndNotAtEachReading() {
        SampleChart chart = SampleChart.infusion().start(0).vitals(5);
        chart.amendTime(7, chart.last(), 4);

        assertThat(texts(Bundles.document(chart), Provenance.class))
                .anyMatch(text -> text.contains("[Set at 2026-11-22 14:10"))
                .noneMatch(text -> text.contains("[heart rate 62 /min] became"));
    }
}
