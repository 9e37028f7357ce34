package vigil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as spreadsheets, editors and ill will make them. */
class DowntimeTableTest {

    private static DowntimeTable of(String text) {
        return DowntimeTable.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Row> rows(DowntimeTable table) {
        assertThat(table).isInstanceOf(DowntimeTable.Rows.class);
        return ((DowntimeTable.Rows) table).rows();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,hr,what\n14:10,61,",
                "\ufeffTIME;HR;What\r\n14:10;61;\r\n",
                " time \thr\twhat\r14:10\t61\t\r\r",
                "\"time\",\"hr\",\"what\"\n\"14:10\",\"61\",\"\"\n,,\n   ,,\n"
            })
    void separators_marks_cases_and_empty_lines_do_not_matter(String text) {
        assertThat(rows(of(text)))
                .containsExactly(new Row(2, Map.of(Column.TIME, "14:10", Column.HEART_RATE, "61")));
    }

    @Test
    void what_a_spreadsheet_writes_above_the_table_is_no_row_and_lines_stay_those_of_the_file() {
        assertThat(rows(of("\ufeffsep=;\r\nTime;HR\r\n14:10;61\r\n")))
                .containsExactly(new Row(3, Map.of(Column.TIME, "14:10", Column.HEART_RATE, "61")));
    }

    /** The shapes of monitors' files; see downtime-csv.md for whose. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'time,sys,dia~14:10,132,78' | bp=132/78",
                "'time,dia,sys,hr~14:10,78.00,132.000000,61.0' | bp=132/78 hr=61",
                "'time,sys,dia~14:10,225!,118' | bp=225/118!",
                "'time,sys,dia~14:10,x4,x4' | bp=x4",
                "'time,sys,dia~14:10,x4,' | bp=x4",
                "'time,sys,dia,hr~14:10,132,,61' | bp=132/ hr=61",
                "'time,sys,dia,hr~14:10,,78,61' | bp=/78 hr=61",
                "'time,sys,dia,hr~14:10,-,NaN,61' | hr=61",
                "'time,bp,hr,spo2,rr,temp,etco2~14:10,--,---,nan,N/A,-,' | ''",
                "'time,bp~14:10,132.0/78.00!' | bp=132/78!",
                "'time,temp,hr~14:10,36.80,72.00 !' | temp=36.8 hr=72 !",
                "'time,temp,hr~14:10,37.000000,72.50' | hr=72.50 temp=37.0",
                "'time;hr;rr~14:10;1,000;12,0' | hr=1,000 rr=12",
                "'time,hr,spo2~14:10,-?-,0' | hr=-?- spo2=0",
                "'time,sedation,pain,what,reason~14:10,-,2.0,note: -,-' |"
                        + " sedation=- pain=2.0 what=note: - reason=-",
                "'time,hr,~14:10,61,' | hr=61",
                "'time,hr~14:10,61,,' | hr=61"
            })
    void what_a_monitor_writes_is_read_and_not_one_value_is_another(String text, String cells) {
        Row row = rows(of(text.replace('~', '\n'))).getFirst();
        assertThat(
                        Stream.of(Column.values())
                                .filter(column -> column != Column.TIME && row.has(column))
                                .map(column -> column.head() + '=' + row.text(column)))
                .containsExactlyInAnyOrder(
                        cells.isEmpty() ? new String[0] : cells.split(" (?=[a-z0-9]+=)"));
    }

    @Test
    void the_example_is_a_table() {
        assertThat(rows(of(DowntimeTable.example()))).hasSizeGreaterThan(5);
    }

    @Test
    void a_cell_between_quotes_is_kept_sign_for_sign_and_lines_are_counted_in_the_file() {
        List<Row> rows =
                rows(of("time,what\n14:10,\"note: a \"\"b\"\"; c,\nd  \"\n\n14:20,=1+1\n"));
        assertThat(rows.getFirst().text(Column.WHAT)).isEqualTo("note: a \"b\"; c,\nd  ");
        assertThat(rows.get(1))
                .isEqualTo(new Row(5, Map.of(Column.TIME, "14:20", Column.WHAT, "=1+1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | EMPTY | ''",
                "'time,hr' | EMPTY | ''",
                "'\u0000\u0000' | EMPTY | ''",
                "'hr;bp~61;120/80' | NO_TIME | ''",
                "'time,pulse~14:10,61' | UNKNOWN_COLUMN | pulse",
                "'time,NBP Sys,Pulse,hr~14:10,120,61,61' | UNKNOWN_COLUMN | NBP Sys, Pulse",
                "'14:10,61~14:20,62' | NO_HEAD | ''",
                "'time,hr,~14:10,61,7' | NAMELESS_COLUMN | 3",
                "'time,,hr~14:10,,61~14:20,9,62' | NAMELESS_COLUMN | 2",
                "'time,sys,hr~14:10,120,61' | HALF_A_PRESSURE | ''",
                "'time,dia,bp~14:10,80,120/80' | HALF_A_PRESSURE | ''",
                "'time,sys,dia,bp~14:10,120,80,120/80' | PRESSURE_TWICE | ''",
                "'time,sys,dia,Sys~14:10,120,80,120' | COLUMN_TWICE | Sys",
                "'time,hr,HR~14:10,61,62' | COLUMN_TWICE | HR",
                "'time,what~14:10,\"note' | QUOTES | 1",
                "'time,what~14:00,note: a~14:10,\"note\" slept' | QUOTES | 2"
            })
    void what_is_no_table_is_refused_whole(String text, FileFault fault, String detail) {
        assertThat(of(text.replace('~', '\n')))
                .isEqualTo(new DowntimeTable.Unreadable(fault, detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16", "UTF-16LE"})
    void another_encoding_is_refused(String name) {
        byte[] file = "time,what\n14:10,note: \u00fcbel".getBytes(Charset.forName(name));
        assertThat(DowntimeTable.of(file)).isInstanceOf(DowntimeTable.Unreadable.class);
    }

    @Test
    void what_no_session_can_be_is_refused_before_it_is_read() {
        String row = "14:10,61\n";
        assertThat(of("time,hr\n" + row.repeat(100_000)))
                .isEqualTo(new DowntimeTable.Unreadable(FileFault.TOO_MANY_ROWS));
        assertThat(DowntimeTable.of(new byte[DowntimeTable.MOST_BYTES + 1]))
                .isEqualTo(new DowntimeTable.Unreadable(FileFault.TOO_LARGE));
        assertThat(rows(of("time,hr\n" + row.repeat(DowntimeTable.MOST_ROWS))))
                .hasSize(DowntimeTable.MOST_ROWS);
        assertThat(of("time,hr\n14:10," + "9".repeat(500_000) + "\n"))
                .isInstanceOf(DowntimeTable.class);
    }
}
