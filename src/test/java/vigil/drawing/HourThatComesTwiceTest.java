package vigil.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.command.RecordForms;
import vigil.export.SampleFiles;
import vigil.export.pdf.PrintedPdf;
import vigil.review.Flowsheet;
import vigil.review.Timeline;
import vigil.screen.kit.AllWords;
import vigil.screen.kit.Words;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.SessionFold;
import vigil.telling.FlowsheetText;
import vigil.telling.LineText;
import vigil.telling.People;
import vigil.telling.SessionTerms;
import vigil.telling.VitalText;

/**
 * A session in the night on which the clocks of its room go back from 2 to 1: two sets were taken
 * at half past one, an hour apart, and each is told from the other wherever a time stands.
 */
class HourThatComesTwiceTest {
    private static final ZoneId ROOM = ZoneId.of("Europe/London");
    private static final Words PLAIN = AllWords.read();
    private static final Words WORDS = PLAIN.in(ROOM);

    private final SampleChart night =
            SampleChart.ready(
                            SampleProtocol.infusion(),
                            "twice",
                            Instant.parse("2026-10-25T00:25:00Z"),
                            ROOM)
                    .start(0)
                    .vitals(5)
                    .stop(40)
                    .vitals(65);

    @Test
    void theFlowsheetAndTheListOfEntriesNameTheTwoTimes() {
        FlowsheetText sheet = new FlowsheetText(WORDS, new VitalText(WORDS), id -> "NO");
        LineText lines = new LineText(WORDS, new People(List.of()), new SessionTerms());

        assertThat(Flowsheet.of(night.chart()).columns().stream().map(sheet::time))
                .containsSubsequence("01:30A", "01:30B");
        assertThat(Timeline.of(night.chart()).lines().stream().map(lines::time))
                .contains("01:30A", "01:30B", "01:25A")
                .doesNotContain("01:30");
    }

    @Test
    void theAxisOfTheChartNamesThem() {
        Instant end = Instant.parse("2026-10-25T02:10:00Z");
        ChartContent content =
                new SessionContent(WORDS)
                        .of(
                                SessionFold.fold(night.facts()),
                                vigil.quantity.Moment.of(end, ROOM),
                                Optional.empty());
        NotedPen pen = new NotedPen(10);
        new ChartDrawing(
                        pen,
                        new ChartWords("BP", "SpO₂", "RR", "min", Map.of(), many -> ""),
                        content,
                        new TimeWindow.Span(Instant.parse("2026-10-25T00:10:00Z"), end),
                        new ChartSurface(1400, 320, 3))
                .paint();

        assertThat(pen.texts())
                .contains("01:15A", "01:30A", "01:15B", "01:30B")
                .doesNotContain("01:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-vitals.csv", "-events.csv", ".pdf", ".fhir-document.json"})
    void eachFileNamesThem(String ending) {
        byte[] file =
                RecordForms.ofThisVersion(PLAIN).all().stream()
                        .filter(form -> form.ending().equals(ending))
                        .findFirst()
                        .orElseThrow()
                        .write(SampleFiles.recordOf(night));
        String text =
                ending.endsWith(".pdf")
                        ? PrintedPdf.read(file).text()
                        : new String(file, StandardCharsets.UTF_8);

        if (ending.endsWith(".csv")) {
            assertThat(text).contains("01:30:00.000+01:00", "01:30:00.000+00:00");
        } else {
            assertThat(text).contains("01:30A", "01:30B").doesNotContain("01:30 ");
        }
    }
}
