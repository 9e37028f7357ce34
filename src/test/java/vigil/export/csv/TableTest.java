package vigil.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.export.csv.Table.Column;
import vigil.export.csv.Table.Mark;

/** Rows in a file that any spreadsheet reads, and what is said of a file that is none. */
final class TableTest {
    private static final List<Column<List<String>>> COLUMNS =
            List.of(
                    new Column<>("patient", row -> row.get(0)),
                    new Column<>("dose mg", row -> row.get(1)));

    private static String written(String patient, String dose) {
        return new String(
                Table.write(COLUMNS, List.of(List.of(patient, dose)), Mark.NONE),
                StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Osei; 40; \"Osei\",\"40\"",
                "Osei, Ama; 0.5; \"Osei, Ama\",\"0.5\"",
                "the \"old\" one; -3; \"the \"\"old\"\" one\",\"-3\"",
                "=1+1; +5; \"'=1+1\",\"'+5\"",
                "@SUM(A1); -; \"'@SUM(A1)\",\"'-\"",
                "'quoted; -3 mg; \"''quoted\",\"'-3 mg\"",
                "Müller; 1,5; \"Müller\",\"1,5\"",
                "``; ``; \"\",\"\""
            })
    void everyCellIsInQuotesAndNoneBecomesAFormula(String patient, String dose, String line) {
        assertThat(written(patient, dose)).isEqualTo("\"patient\",\"dose mg\"\r\n" + line + "\r\n");
    }

    @Test
    void theMarkStandsOnceBeforeTheNames() {
        byte[] marked = Table.write(COLUMNS, List.of(), Mark.BYTE_ORDER);
        assertThat(marked).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(marked, StandardCharsets.UTF_8))
                .isEqualTo("\ufeff\"patient\",\"dose mg\"\r\n");
        assertThat(Table.faults(COLUMNS, marked)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "patient,dose mg|Osei,40|; none",
                "\"patient\",\"dose mg\"|\"Osei|Ama\",\"40\"|; none",
                "``; line 1: not the names of the columns",
                "dose mg,patient|40,Osei|; line 1: not the names of the columns",
                "patient|Osei|; line 1: not the names of the columns",
                "patient,dose mg,more|; line 1: not the names of the columns",
                "Patient,dose mg|; line 1: not the names of the columns",
                "patient,dose mg|Osei|; line 2: not as many cells",
                "patient,dose mg|Osei,40|Ama,40,50|; line 3: not as many cells",
                "patient,dose mg|\"Osei|Ama\",40|Ama|; line 4: not as many cells"
            })
    void ofAFileItIsSaidInWhichLineWhatIsWrong(String text, String fault) {
        byte[] file = text.replace("|", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(Table.faults(COLUMNS, file))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void whatIsNotUtf8IsNoTable() {
        byte[] latin = "patient,dose mg\r\nMüller,40\r\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Table.faults(COLUMNS, latin)).containsExactly("not a table");
    }

    @Test
    void whateverIsWrittenHasNoFaults() {
        Random random = new Random(4180);
        String signs = "a1,\"'\r\n;=+-@ \tü😀\ufeff\u0000";
        for (int i = 0; i < 1000; i++) {
            List<List<String>> rows =
                    random.ints(random.nextInt(4), 0, 1 << 20)
                            .mapToObj(seed -> List.of(any(signs, seed), any(signs, seed + 1)))
                            .toList();
            Mark mark = random.nextBoolean() ? Mark.NONE : Mark.BYTE_ORDER;
            assertThat(Table.faults(COLUMNS, Table.write(COLUMNS, rows, mark)))
                    .as("%s", rows)
                    .isEmpty();
        }
    }

    private static String any(String signs, int seed) {
        Random random = new Random(seed);
        int[] points = signs.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int at = random.nextInt(8); at > 0; at--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
