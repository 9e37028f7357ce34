package vigil.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.assets.ProtocolLibrary;
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
        return printed(chart);
    }

    private static PrintedPdf printed(SampleChart of) {
        return PrintedPdf.read(
                new SessionPdf(SessionPdfTest.WORDS).write(SampleFiles.recordOf(of)));
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

    /** What is read in black and white: how many, which way, and below which number (L4, R3). */
    @ParameterizedTest
    @CsvSource({
        "172/104, 60, 98, 14, 172/104, 2, true",
        "134/80, 60, 90, 14, 90, 2, false",
        "134/80, 44, 98, 14, 44, 1, false",
        "134/80, 124, 98, 14, 124, 1, true",
        "134/80, 60, 98, 27, 27, 2, true",
        "172/80, 44, 98, 14, 172/80, 2, true"
    })
    void howFarAndInWhichDirectionAValueIsBeyondALimitIsDrawnBelowIt(
            String pressure,
            int heart,
            int saturation,
            int breaths,
            String beyond,
            int marks,
            boolean up) {
        SampleChart shipped =
                SampleChart.ready(ProtocolLibrary.shipped().protocol("ketamine-iv").orElseThrow())
                        .start(0)
                        .vitals(5, pressure, heart, saturation, breaths, 5, 0);
        PrintedPdf file = printed(shipped);
        PrintedPdf.Word value =
                file.words().stream()
                        .filter(word -> word.text().equals(beyond))
                        .filter(word -> word.page() == flowsheetPage(file))
                        .findFirst()
                        .orElseThrow();
        List<PrintedPdf.Triangle> below =
                file.triangles().stream()
                        .filter(one -> one.page() == value.page())
                        .filter(one -> one.y() > value.y() && one.y() < value.y() + 14)
                        .filter(one -> one.x() > value.left() - 2 && one.x() < value.right() + 12)
                        .toList();
        assertThat(below).hasSize(marks).allSatisfy(one -> assertThat(one.up()).isEqualTo(up));
    }

    private static int flowsheetPage(PrintedPdf file) {
        return 1
                + Stream.iterate(0, page -> page + 1)
                        .filter(page -> file.pages().get(page).contains("Sets from left to right"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void whatIsWithinTheLimitsBearsNoMarkAndWhatWasStruckOutNone() {
        chart.vitals(5);
        assertThat(printed().triangles()).isEmpty();
        EntryId set = high(10).last();
        assertThat(printed().triangles()).isNotEmpty();
        chart.strike(12, set);
        assertThat(printed().triangles()).isEmpty();
    }
}
