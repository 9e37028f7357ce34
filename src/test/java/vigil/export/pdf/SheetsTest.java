package vigil.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.assets.ProtocolLibrary;
import vigil.effects.Grade;
import vigil.export.RecordForm;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.protocol.Checklist;
import vigil.protocol.Protocol;
import vigil.session.PreparationEvent.ChecklistAnswered;
import vigil.session.SampleChart;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalOrder;

/** The sheets that go on without the program: what was done, what is due, and room for the rest. */
class SheetsTest {
    private final RecordForm downtime = new DowntimeSheet(SessionPdfTest.WORDS);
    private final RecordForm aftercare = new AftercareSheet(SessionPdfTest.WORDS);

    private static PrintedPdf printed(RecordForm form, SessionRecord record) {
        byte[] file = form.write(record);
        assertThat(form.faults(file)).isEmpty();
        assertThat(form.write(record)).isEqualTo(file);
        PrintedPdf read = PrintedPdf.read(file);
        assertThat(read.notEmbedded()).isEmpty();
        assertThat(read.text()).doesNotContain("{0}", "{1}");
        return read;
    }

    private static Protocol protocol(String id) {
        return ProtocolLibrary.shipped().protocol(id).orElseThrow();
    }

    private static SampleChart running() {
        return SampleChart.ready(protocol("ketamine-iv"))
                .vitals(-5)
                .start(0)
                .vitals(5, "134/82", 63, 98, 14, 5, 1)
                .effect(7, "DISSOC", Grade.MODERATE)
                .vitals(10, "141/86", 67, 97, 15, 4, 2);
    }

    @Test
    void aRunningSessionSaysWhatWasDoneWhatRunsAndWhatIsDueNext() {
        String text = printed(downtime, SampleFiles.recordOf(running())).text();

        assertThat(text)
                .contains("Goes on from 22-Nov-2026 14:15 +00:00")
                .contains("Runs now", "Last set 14:15 · 141/86 mmHg", "Goes on")
                .contains("14:20 first 15 min", "14:30")
                .doesNotContain("14:10 first 15 min", "14:15 first 15 min")
                .contains(
                        "systolic above 160:",
                        "during the infusion: 25 min after first dose, then every 10 min")
                .contains("Discharge: what is still open", "Gait tested and steady")
                .doesNotContain("Check-in: what is still open");
    }

    @Test
    void theColumnsStandInTheOrderOfTheFieldsOnScreen() {
        String text = printed(downtime, SampleFiles.recordOf(running())).text();

        assertThat(text.substring(text.indexOf("Taken at")))
                .containsSubsequence("BP mmHg", "HR", "RR", "Temp", "MOAA/S", "By");
    }

    @Test
    void theOrderIsThatOfTheClinic() {
        VitalOrder order =
                VitalOrder.beginning(List.of(VitalItem.TEMPERATURE, VitalItem.HEART_RATE));
        RecordForm own = new DowntimeSheet(SessionPdfTest.WORDS, order);
        String text = printed(own, SampleFiles.recordOf(running())).text();

        assertThat(text.substring(text.indexOf("Taken at")))
                .containsSubsequence("Temp", "HR", "BP mmHg", "RR", "MOAA/S", "By");
    }

    @Test
    void aLineThatIsAnsweredIsNotAskedAgain() {
        SampleChart chart = running();
        chart.add(
                20,
                new ChecklistAnswered(
                        Checklist.Kind.DISCHARGE, "GAIT", Checklist.Answer.YES, "as before"));

        assertThat(printed(downtime, SampleFiles.recordOf(chart)).text())
                .doesNotContain("Gait tested and steady")
                .contains("Drinks without trouble");
    }

    @Test
    void aSessionThatHasNotBegunHasTheListsOfArrivalAndNoValues() {
        SampleChart chart =
                SampleChart.planned(
                        "early", Instant.parse("2026-11-22T14:05:00Z"), ZoneId.of("Europe/London"));

        assertThat(printed(downtime, SampleFiles.recordOf(chart)).text())
                .contains("HARGREAVES, Miriam (Ms)", "Planned")
                .contains("No protocol was chosen yet: take the blank sheet of the protocol.")
                .contains("Drug, side effects, rescue drugs, care, notes", "Drug left over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ketamine-iv", "ketamine-im", "ketamine-oral", "esketamine-84"})
    void aBlankSheetOfAProtocolHasItsListsItsLimitsAndItsSetsAndNobodysName(String id) {
        Protocol protocol = protocol(id);
        byte[] file = new BlankSheet(SessionPdfTest.WORDS, VitalOrder.usual()).write(protocol);
        String text = PrintedPdf.read(file).text();

        assertThat(new BlankSheet(SessionPdfTest.WORDS, VitalOrder.usual()).write(protocol))
                .isEqualTo(file);
        assertThat(text)
                .contains("Name", "Born", "MRN", protocol.title())
                .contains("Check-in: what is still open", "Time-out: what is still open")
                .doesNotContain("HARGREAVES", "{0}");
        for (Checklist list : protocol.checklists()) {
            list.lines().forEach(line -> assertThat(words(text)).containsAll(words(line.text())));
        }
        protocol.limits()
                .forEach(limit -> assertThat(words(text)).containsAll(words(limit.says())));
        protocol.schedule()
                .forEach(rule -> assertThat(words(text)).containsAll(words(rule.label() + ":")));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("[\\s\\u00a0]+", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ketamine-iv", "esketamine-56"})
    void whatThePatientTakesHomeIsTheAdviceOfTheProtocolWordForWordAndNothingOfTheRecord(
            String id) {
        Protocol protocol = protocol(id);
        SampleChart chart = SampleChart.ready(protocol);
        chart.add(
                90,
                new ChecklistAnswered(
                        Checklist.Kind.DISCHARGE,
                        "FOLLOW_UP",
                        Checklist.Answer.YES,
                        "29-Nov-2026, 555 0199"));

        PrintedPdf file = printed(aftercare, SampleFiles.recordOf(chart));

        assertThat(file.pages()).hasSize(1);
        assertThat(file.text())
                .contains("When you are at home", "HARGREAVES, Miriam (Ms)")
                .contains("Next: 29-Nov-2026, 555 0199")
                .doesNotContain("MRN", "SHA-256", "penicillin", "Born");
        protocol.aftercare()
                .forEach(line -> assertThat(words(file.text())).containsAll(words(line)));
    }

    /** "Today" and "for 24 hours" on it count from there; a signature may come days later. */
    @Test
    void theSheetTakenHomeBearsTheDayOnWhichThePatientLeft() {
        SampleChart chart = running().stop(40).vitals(60, "126/78", 60, 98, 14, 5, 0).fit(100);
        PrintedPdf before = printed(aftercare, SampleFiles.recordOf(chart));
        assertThat(before.text()).contains("22-Nov-2026 · ");
        chart.leaves(105).note(3 * 24 * 60, "called back, all well");
        assertThat(printed(aftercare, SampleFiles.recordOf(chart)).text())
                .contains("22-Nov-2026 · ")
                .doesNotContain("25-Nov-2026");
    }
}
