package vigil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.screen.kit.Words;
import vigil.session.SampleChart;

/** What is said of a row that is refused. */
class DowntimeRefusalTest {
    @TempDir private Path folder;
    private Ledge ledge;

    @BeforeEach
    void anInfusionThatWasAboutToBegin() {
        ledge =
                new Ledge(
                        folder,
                        DowntimeIntakeTest.ready("refusal", SampleChart.START),
                        DowntimeIntakeTest.at(180));
    }

    @AfterEach
    void close() {
        ledge.close();
    }

    /**
     * Who has only the line at hand reads where it is, what was read and what has to stand there.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bp=1322/78 | bp \"1322/78\": Longer than any value of this kind. Expected:"
                        + " systolic and diastolic pressure in mmHg with a slash between, as 132/78.",
                "hr=7.5 | hr \"7.5\": Not a whole number. Expected: beats per minute as a whole"
                        + " number, as 72.",
                "o2=low spo2=97 | o2 \"low\": Not a number in plain digits. Expected: air, or the"
                        + " litres per minute, as 2.",
                "what=bolus | amount, blank: Something is needed here. Expected: milligrams, with"
                        + " three decimals at most, as 28.",
                "what=effect:_nausea amount=mild | amount \"mild\": Not a number in plain digits."
                        + " Expected: the grade, a number from 1 to 5.",
                "what=device amount=28 | reason, blank: Something is needed here. Expected: the lot"
                        + " on the label of the device.",
                "what=rescue:_ondansetron,_IV reason=Mbeki | amount, blank: Something is needed"
                        + " here. Expected: the dose with its unit, as 4 mg.",
                "what=note:_fell_asleep amount=5 reason=x | amount \"5\": Something stands here for"
                        + " which this kind of row has no place. It would be lost. Write it as a"
                        + " note in a row of its own.",
                "what=note:_\u202Ewept | what, a text of 11 characters: The text holds a hidden or"
                        + " reversing character that could change how it reads. Type it again by hand.",
                "what=start amount=0 | amount \"0\": The rate must be above zero. To stop the flow,"
                        + " pause the infusion or end dosing."
            })
    void a_refusal_says_what_was_read_and_what_is_expected(String cells, String sentence) {
        assertThat(said(ledge.chart(DowntimeIntakeTest.ALL, Ledge.row(cells))))
                .containsExactly("2 " + sentence);
    }

    /** Seen: the first only was named, and the next one at the next import. */
    @Test
    void every_value_of_a_row_that_is_unusual_or_impossible_is_named_at_once() {
        assertThat(
                        said(
                                ledge.chart(
                                        DowntimeIntakeTest.ALL,
                                        Ledge.row("bp=230/120 hr=200! rr=6O temp=98.6"))))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("2 bp \"230/120\": This value is"))
                .anySatisfy(line -> assertThat(line).startsWith("2 rr \"6O\": Not a number"))
                .anySatisfy(line -> assertThat(line).startsWith("2 temp \"98.6\": This value"));
    }

    static List<String> said(Intake intake) {
        ObjectionText text = new ObjectionText(Words.of("intake", "charting"));
        return ((Intake.Refused) intake)
                .rows().stream()
                        .flatMap(
                                row ->
                                        row.objections().stream()
                                                .map(one -> text.inTable(row.row(), one))
                                                .map(line -> row.line() + " " + line))
                        .map(line -> line.replace('\u00a0', ' '))
                        .toList();
    }
}
