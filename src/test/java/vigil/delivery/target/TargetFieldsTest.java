package vigil.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vigil.command.FaultWords;
import vigil.delivery.Destination.When;
import vigil.disk.FaultyPartException;

/** What an administrator is told of a field that is not as it is asked. */
final class TargetFieldsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static TargetFields fields(String json) {
        return new TargetFields(JSON.readTree(json));
    }

    /** An object with one field, {@code f}, with this value as JSON. */
    private static TargetFields f(String value) {
        return fields("{\"f\":" + value + "}");
    }

    private static String refusal(Runnable reading) {
        return FaultWords.of(
                assertThatExceptionOfType(FaultyPartException.class)
                        .isThrownBy(reading::run)
                        .actual()
                        .fault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "true", "null", "\"{}\"", "[{}]"})
    void whatIsNoObjectIsRefused(String json) {
        assertThat(refusal(() -> fields(json))).isEqualTo("an object in braces is asked here");
        assertThat(refusal(() -> f(json).object("f")))
                .isEqualTo("an object in braces is asked here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"  \"", "7", "null", "true", "[\"a\"]", "{}"})
    void whatIsNoTextIsRefusedEvenWhereNoneIsNeeded(String value) {
        assertThat(refusal(() -> f(value).text("f"))).isEqualTo("f: a text is asked");
        assertThat(refusal(() -> f(value).optional("f"))).isEqualTo("f: a text is asked");
    }

    @Test
    void whatIsMissingIsRefusedOnlyWhereItIsNeeded() {
        assertThat(refusal(() -> fields("{}").text("f"))).isEqualTo("the field f is missing");
        assertThat(fields("{}").optional("f")).isEmpty();
        assertThat(fields("{}").object("f")).isEmpty();
        assertThat(refusal(() -> fields("{}").texts("f"))).isEqualTo("f: a list of texts is asked");
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "60, 60", "31, 31"})
    void aWholeNumberWithinBoundsIsTaken(String value, int number) {
        assertThat(f(value).number("f", 20, 5, 60)).isEqualTo(number);
        assertThat(fields("{}").number("f", 20, 5, 60)).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                "61",
                "0",
                "-5",
                "5.5",
                "20.0",
                "1e1",
                "\"20\"",
                "null",
                "[20]",
                "true",
                "4294967316",
                "99999999999999999999"
            })
    void anotherIsRefusedWithItsBounds(String value) {
        assertThat(refusal(() -> f(value).number("f", 20, 5, 60)))
                .isEqualTo("f: a whole number from 5 to 60 is asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"pdf\"", "[7]", "[\"pdf\", null]", "{}", "null"})
    void aListThatIsNoneOrHoldsAnythingButTextsIsRefused(String value) {
        assertThat(refusal(() -> f(value).texts("f"))).isEqualTo("f: a list of texts is asked");
    }

    @Test
    void aListKeepsItsOrder() {
        assertThat(f("[\"pdf\", \"record\"]").texts("f")).containsExactly("pdf", "record");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "2026-12-00",
                "01-12-2026",
                "2026-1-1",
                "26-12-01",
                "1 Dec 2026",
                "2026-12-01T00:00",
                " 2026-12-01",
                "soon"
            })
    void whatIsNoDayIsRefusedWithHowOneIsWritten(String value) {
        assertThat(refusal(() -> f('"' + value + '"').date("f")))
                .isEqualTo("f: a date as 2026-11-22 is asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01", "2028-02-29", "2026-12-31"})
    void aDayIsTaken(String value) {
        assertThat(f('"' + value + '"').date("f")).isEqualTo(LocalDate.parse(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "./in", "../in", "~/in", "file:/srv/in"})
    void aPathThatDependsOnWhereTheProgramStandsIsRefused(String value) {
        assertThat(refusal(() -> f('"' + value + '"').path("f")))
                .isEqualTo("f: a whole path is asked");
    }

    @Test
    void aPathIsTakenWithoutItsDetoursAndWhatIsNoneIsRefused() {
        Path root = Path.of("").toAbsolutePath().getRoot();
        String written = root.resolve("srv").resolve("..").resolve("in").toString();
        assertThat(fields(JSON.createObjectNode().put("f", written).toString()).path("f"))
                .isEqualTo(root.resolve("in"));
        assertThat(refusal(() -> f("\"/srv/\\u0000in\"").path("f"))).isEqualTo("f: not a path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ehr.example/fhir",
                "https://ehr.example:8443/fhir/",
                "https://10.0.0.7/fhir",
                "http://localhost:8080/fhir",
                "http://127.0.0.1/fhir",
                "http://[::1]:8080/fhir"
            })
    void anAddressOverTlsOrOfThisComputerIsTaken(String value) {
        assertThat(f('"' + value + '"').address("f")).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://ehr.example/fhir | f: https is asked",
                "http://localhost.ehr.example/fhir | f: https is asked",
                "http://127.0.0.1.ehr.example/ | f: https is asked",
                "http://10.0.0.7/fhir | f: https is asked",
                "ftp://ehr.example/fhir | f: https is asked",
                "ehr.example/fhir | f: https is asked",
                "https:/fhir | f: https is asked",
                "https://nurse:secret@ehr.example/fhir | f: an address without a name",
                "http://localhost@ehr.example/fhir | f: https is asked",
                "https://ehr.example/fhir?key=1 | f: an address without a name",
                "https://ehr.example/fhir# | f: an address without a name",
                "https://ehr.example/a b | f: not an address",
                "https://ehr.example/%zz | f: not an address"
            })
    void anotherIsRefusedAndNothingOfASecretInItIsRepeated(String value, String begin) {
        assertThat(refusal(() -> f('"' + value + '"').address("f")))
                .startsWith(begin)
                .doesNotContain("secret", "ehr.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Countersigned", "COUNTERSIGNED", "counter-signed", "never", "signed "})
    void aWordThatIsNoneIsRefusedWithAllThatThereAre(String value) {
        assertThat(refusal(() -> f('"' + value + '"').word("f", When.class, Optional.empty())))
                .startsWith("f: one of ")
                .contains("countersigned");
    }

    @Test
    void everyWordIsReadAsItsRefusalSpellsIt() {
        String refusal = refusal(() -> f("\"?\"").word("f", When.class, Optional.empty()));
        String[] words = refusal.replaceAll("f: one of (.*) is asked", "$1").split(", ");
        assertThat(words)
                .extracting(word -> f('"' + word + '"').word("f", When.class, Optional.empty()))
                .containsExactly(When.values());
        assertThat(fields("{}").word("f", When.class, Optional.of(When.COUNTERSIGNED)))
                .isEqualTo(When.COUNTERSIGNED);
    }

    @Test
    void aFieldThatWasNotAskedForIsNamed() {
        TargetFields read = fields("{\"name\":\"ehr\",\"secconds\":5}");
        read.text("name");
        read.number("seconds", 20, 5, 60);
        assertThat(refusal(read::end)).isEqualTo("there is no field secconds");
    }
}
