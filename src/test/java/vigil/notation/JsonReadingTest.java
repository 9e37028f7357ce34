package vigil.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.notation.Node.Digits;
import vigil.notation.Node.Fields;
import vigil.notation.Node.Items;
import vigil.notation.Node.Text;

/** Where in a protocol or a record a fault is said to be, and that no digit is lost. */
final class JsonReadingTest {

    private static NotationException refused(String text) {
        NotationException thrown =
                catchThrowableOfType(NotationException.class, () -> new JsonReading().read(text));
        assertThat(thrown).as(text).isNotNull();
        return thrown;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.50",
                "0.5000",
                "-0",
                "12345678901234567890123",
                "0.1234567890123456789012345",
                "1e3",
                "1E-7",
                "100.0"
            })
    void aNumberKeepsItsDigitsAsTheyStood(String digits) {
        assertThat(new JsonReading().read("[" + digits + "]"))
                .isInstanceOfSatisfying(
                        Items.class,
                        items ->
                                assertThat(items.items().getFirst())
                                        .isEqualTo(new Digits(new Place(1, 2), digits)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[",
                "[1,",
                "[1,]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "01",
                "+1",
                ".5",
                "5.",
                "NaN",
                "Infinity",
                "True",
                "nul",
                "\"open",
                "\"tab\tin it\"",
                "\"\\x\"",
                "// nothing",
                "{} {}",
                "1 2",
                "[]]"
            })
    void whatIsNotJsonIsRefusedAsThat(String text) {
        assertThat(refused(text).problem()).isEqualTo(Problem.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\n"})
    void whereNothingIsWrittenThatIsSaid(String text) {
        assertThat(refused(text).problem()).isEqualTo(Problem.NOTHING_THERE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"a\":2}; 1; 8; a",
                "{\"a\":1,|\"b\":2,|  \"a\":1}; 3; 3; a",
                "{\"out\":{\"in\":1,|\"in\":1}}; 2; 1; in",
                "[{\"a\":1},|{\"b\":1,\"b\":null}]; 2; 8; b"
            })
    void theSameFieldTwiceIsSaidWhereTheSecondStands(
            String text, int line, int column, String named) {
        NotationException fault = refused(text.replace('|', '\n'));
        assertThat(fault.problem()).isEqualTo(Problem.REPEATED_FIELD);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.named()).containsExactly(named);
        assertThat(fault).hasMessageStartingWith("line " + line + ", column " + column + ": ");
    }

    @Test
    void theSameNameInDifferentObjectsIsNoRepetition() {
        assertThat(new JsonReading().read("{\"a\":{\"a\":[{\"a\":1},{\"a\":2}]}}"))
                .isInstanceOf(Fields.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"\\u00fc\"; ü",
                "\"\\ud83d\\ude00\"; 😀",
                "\"a\\/b\\\\c\"; a/b\\c",
                "\"say \\\"when\\\"\"; say \"when\""
            })
    void whatIsEscapedIsReadAsItIsMeant(String text, String meant) {
        assertThat(new JsonReading().read(text)).isEqualTo(new Text(new Place(1, 1), meant));
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 100_000})
    void whatIsNestedWithoutEndIsRefusedAndNotFollowed(int depth) {
        assertThat(refused("[".repeat(depth)).problem()).isEqualTo(Problem.NOT_JSON);
        assertThat(refused("{\"a\":".repeat(depth)).problem()).isEqualTo(Problem.NOT_JSON);
    }
}
