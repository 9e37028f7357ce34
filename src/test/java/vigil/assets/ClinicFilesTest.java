package vigil.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.command.FaultWords;
import vigil.disk.RefusedFile;
import vigil.vitals.PlausibilityBounds.Measure;

/**
 * Each way in which a clinic's file can be wrong: named by file, line and reason; the rest load.
 */
class ClinicFilesTest {

    @TempDir private Path folder;

    private final String infusion =
            new String(Shipped.bytes("protocols/ketamine-iv.json"), StandardCharsets.UTF_8);
    private final String bounds =
            new String(Shipped.bytes("protocols/plausibility.json"), StandardCharsets.UTF_8);

    /** A sound protocol of the clinic under its own id. */
    private String ours() {
        return infusion.replace("\"id\": \"ketamine-iv\"", "\"id\": \"our-own\"");
    }

    private static int lineOf(String text, String part) {
        int place = text.indexOf(part);
        assertThat(place).as(part).isNotNegative();
        return 1 + (int) text.substring(0, place).chars().filter(sign -> sign == '\n').count();
    }

    private RefusedFile onlyRefused() throws IOException {
        Files.writeString(folder.resolve("z-good.json"), good());
        ProtocolLibrary library = ProtocolLibrary.with(folder);
        assertThat(library.protocol("good")).as("the rest is loaded").isPresent();
        assertThat(library.protocols()).hasSize(9);
        assertThat(library.refused()).isNotEmpty();
        return library.refused().getFirst();
    }

    private String said() throws IOException {
        return FaultWords.of(onlyRefused().fault());
    }

    private String good() {
        return infusion.replace("\"id\": \"ketamine-iv\"", "\"id\": \"good\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # sound part               | faulty part                        | reason
                    "version": 1,              | "version": 1                       | this is not JSON
                    "version": 1,              | "version": 1,,                     | this is not JSON
                    "version": 1,              | 'version': 1,                      | this is not JSON
                    "version": 1,              | "version": 1, // ours              | this is not JSON
                    "version": 1,              | "version": 01,                     | this is not JSON
                    "version": 1,              | "version": NaN,                    | this is not JSON
                    "version": 1,              | "version": "1",                    | a whole number is asked
                    "version": 1,              | "version": 1.5,                    | a whole number is asked
                    "version": 1,              | "version": 99999999999,            | the number is too large
                    "version": 1,              | "version": 1e3,                    | a whole number is asked
                    "version": 1,              | "version": null,                   | null is no value of version
                    "version": 1,              | "version": [1],                    | a whole number is asked
                    "version": 1,              | "version": -3,                     | version has to be
                    "secondCheck": true,       | "secondCheck": "yes",              | true or false is asked
                    "secondCheck": true,       | "secondcheck": true,               | there is no field
                    "secondCheck": true,       | "secondCheck": true, "extra": 1,   | there is no field
                    "secondCheck": true,       | "secondCheck": true, "version": 1, | is there twice
                    "title": "ketamine 0.5     | "title": {}, "x": "ketamine 0.5    | no field x
                    "drug": "ketamine",        | "drug": " ",                       | drug cannot be empty
                    "route": "INTRAVENOUS",    | "route": "intravenous",            | one of these names is asked
                    "route": "INTRAVENOUS",    | "route": "NASAL",                  | one of these names is asked
                    "type": "infused-by-weight"| "type": "infused"                  | one of these names is asked
                    "steps": [0.5]             | "steps": [0.5, -0.1]               | a number is below 0
                    "steps": [0.5]             | "steps": ["0.5 mg/kg"]             | a number is asked
                    "steps": [0.5]             | "steps": 0.5                       | a list in square
                    "minutes": 40}             | "minutes": -40}                    | minutes has to be
                    "minutes": 40}             | "minutes": 40, "unit": "mg"}       | there is no field
                    "measure": "SYSTOLIC",     | "measure": "SYS",                  | one of these names is asked
                    "measure": "SYSTOLIC",     | "measure": "SYSTOLIC", "unit": "kPa", | there is no field
                    "side": "ABOVE",           | "side": "OVER",                    | one of these names is asked
                    "basis": "ABSOLUTE",       | "basis": "PERCENT",                | one of these names is asked
                    "action": "HOLD",          | "action": "PANIC",                 | one of these names is asked
                    "value": 140,              | "value": "140",                    | a number is asked
                    "value": 140,              | "value": -140,                     | outside the scale
                    "value": 140,              | "value": 140.00000000001,          | nobody measures
                    "during": "BEFORE",        | "during": "NEVER",                 | one of these names is asked
                    "anchor": "CHECK_IN",      | "anchor": "LUNCH",                 | one of these names is asked
                    "firstAfter": 10,          | "firstAfter": -1,                  | firstAfter cannot be
                    "firstAfter": 10,          | "firstAfter": 10, "lastAfter": 30, | from set to set
                    "lastAfter": 15,           | "lastAfter": 1,                    | lastAfter is before
                    "tolerance": 20,           | "tolerance": -20,                  | tolerance cannot be
                    "every": 5,                | "every": -5,                       | every has to be
                    "kind": "TIME_OUT",        | "kind": "CHECK_IN",                | (CHECK_IN): it stands twice
                    "code": "FASTING",         | "code": "CONSENT",                 | (CONSENT): it stands twice
                    "code": "FASTING",         | "code": "",                        | code cannot be empty
                    "passes": "YES",           | "passes": "MAYBE",                 | one of these names is asked
                    "name": "ondansetron"}     | "name": "ondansetron", "observeMinutes": 0} | observeMinutes has to be
                    """)
    void aFaultyPartIsNamedWithItsLineAndTheRestIsLoaded(String sound, String faulty, String why)
            throws IOException {
        String text = ours();
        Files.writeString(
                folder.resolve("a-ours.json"),
                text.substring(0, text.indexOf(sound))
                        + faulty
                        + text.substring(text.indexOf(sound) + sound.length()));

        RefusedFile refused = onlyRefused();
        assertThat(refused.file()).isEqualTo("a-ours.json");
        assertThat(FaultWords.of(refused)).contains(why);
        assertThat(refused.line()).isPositive();
        assertThat(FaultWords.of(refused)).startsWith("a-ours.json, line " + refused.line());
        assertThat(ProtocolLibrary.with(folder).protocol("our-own")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"drug\"",
                "\"route\"",
                "\"dose\"",
                "\"schedule\"",
                "\"limits\"",
                "\"checklists\"",
                "\"leaving\"",
                "\"sources\"",
                "\"secondCheck\"",
                "\"bolusAllowed\""
            })
    void aFieldThatIsNotThereIsNamed(String field) throws IOException {
        String misnamed = field.substring(0, field.length() - 1) + "X\"";
        String text = ours();
        int place = text.indexOf("\n  " + field) + 1;
        Files.writeString(
                folder.resolve("a-ours.json"),
                text.substring(0, place) + text.substring(place).replaceFirst(field, misnamed));

        RefusedFile refused = onlyRefused();
        assertThat(FaultWords.of(refused.fault()))
                .isEqualTo("there is no field " + misnamed.replace("\"", ""));
        assertThat(refused.line()).isEqualTo(lineOf(text, "\n  " + field) + 1);
    }

    @Test
    void aWholeFieldLeftOutIsMissing() throws IOException {
        Files.writeString(
                folder.resolve("a-ours.json"), ours().replace("  \"secondCheck\": true,\n", ""));

        assertThat(said()).isEqualTo("the field secondCheck is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "3",
                "\"text\"",
                "{",
                "{}",
                "<protocol/>",
                "id: our-own",
                "{\"id\": \"x\"} {}",
                "\u0000",
                "{\"id\": \"our-own\"}\n{"
            })
    void whatIsNoProtocolAtAllIsRefused(String text) throws IOException {
        Files.writeString(folder.resolve("a-ours.json"), text);

        assertThat(onlyRefused().file()).isEqualTo("a-ours.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-32", "ISO-8859-1"})
    void anotherEncodingThanUtf8IsRefused(String encoding) throws IOException {
        Files.write(
                folder.resolve("a-ours.json"),
                ours().replace("ketamine 0.5 mg per kg", "Ketamin für die Klinik")
                        .getBytes(Charset.forName(encoding)));

        assertThat(said()).isEqualTo("not encoded as UTF-8");
    }

    @Test
    void aVeryDeepFileIsRefusedAndHarmsNothing() throws IOException {
        Files.writeString(folder.resolve("a-deep.json"), "[".repeat(400_000));

        assertThat(said()).startsWith("this is not JSON");
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        Files.write(folder.resolve("a-huge.json"), new byte[1_000_001]);

        assertThat(FaultWords.of(onlyRefused())).isEqualTo("a-huge.json: it is too large");
    }

    @Test
    void theSameIdInTwoFilesIsTakenFromTheFirst() throws IOException {
        Files.writeString(folder.resolve("a-ours.json"), ours());
        Files.writeString(
                folder.resolve("b-again.json"),
                ours().replace("\"minutes\": 40", "\"minutes\": 60"));
        ProtocolLibrary library = ProtocolLibrary.with(folder);

        assertThat(library.refused())
                .singleElement()
                .extracting(FaultWords::of)
                .asString()
                .startsWith("b-again.json, line 3 (version): our-own version 1 is already known");
        assertThat(library.protocol("our-own").orElseThrow().dose().toString()).contains("40");
    }

    @Test
    void theIdOfAShippedProtocolNeedsAHigherVersion() throws IOException {
        Files.writeString(folder.resolve("a-ours.json"), infusion);
        assertThat(said()).startsWith("ketamine-iv version 1 is already known");
    }

    @Test
    void everyFaultOfAFileIsNamedAndNotOnlyTheFirst() throws IOException {
        Files.writeString(
                folder.resolve("a-ours.json"),
                ours().replace("\"version\": 1", "\"version\": 0")
                        .replace("\"minutes\": 40", "\"minutes\": 0")
                        .replace("\"code\": \"FASTING\"", "\"code\": \"CONSENT\""));

        assertThat(ProtocolLibrary.with(folder).refused())
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(refused -> refused.line() > 0);
    }

    private void boundsAre(String text) throws IOException {
        Files.writeString(folder.resolve("plausibility.json"), text);
    }

    private String refusedBounds() {
        PlausibilityFile read = PlausibilityFile.with(folder);
        assertThat(read.bounds()).isEqualTo(PlausibilityFile.shipped());
        return FaultWords.of(read.refused().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "version": 1,          | "version": 2,              | version 1
                    "version": 1,          | "version": "1",            | a whole number
                    "SYSTOLIC": {          | "SYS": {                   | (SYS): this is not a measure
                    "SYSTOLIC": {          | "DIASTOLIC": {             | DIASTOLIC
                    "most": "300"          | "most": 300                | text
                    "most": "300"          | "most": "-300"             | not a number
                    "most": "300"          | "most": "3e2"              | not a number
                    "most": "300"          | "most": "300 mmHg"         | not a number
                    "most": "300"          | "mst": "300"               | mst
                    "unit": "Cel"          | "unit": "[degF]"           | (TEMPERATURE): the bounds are in Cel
                    "unit": "kg"           | "unit": "[lb_av]"          | (WEIGHT): the bounds are in kg
                    "unit": "cm"           | "unit": "m"                | (HEIGHT): the bounds are in cm
                    "unit": "mm[Hg]"       | "unit": "mmHg"             | (SYSTOLIC): the bounds are in mm[Hg]
                    "usualLeast": "70"     | "usualLeast": "20"         | (SYSTOLIC): the bounds do not rise
                    "pulsePressureLeast": "15" | "pulsePressureLeast": "150" | pulsePressureLeast is above
                    """)
    void faultyBoundsAreNamedAndTheShippedOnesHold(String sound, String faulty, String why)
            throws IOException {
        int place = bounds.indexOf(sound);
        assertThat(place).as(sound).isNotNegative();
        boundsAre(bounds.substring(0, place) + faulty + bounds.substring(place + sound.length()));

        assertThat(refusedBounds()).contains(why);
    }

    @Test
    void everyMeasureMustBeBounded() throws IOException {
        for (Measure measure : Measure.values()) {
            String name = '"' + measure.name() + '"';
            int from = bounds.indexOf(name);
            int to = bounds.indexOf('}', from) + 1;
            String rest = bounds.substring(to);
            String without =
                    rest.startsWith(",")
                            ? bounds.substring(0, from) + rest.substring(1)
                            : bounds.substring(0, bounds.lastIndexOf(',', from)) + rest;
            boundsAre(without);

            assertThat(refusedBounds()).endsWith(": no bounds for " + measure.name());
        }
    }

    @Test
    void hugeBoundsAndAFolderOfThatNameAreNotRead() throws IOException {
        Path file = folder.resolve("plausibility.json");
        Files.write(file, new byte[1_000_001]);
        assertThat(refusedBounds()).isEqualTo("plausibility.json: it is too large");

        Files.delete(file);
        Files.createDirectory(file);
        assertThat(refusedBounds()).isEqualTo("plausibility.json: it is a folder");
    }

    @Test
    void boundsWithAFaultLeaveTheProtocolsOfTheClinicAlone() throws IOException {
        boundsAre("{");
        Files.writeString(folder.resolve("ours.json"), ours());

        assertThat(ProtocolLibrary.with(folder).protocol("our-own")).isPresent();
        assertThat(ProtocolLibrary.with(folder).refused()).isEqualTo(List.of());
    }
}
