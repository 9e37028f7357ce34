package vigil.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.notation.ProtocolNotation;
import vigil.protocol.Anchor;
import vigil.protocol.Checklist;
import vigil.protocol.Citation;
import vigil.protocol.Criterion;
import vigil.protocol.DoseRule;
import vigil.protocol.DueRule;
import vigil.protocol.Limit;
import vigil.protocol.LimitCheck;
import vigil.protocol.Phase;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerKilogram;
import vigil.session.SampleReadings;
import vigil.vitals.VitalSigns;

/** What the shipped protocols say, held against the published sources that they cite. */
class ShippedProtocolsTest {
    private static final ProtocolLibrary LIBRARY = ProtocolLibrary.shipped();

    static Stream<Protocol> all() {
        return LIBRARY.protocols().stream();
    }

    @Test
    void everyFileInTheFolderIsShippedAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets/protocols"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals(PlausibilityFile.NAME))
                            .sorted()
                            .toList();

            assertThat(all().map(protocol -> protocol.id() + ".json").toList()).isEqualTo(names);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aProtocolIsEqualAfterWritingAndReading(Protocol protocol) {
        ProtocolNotation notation = new ProtocolNotation();

        assertThat(notation.read(notation.write(protocol))).isEqualTo(protocol);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPartSaysWhereItComesFrom(Protocol protocol) {
        assertThat(protocol.sources()).extracting(Citation::source).noneMatch(String::isBlank);
        assertThat(protocol.sources())
                .extracting(Citation::about)
                .anyMatch(about -> about.startsWith("dose"))
                .anyMatch(about -> about.startsWith("schedule"))
                .anyMatch(about -> about.startsWith("leaving"));
        assertThat(protocol.limits()).allMatch(limit -> limit.source().length() > 10);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyProtocolHasThreeChecklistsAndAsksForAnEscort(Protocol protocol) {
        for (Checklist.Kind kind : Checklist.Kind.values()) {
            assertThat(protocol.checklist(kind)).as(kind.name()).isPresent();
        }
        assertThat(codes(protocol, Checklist.Kind.CHECK_IN))
                .contains("TWO_IDS", "CONSENT", "FASTING", "ESCORT", "PREGNANCY", "MISUSE");
        assertThat(protocol.leaving())
                .contains(
                        new Criterion.LineAnswered("ESCORT_HERE"),
                        new Criterion.FreshVitals(15),
                        new Criterion.NearBaseline(20),
                        new Criterion.RescueObserved());
        assertThat(protocol.secondCheck()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everySentenceFollowsTheRulesOfDoseText(Protocol protocol) {
        String text = new ProtocolNotation().write(protocol);

        assertThat(text).doesNotContain("!").doesNotContainIgnoringCase("alarm");
        assertThat(text)
                .doesNotContainPattern("[^V0-9.][0-9]+\\.0[^0-9]")
                .doesNotContainPattern("[ (]\\.[0-9]");
        assertThat(protocol.title()).doesNotContain("/");
    }

    @Test
    void ketamineIntoAVeinHoldsPausesAndStops() {
        Protocol iv = protocol("ketamine-iv");

        assertThat(iv.dose())
                .isEqualTo(
                        new DoseRule.InfusedByWeight(List.of(MilligramsPerKilogram.of("0.5")), 40));
        assertLimit(iv, "sbp-hold", "140", Limit.Action.HOLD);
        assertLimit(iv, "dbp-hold", "90", Limit.Action.HOLD);
        assertLimit(iv, "sbp-pause", "160", Limit.Action.PAUSE);
        assertLimit(iv, "dbp-pause", "100", Limit.Action.PAUSE);
        assertLimit(iv, "sbp-stop", "179", Limit.Action.STOP);
        assertLimit(iv, "dbp-stop", "109", Limit.Action.STOP);
        assertThat(iv.bolusAllowed()).isFalse();
        assertThat(iv.leaving()).contains(new Criterion.MinimumStay(Anchor.DOSING_END, 60));
        assertThat(due(iv, "first-15").every()).contains(5);
        assertThat(due(iv, "recovery").every()).contains(15);
    }

    @Test
    void esketamineRunsFromTheFirstDevice() {
        for (int devices = 2; devices <= 3; devices++) {
            Protocol spray = protocol("esketamine-" + devices * 28);

            assertThat(spray.dose())
                    .isEqualTo(new DoseRule.SprayDevices(devices, Milligrams.of("28"), 5));
            assertThat(spray.leaving()).contains(new Criterion.MinimumStay(Anchor.FIRST_DOSE, 120));
            assertThat(due(spray, "forty").anchor()).isEqualTo(Anchor.FIRST_DOSE);
            assertThat(due(spray, "forty").firstAfter()).isEqualTo(40);
            assertLimit(spray, "sbp-hold", "140", Limit.Action.REVIEW);
            assertThat(spray.limits()).noneMatch(limit -> limit.value().intValue() == 160);
            assertThat(codes(spray, Checklist.Kind.CHECK_IN))
                    .contains("REMS_ENROLLED", "REMS_BENZO", "REMS_STIMULANT", "REMS_OPIOID");
        }
    }

    @Test
    void onlyEsketamineAsksForAFormAndSaysWhoAsks() {
        assertThat(LIBRARY.protocols())
                .filteredOn(protocol -> protocol.reportForm().isPresent())
                .extracting(Protocol::drug)
                .containsExactly("esketamine", "esketamine");
        assertThat(protocol("esketamine-56").reportForm())
                .hasValueSatisfying(
                        form -> {
                            assertThat(form.withinDays()).isEqualTo(7);
                            assertThat(form.source()).contains("REMS", "11/2021");
                        });
    }

    /** The rises that its source counts are 40 systolic and 25 diastolic themselves, and more. */
    @ParameterizedTest
    @CsvSource({
        "120/80, 159/104, ''",
        "120/80, 160/104, sbp-rise-40",
        "120/80, 159/105, dbp-rise-25",
        "120/80, 160/105, sbp-rise-40 dbp-rise-25"
    })
    void aRiseOf40Or25IsReviewedAndOneLessIsNot(String baseline, String now, String crossed) {
        for (Protocol protocol : LIBRARY.protocols()) {
            List<Limit> rises =
                    protocol.limits().stream()
                            .filter(limit -> limit.id().contains("-rise-"))
                            .toList();
            String found =
                    LimitCheck.check(
                                    new VitalSigns(List.of(SampleReadings.pressure(now))),
                                    Optional.of(
                                            new VitalSigns(
                                                    List.of(SampleReadings.pressure(baseline)))),
                                    Phase.DURING,
                                    rises)
                            .stream()
                            .map(one -> one.limit().id())
                            .collect(Collectors.joining(" "));

            assertThat(found)
                    .as(protocol.id())
                    .isEqualTo(protocol.id().equals("ketamine-pain-infusion") ? "" : crossed);
        }
    }

    @Test
    void stepsUnderTheSkinRiseAsInTheTrial() {
        assertThat(protocol("ketamine-sc-stepped").dose())
                .isEqualTo(
                        new DoseRule.AtOnceByWeight(
                                Stream.of("0.5", "0.6", "0.75", "0.9")
                                        .map(MilligramsPerKilogram::of)
                                        .toList()));
    }

    @Test
    void aPainInfusionSharesNoLimitOfPressureWithPsychiatricUse() {
        Protocol pain = protocol("ketamine-pain-infusion");

        assertThat(pain.limits())
                .filteredOn(limit -> limit.basis() == Limit.Basis.ABSOLUTE)
                .extracting(Limit::measure)
                .doesNotContain(Limit.Measure.SYSTOLIC, Limit.Measure.DIASTOLIC);
        assertThat(due(pain, "first-hour").every()).contains(15);
        assertThat(due(pain, "next-2-hours").every()).contains(30);
        assertThat(due(pain, "hourly").every()).contains(60);
    }

    private static Protocol protocol(String id) {
        return LIBRARY.protocol(id).orElseThrow();
    }

    private static List<String> codes(Protocol protocol, Checklist.Kind kind) {
        return protocol.checklist(kind).orElseThrow().lines().stream()
                .map(Checklist.Line::code)
                .toList();
    }

    private static DueRule due(Protocol protocol, String id) {
        return protocol.schedule().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void assertLimit(Protocol protocol, String id, String value, Limit.Action act) {
        Limit limit =
                protocol.limits().stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
        assertThat(limit.value()).isEqualTo(new BigDecimal(value));
        assertThat(limit.action()).isEqualTo(act);
        assertThat(limit.repeat()).isTrue();
    }
}
