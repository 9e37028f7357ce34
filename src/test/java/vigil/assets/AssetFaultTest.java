package vigil.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vigil.command.FaultWords;
import vigil.disk.RefusedFile;

/**
 * Each reason for which a clinic's file is not taken over: how it comes about, and what is said.
 */
class AssetFaultTest {
    @TempDir private Path folder;

    /** A shipped file, what somebody changed in it, and what is said of it. */
    private record Example(String shipped, String sound, String faulty, String said) {}

    private static Example infusion(String sound, String faulty, String said) {
        return new Example("ketamine-iv.json", sound, faulty, said);
    }

    private static Example bounds(String sound, String faulty, String said) {
        return new Example("plausibility.json", sound, faulty, said);
    }

    private static final Map<AssetFault, Example> EXAMPLES =
            Map.ofEntries(
                    Map.entry(
                            AssetFault.OTHER_FORMAT,
                            bounds(
                                    "\"version\": 1",
                                    "\"version\": 2",
                                    ", line 2 (format): not vigil.plausibility version 1")),
                    Map.entry(
                            AssetFault.ID_SIGNS,
                            infusion(
                                    "our-own",
                                    "Our own",
                                    ", line 2 (id): an id is made of small letters, digits and hyphens,"
                                            + " at most 60 of them")),
                    Map.entry(
                            AssetFault.EMPTY,
                            infusion(
                                    "\"drug\": \"ketamine\"",
                                    "\"drug\": \" \"",
                                    ", line 5 (drug): drug cannot be empty")),
                    Map.entry(
                            AssetFault.BELOW_ONE,
                            infusion(
                                    "\"minutes\": 40",
                                    "\"minutes\": 0",
                                    ", line 8 (dose): minutes has to be at least 1")),
                    Map.entry(
                            AssetFault.NEGATIVE,
                            infusion(
                                    "\"tolerance\": 20",
                                    "\"tolerance\": -20",
                                    ", line 16 (baseline): tolerance cannot be below 0")),
                    Map.entry(
                            AssetFault.NOT_ABOVE_ZERO,
                            infusion(
                                    "\"steps\": [0.5]",
                                    "\"steps\": [0.5, 0]",
                                    ", line 8 (dose): what stands under steps has to be above 0")),
                    Map.entry(
                            AssetFault.LEAST_ABOVE_MOST,
                            new Example(
                                    "ketamine-pain-infusion.json",
                                    "\"least\": 0",
                                    "\"least\": 23",
                                    ", line 8 (dose): least is above most")),
                    Map.entry(
                            AssetFault.DISCHARGE_LIST_NEEDED,
                            infusion(
                                    "\"kind\": \"DISCHARGE\"",
                                    "\"kind\": \"CHECK_IN\"",
                                    " (checklists): a checklist of the kind DISCHARGE is needed")),
                    Map.entry(
                            AssetFault.ROUTE_UNFIT,
                            infusion(
                                    "\"INTRAVENOUS\"",
                                    "\"ORAL\"",
                                    ", line 7 (route): ORAL does not go with this dose rule")),
                    Map.entry(
                            AssetFault.BOLUS_UNFIT,
                            new Example(
                                    "ketamine-im.json",
                                    "\"bolusAllowed\": false",
                                    "\"bolusAllowed\": true",
                                    ", line 9 (bolusAllowed): a bolus belongs to an infusion, so false has"
                                            + " to stand here")),
                    Map.entry(
                            AssetFault.LAST_BEFORE_FIRST,
                            infusion(
                                    "\"lastAfter\": 15",
                                    "\"lastAfter\": 4",
                                    ", line 24 (first-15): lastAfter is before firstAfter")),
                    Map.entry(
                            AssetFault.LAST_ALONE,
                            infusion(
                                    "\"every\": 5,",
                                    "",
                                    ", line 24 (first-15): with lastAfter also every is needed, the minutes"
                                            + " from set to set")),
                    Map.entry(
                            AssetFault.IN_NO_SET,
                            new Example(
                                    "ketamine-iv.json",
                                    "\"HEART_RATE\", ",
                                    "",
                                    ": no set of the schedule holds HEART_RATE")),
                    Map.entry(
                            AssetFault.TOO_MANY_DIGITS,
                            infusion(
                                    "\"value\": 140",
                                    "\"value\": 140.00000001",
                                    " (sbp-hold): value has more than 10 digits, which nobody measures")),
                    Map.entry(
                            AssetFault.OUTSIDE_SCALE,
                            infusion(
                                    "\"value\": 140",
                                    "\"value\": -140",
                                    " (sbp-hold): the value lies outside the scale")),
                    Map.entry(
                            AssetFault.STANDS_TWICE,
                            infusion(
                                    "\"hr-low\"",
                                    "\"hr-high\"",
                                    " (hr-high): it stands twice in limits")),
                    Map.entry(
                            AssetFault.NO_LIMIT_AFTER_DOSING,
                            infusion(
                                    "\"ABSOLUTE\"",
                                    "\"POINTS_FROM_BASELINE\"",
                                    " (within-limits): no limit of pressure, heart rate or breathing holds"
                                            + " after dosing")),
                    Map.entry(
                            AssetFault.TOTAL_OUTSIDE_SCORE,
                            infusion(
                                    "\"total\": 9",
                                    "\"total\": 11",
                                    " (score-at-least): MODIFIED_ALDRETE_MMHG goes from 0 to 10")),
                    Map.entry(
                            AssetFault.NO_SUCH_LINE,
                            infusion(
                                    "\"line-answered\", \"code\": \"GAIT\"",
                                    "\"line-answered\", \"code\": \"WALK\"",
                                    " (WALK): the discharge checklist has no such line")),
                    Map.entry(
                            AssetFault.ALREADY_KNOWN,
                            infusion(
                                    "our-own",
                                    "ketamine-iv",
                                    ", line 3 (version): ketamine-iv version 1 is already known, only a"
                                            + " higher version takes its place")),
                    Map.entry(
                            AssetFault.NO_MEASURE,
                            bounds(
                                    "\"SYSTOLIC\"",
                                    "\"SYS\"",
                                    ", line 6 (SYS): this is not a measure")),
                    Map.entry(
                            AssetFault.BOUNDS_MISSING,
                            bounds(
                                    """
                            "WEIGHT": {
                                  "unit": "kg", "least": "20", "usualLeast": "35", "usualMost": "200", "most": "350",
                                  "source": "clinic default, to be confirmed"
                                },""",
                                    "",
                                    ", line 5 (ranges): no bounds for WEIGHT")),
                    Map.entry(
                            AssetFault.OTHER_UNIT,
                            bounds(
                                    "\"kg\"",
                                    "\"[lb_av]\"",
                                    ", line 34 (WEIGHT): the bounds are in kg, not in another unit")),
                    Map.entry(
                            AssetFault.NOT_A_NUMBER,
                            bounds(
                                    "\"most\": \"200\"",
                                    "\"most\": \"200 mmHg\"",
                                    ", line 10 (DIASTOLIC): most is not a number, as 37.5")),
                    Map.entry(
                            AssetFault.BOUNDS_NOT_RISING,
                            bounds(
                                    "\"70\"",
                                    "\"20\"",
                                    ", line 6 (SYSTOLIC): the bounds do not rise from least over usualLeast"
                                            + " and usualMost to most")));

    private RefusedFile refused(Example example) throws IOException {
        String shipped =
                new String(Shipped.bytes("protocols/" + example.shipped()), StandardCharsets.UTF_8)
                        .replaceFirst("\"id\": \"[a-z-]*\"", "\"id\": \"our-own\"");
        assertThat(shipped).contains(example.sound());
        Files.writeString(
                folder.resolve(example.shipped()),
                shipped.replace(example.sound(), example.faulty()));
        return PlausibilityFile.with(folder)
                .refused()
                .orElseGet(() -> ProtocolLibrary.with(folder).refused().getFirst());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "FOLDER_UNREADABLE")
    void eachNamesThePartAtFaultAndSaysWhy(AssetFault why) throws IOException {
        Example example = Objects.requireNonNull(EXAMPLES.get(why), why.name());
        RefusedFile refused = refused(example);
        assertThat(refused.fault().why()).isEqualTo(why);
        assertThat(refused.line()).isPositive();
        assertThat(refused.fault().part()).isNotEmpty();
        assertThat(FaultWords.of(refused)).startsWith(example.shipped()).endsWith(example.said());
    }

    @Test
    void aFolderThatCannotBeListedIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("protocols"), "");
        assertThat(ProtocolLibrary.with(file).refused())
                .singleElement()
                .extracting(FaultWords::of)
                .isEqualTo(file + ": the folder cannot be read");
    }
}
