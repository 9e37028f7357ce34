package vigil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.screen.kit.Words;
import vigil.session.RecordedEvent;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.Taken;

/** A long table of vital signs, as somebody makes it who was never told how. */
class MonitorTableTest {
    @TempDir private Path folder;
    private Ledge ledge;

    @BeforeEach
    void anInfusionThatWasAboutToBegin() {
        ledge =
                new Ledge(
                        folder,
                        SampleChart.ready(
                                SampleProtocol.infusion(),
                                "monitor",
                                SampleChart.START,
                                SampleChart.ZONE),
                        SampleChart.START.plusSeconds(60L * 180));
    }

    @AfterEach
    void close() {
        ledge.close();
    }

    private List<RecordedEvent> charted() {
        return ledge.charting.facts(ledge.session).stream()
                .filter(fact -> fact.taken().source() == Taken.Source.PAPER)
                .toList();
    }

    /** A monitor's table after a stranger has named its columns: semicolons, commas, totals. */
    private static List<String> monitor() {
        Random random = new Random(417);
        List<String> lines =
                new ArrayList<>(List.of("sep=;", "DATE;Time;BP;Hr;SpO2;O2;RR;Temp;What"));
        for (int minute = 1; minute <= 150; minute++) {
            int systolic = 120 + random.nextInt(30);
            lines.add(
                    "%s;%02d:%02d;\"%d/%d\";%d;%d;air;%d;36,%d;"
                            .formatted(
                                    minute == 1 ? "2026-11-22" : "",
                                    14 + (5 + minute) / 60,
                                    (5 + minute) % 60,
                                    systolic,
                                    systolic - 40 - random.nextInt(15),
                                    58 + random.nextInt(25),
                                    95 + random.nextInt(5),
                                    12 + random.nextInt(5),
                                    random.nextInt(10)));
            if (minute % 40 == 0) {
                lines.add(";;;;;;;;");
                lines.add("");
            }
        }
        return lines;
    }

    @Test
    void a_monitors_table_of_a_stranger_is_charted_whole_or_says_what_to_mend() {
        List<String> lines = monitor();
        lines.add("Total;150;;;;;;;");
        lines.add("Mean;;131/82;70");
        lines.add("22.11.2026;16:40;120/80;;;;;;");
        lines.add("2026-11-22;16:41:30;120/80;;;;;;");
        lines.add("2026-11-22;16:42;120;;98;;;;");
        lines.add("2026-11-19;16:42;120/80;;;;;;");
        Intake refused = ledge.chart(("\ufeff" + String.join("\r\n", lines)).split("\r\n", -1));
        ObjectionText text = new ObjectionText(Words.of("intake", "charting"));
        assertThat(((Intake.Refused) refused).rows().stream())
                .allSatisfy(
                        row ->
                                assertThat(lines.get((int) row.line() - 1))
                                        .as("the line of the file")
                                        .containsAnyOf("Total", "Mean", "16:4"))
                .flatExtracting(row -> row.objections().stream().map(text::inTable).toList())
                .containsExactly(
                        "date: Not a date. Write it as 2026-11-22 or 22-Nov-2026.",
                        "4 cells, but the first line names 9 columns. Put a cell with a separator"
                                + " in it between quotes; take away a line that is no row, as a line"
                                + " of totals.",
                        "date: Not a date. Write it as 2026-11-22 or 22-Nov-2026.",
                        "time: Not a time of this day. Write it as 14:05 or 1405, with a tilde"
                                + " before it where it is only about right.",
                        "bp: Begun and not finished. Write all of it, or leave the cell blank.",
                        "time: This time lies more than a day before the session. Check the date"
                                + " and the time.");
        assertThat(charted()).as("nothing is half imported").isEmpty();
        assertThat(ledge.chart(monitor().toArray(String[]::new)))
                .isEqualTo(new Intake.Sound(150, 0, true));
        assertThat(charted()).hasSize(150);
    }
}
