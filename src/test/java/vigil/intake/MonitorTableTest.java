package vigil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
                        DowntimeIntakeTest.ready("monitor", SampleChart.START),
                        DowntimeIntakeTest.at(600));
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
    private static List<String> monitor(int minutes) {
        Random random = new Random(417);
        List<String> lines =
                new ArrayList<>(List.of("sep=;", "DATE;Time;BP;Hr;SpO2;O2;RR;Temp;What"));
        for (int minute = 1; minute <= minutes; minute++) {
            int systolic = 120 + random.nextInt(30);
            lines.add(
                    "%s;%02d:%02d;\"%d/%d\";%d;%d;air;%d;36,%d;"
                            .formatted(
                                    minute == 1 ? "2026-11-22" : "",
                                    (14 + (5 + minute) / 60) % 24,
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
        List<String> lines = monitor(150);
        lines.add("Total;150;;;;;;;");
        lines.add("Mean;;131/82;70");
        lines.add("22.11.2026;16:40;120/80;;;;;;");
        lines.add("2026-11-22;16:41.5;120/80;;;;;;");
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
                .flatExtracting(
                        row ->
                                row.objections().stream()
                                        .map(one -> text.inTable(row.row(), one))
                                        .toList())
                .containsExactly(
                        "date \"Total\": Not a date. Expected: the day, as 2026-11-22 or"
                                + " 22-Nov-2026.",
                        "4 cells, but the first line names 9 columns. Put a cell with a separator"
                                + " in it between quotes; take away a line that is no row, as a line of"
                                + " totals.",
                        "date \"22.11.2026\": Not a date. Expected: the day, as 2026-11-22 or"
                                + " 22-Nov-2026.",
                        "time \"16:41.5\": Not a time of this day. Write it as 14:05, 1405 or"
                                + " 14:05:30, with a tilde before it where it is only about right.",
                        "bp \"120\": Begun and not finished. Expected: systolic and diastolic"
                                + " pressure in mmHg with a slash between, as 132/78.",
                        "time \"16:42\": This time lies more than a day before the session. Check"
                                + " the date and the time.");
        assertThat(charted()).as("nothing is half imported").isEmpty();
        assertThat(ledge.chart(monitor(500).toArray(String[]::new)))
                .isEqualTo(new Intake.Sound(500, 0, true));
        assertThat(charted()).hasSize(500);
    }

    /** Monitors set to a 12-hour clock write 2:10 in the afternoon and no PM behind it. */
    @Test
    void a_time_of_a_twelve_hour_clock_is_asked_about_and_not_taken_for_the_night() {
        String[] table = {"date,time,hr", "2026-11-22,02:10,72", ",02:11,73", ",14:12,74"};
        Intake refused = ledge.chart(table);
        assertThat(((Intake.Refused) refused).rows())
                .extracting(row -> row.line() + " " + row.objections().getFirst().code())
                .containsExactly("2 time: HALF_A_DAY", "3 time: HALF_A_DAY");
        assertThat(charted()).isEmpty();
        assertThat(ledge.chart("date,time,hr", "2026-11-22,02:10!,72", ",13:20,73", ",14:12,74"))
                .as("the paper does say so; just before the check-in nobody asks")
                .isEqualTo(new Intake.Sound(3, 0, true));
    }

    /**
     * Lines in the shapes of recorded files; see downtime-csv.md for whose. The values are ours.
     */
    private static final String RECORDED =
            """
            time,hr,sys,dia,spo2,o2,etco2,temp,
            2026-11-22 14:10:22,-,115.000000,57.000000,-,,36.000000,-,
            2026-11-22T14:10:33,72.0,NaN,NaN,98,air,--,36.80,
            14:10:34.000 +00:00,73,,,97,air,,,
            14:11:19,71,x4,x4,,,,,
            """;

    private static final String ARTEFACTS =
            """
            14:12:00,0,,,,,,,
            14:12:05,512,,,,,,,
            14:12:10,,0,0,,,,,
            14:12:15,,344,-27,,,,,
            14:12:20,,137.40,77.71,,,,,
            14:12:25,-?-,,,,,,,
            14:12:30,,,,0,air,,,
            14:12:35,,,,255,air,,,
            14:12:40,72,,,-,air,,,
            14:12:45,-,-,-,-,,-,-,
            """;

    @Test
    void what_a_monitor_recorded_keeps_its_seconds_and_no_artefact_is_rewritten_or_lost() {
        Intake refused = ledge.chart((RECORDED + ARTEFACTS).getBytes(StandardCharsets.UTF_8));
        assertThat(charted()).isEmpty();
        assertThat(((Intake.Refused) refused).sound()).isEqualTo(4);
        assertThat(((Intake.Refused) refused).rows())
                .extracting(row -> row.line() + " " + row.objections().getFirst().code())
                .containsExactly(
                        "6 IMPOSSIBLE_VALUE",
                        "7 IMPOSSIBLE_VALUE",
                        "8 bp: NOT_BELOW_SYSTOLIC",
                        "9 bp: NOT_A_NUMBER",
                        "10 bp: NOT_WHOLE",
                        "11 hr: NOT_A_NUMBER",
                        "12 IMPOSSIBLE_VALUE",
                        "13 spo2: OUT_OF_RANGE",
                        "14 o2: OXYGEN_ALONE",
                        "15 time: NOTHING");
        assertThat(ledge.chart(RECORDED.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Intake.Sound(4, 0, true));
        assertThat(charted())
                .extracting(fact -> fact.taken().at().instant().toString())
                .containsExactly(
                        "2026-11-22T14:10:22Z",
                        "2026-11-22T14:10:33Z",
                        "2026-11-22T14:10:34Z",
                        "2026-11-22T14:11:19Z");
        assertThat(charted().getFirst().event().toString())
                .contains("systolic=MmHg", "115", "57", "36")
                .doesNotContain("HeartRate", "Temperature");
    }
}
