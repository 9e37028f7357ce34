package vigil.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.export.SampleFiles;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.session.Taken;
import vigil.vitals.MissingReason;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/** What the flowsheet on paper says of a set beside its numbers, and what of it was beyond. */
class FlowsheetPagesTest {
    private static final String NONE = "No value was beyond a limit of the protocol.";

    private final SampleChart chart = SampleChart.infusion().vitals(-8).start(0);

    private PrintedPdf printed() {
        return PrintedPdf.read(
                new SessionPdf(SessionPdfTest.WORDS).write(SampleFiles.recordOf(chart)));
    }

    /** From the heading on to what explains the marks. */
    private static String flowsheet(PrintedPdf file) {
        String text = file.text();
        int end = text.indexOf("Sets from left to right");
        return text.substring(text.lastIndexOf("Flowsheet", end), end);
    }

    /** From the heading on to the next. */
    private static String limits(PrintedPdf file) {
        String text = file.text();
        int from = text.indexOf("Limits crossed");
        return text.substring(from, Math.min(text.length(), from + 160));
    }

    private SampleChart high(int minute) {
        return chart.vitals(minute, "172/104", 60, 98, 14, 5, 0);
    }

    @Test
    void whatWasBeyondALimitIsListedWithItsTimeItsMinuteAndTheLimit() {
        high(5);
        assertThat(limits(printed()))
                .containsSubsequence("14:10", "5", "172/104")
                .contains("pause above 160 / 100")
                .doesNotContain(NONE);
    }

    @Test
    void whereNothingWasBeyondThatIsSaid() {
        chart.vitals(5);
        assertThat(limits(printed())).contains(NONE);
    }

    /** As of another patient: it stands there struck through, and nothing of it counts. */
    @Test
    void aSetThatIsStruckOutSaysSoAndCrossesNoLimit() {
        EntryId set = high(5).last();
        chart.strike(9, set);
        PrintedPdf file = printed();

        assertThat(flowsheet(file)).contains("struck out").doesNotContain("amended");
        assertThat(file.words().stream().filter(word -> word.text().equals("172/104")))
                .isNotEmpty()
                .allMatch(file::struckThrough);
        assertThat(limits(file)).contains(NONE);
    }

    @Test
    void aSetThatWasAmendedSaysSoAndOneThatWasNotDoesNot() {
        Reading heart = SampleReadings.heart(88);
        EntryId set = chart.add(5, full(heart)).last();
        assertThat(flowsheet(printed())).doesNotContain("amended", "struck out");

        chart.amend(9, set, full(SampleReadings.heart(68)));
        assertThat(flowsheet(printed())).contains("amended").doesNotContain("struck out");
    }

    private static VitalsRecorded full(Reading... readings) {
        return new VitalsRecorded(new VitalSigns(List.of(readings)), SetKind.FULL);
    }

    @Test
    void whatComesFromPaperSaysSoAndWhatWasSeenSaysNothingOfIt() {
        chart.vitals(5);
        assertThat(flowsheet(printed())).doesNotContain("Source");

        chart.about(Taken.Source.PAPER).vitals(10);
        assertThat(flowsheet(printed())).containsSubsequence("Source", "paper").contains("~14:15");
    }

    @Test
    void whyThereIsNoValueStandsInItsPlace() {
        chart.set(
                5,
                SetKind.FULL,
                new Reading.NotTaken(VitalItem.HEART_RATE, MissingReason.DECLINED),
                SampleReadings.saturation(97));
        assertThat(flowsheet(printed()))
                .contains(SessionPdfTest.WORDS.say("chart.flowsheet.missing.DECLINED"));
    }
}
