package vigil.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vigil.effects.Grade;
import vigil.export.RecordForm;
import vigil.export.SampleFiles;
import vigil.quantity.Millilitres;
import vigil.session.DosingEvent.PumpVolumeRead;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SideEffectChanged;
import vigil.session.ObservationEvent.SuicideScreened;
import vigil.session.SampleChart;
import vigil.session.SamplePreparation;
import vigil.vitals.VitalOrder;

/** Entries on paper: what was struck out, what belongs to the drug, and what still goes on. */
class EntryPagesTest {

    private static PrintedPdf printed(RecordForm form, SampleChart chart) {
        return PrintedPdf.read(form.write(SampleFiles.recordOf(chart)));
    }

    private static PrintedPdf record(SampleChart chart) {
        return printed(new SessionPdf(SessionPdfTest.WORDS), chart);
    }

    /** 21 CFR 11.10(e): it stays readable, and nobody takes it for what holds. */
    @Test
    void whatWasStruckOutIsStruckThroughAndWhatHoldsIsNot() {
        SampleChart chart = SampleChart.infusion().start(0).note(5, "Zyxomma").note(6, "Asleep");
        chart.strike(9, chart.facts().get(chart.facts().size() - 2).id());
        PrintedPdf file = record(chart);
        assertThat(file.words().stream().filter(word -> word.text().contains("Zyxomma")))
                .isNotEmpty()
                .allMatch(file::struckThrough);
        assertThat(file.words().stream().filter(word -> word.text().contains("Asleep")))
                .isNotEmpty()
                .noneMatch(file::struckThrough);
    }

    @Test
    void theDrugPartHoldsTheSecondCheckAndWhatThePumpShowed() {
        SampleChart chart =
                SampleChart.infusion().start(0).add(20, new PumpVolumeRead(Millilitres.of("25")));
        String text = record(chart).text();
        String drug = text.substring(text.indexOf("Drug by lot"), text.indexOf("Side effects"));
        assertThat(drug).contains("Dose checked by").contains("25 mL");
    }

    @Test
    void aScreenForSuicideStandsAmongTheScoresWithItsResult() {
        SampleChart chart =
                SampleChart.infusion()
                        .add(
                                -9,
                                new SuicideScreened(
                                        "C-SSRS", SuicideScreened.Result.MODERATE, "team told"));
        String text = record(chart).text();
        String scores = text.substring(text.indexOf("Scores"), text.indexOf("Checklist:"));
        assertThat(scores).contains("C-SSRS", "team told");
    }

    /** Over midnight a time alone would be of either day. */
    @Test
    void theDayStandsAtItsFirstEntryAndAtTheFirstOfTheNext() {
        SampleChart chart = SampleChart.infusion().start(0).note(10, "one");
        chart.note(11 * 60, "two").note(11 * 60 + 5, "three");
        String text = record(chart).text();
        String entries = text.substring(text.indexOf("Entries Time"), text.indexOf("Staff in"));
        // The foot of a page between them says the day of the record.
        assertThat(Pattern.compile("(?<!as of )23-Nov-2026").matcher(entries).results()).hasSize(1);
        assertThat(entries).containsSubsequence("22-Nov-2026", "one", "23-Nov-2026", "two");
    }

    /** Who goes on by hand stops the pump by this time and watches this effect. */
    @Test
    void theDowntimeSheetSaysUntilWhenTheDrugRunsAndHowAnEffectIsNow() {
        SampleChart chart = SampleChart.infusion().start(0);
        EntryId effect = chart.effect(5, "NAUSEA", Grade.SEVERE).last();
        chart.add(
                12,
                new SideEffectChanged(effect, SamplePreparation.sideEffect("NAUSEA", Grade.MILD)));
        String text =
                printed(new DowntimeSheet(SessionPdfTest.WORDS, VitalOrder.usual()), chart).text();
        assertThat(text)
                .containsPattern("Runs now 52\\.5 mg per h, [a-z ]*14:45")
                .containsPattern("Goes on [^·]*, mild");
        assertThat(List.of(text.split("Last set", -1)).getFirst()).doesNotContain(", severe");
    }
}
