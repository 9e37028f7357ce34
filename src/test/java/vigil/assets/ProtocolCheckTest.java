package vigil.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.command.FaultWords;
import vigil.disk.FileFault;
import vigil.protocol.Anchor;
import vigil.protocol.Criterion;
import vigil.protocol.DueRule;
import vigil.protocol.Limit;
import vigil.protocol.Limit.Action;
import vigil.protocol.Limit.Basis;
import vigil.protocol.Limit.Measure;
import vigil.protocol.Limit.Side;
import vigil.protocol.Phase;
import vigil.protocol.Protocol;
import vigil.protocol.ReportForm;
import vigil.protocol.RescueDrug;
import vigil.scores.ScoreKind;
import vigil.vitals.VitalItem;

/** What a clinic can get wrong in a protocol of its own, part by part. */
class ProtocolCheckTest {
    private static final Protocol SOUND =
            ProtocolLibrary.shipped().protocol("ketamine-iv").orElseThrow();

    /** Of protocols whose limits are others, so not held against them. */
    private static final List<Criterion> LEAVING =
            SOUND.leaving().stream()
                    .filter(one -> !(one instanceof Criterion.WithinLimits))
                    .toList();

    private static Protocol with(
            List<DueRule> schedule,
            List<Limit> limits,
            List<RescueDrug> rescue,
            List<Criterion> leaving,
            Optional<ReportForm> form) {
        return new Protocol(
                SOUND.id(),
                SOUND.version(),
                SOUND.title(),
                SOUND.drug(),
                SOUND.brand(),
                SOUND.route(),
                SOUND.dose(),
                SOUND.bolusAllowed(),
                SOUND.secondCheck(),
                SOUND.sedationScale(),
                SOUND.dissociationScale(),
                schedule,
                limits,
                SOUND.terms(),
                rescue,
                SOUND.checklists(),
                leaving,
                SOUND.aftercare(),
                form,
                SOUND.sources());
    }

    private static Protocol limited(Limit limit) {
        return with(
                SOUND.schedule(), List.of(limit), SOUND.rescueDrugs(), LEAVING, Optional.empty());
    }

    private static Limit limit(Measure measure, Basis basis, String value) {
        return new Limit(
                "ours",
                measure,
                Side.BELOW,
                new BigDecimal(value),
                basis,
                Phase.ANY,
                Action.PAUSE,
                "pause",
                true,
                "our own");
    }

    private static List<String> reasons(Protocol protocol) {
        return ProtocolCheck.faults(protocol).stream()
                .map(fault -> fault.part() + ": " + FaultWords.of(fault))
                .toList();
    }

    @Test
    void theShippedOnesAreSound() {
        assertThat(ProtocolLibrary.shipped().protocols())
                .allSatisfy(protocol -> assertThat(reasons(protocol)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        // MOAA/S goes from 0 to 5: a bound beyond it is crossed by every reading or by none
        "SEDATION, ABSOLUTE, 0, true",
        "SEDATION, ABSOLUTE, 5, true",
        "SEDATION, ABSOLUTE, 4.5, true",
        "SEDATION, ABSOLUTE, 5.1, false",
        "SEDATION, ABSOLUTE, 6, false",
        "SEDATION, ABSOLUTE, -0.5, false",
        "SEDATION, ABSOLUTE, -1, false",
        "SEDATION, ABSOLUTE, 4294967299, false",
        "DISSOCIATION, ABSOLUTE, 0, true",
        "DISSOCIATION, ABSOLUTE, 10, true",
        "DISSOCIATION, ABSOLUTE, 10.9, false",
        "DISSOCIATION, ABSOLUTE, -0.1, false",
        "SYSTOLIC, ABSOLUTE, 0, true",
        "SYSTOLIC, ABSOLUTE, 160, true",
        "SYSTOLIC, ABSOLUTE, -0.5, false",
        "OXYGEN_SATURATION, ABSOLUTE, 92.5, true",
        "SYSTOLIC, PERCENT_FROM_BASELINE, 20, true",
        "SYSTOLIC, PERCENT_FROM_BASELINE, 0, false",
        "SYSTOLIC, PERCENT_FROM_BASELINE, -20, false",
        "SEDATION, POINTS_FROM_BASELINE, 1, true",
        "SEDATION, POINTS_FROM_BASELINE, 0, false",
        "SYSTOLIC, ABSOLUTE, 160.000000001, false"
    })
    void aLimitLiesOnTheScaleOfWhatItLimits(
            Measure measure, Basis basis, String value, boolean sound) {
        assertThat(reasons(limited(limit(measure, basis, value))).isEmpty()).isEqualTo(sound);
    }

    private static DueRule rule(
            int first, Optional<Integer> every, Optional<Integer> last, int tolerance) {
        return new DueRule(
                "ours",
                "our own",
                Anchor.FIRST_DOSE,
                first,
                every,
                last,
                Phase.ANY,
                tolerance,
                Set.of(VitalItem.values()));
    }

    static Stream<Arguments> rules() {
        Optional<Integer> none = Optional.empty();
        return Stream.of(
                Arguments.of(rule(0, none, none, 0), null),
                Arguments.of(rule(5, Optional.of(1), Optional.of(5), 2), null),
                Arguments.of(rule(-1, none, none, 0), "ours: firstAfter cannot be below 0"),
                Arguments.of(rule(0, none, none, -1), "ours: tolerance cannot be below 0"),
                Arguments.of(rule(0, Optional.of(0), none, 2), "ours: every has to be at least 1"),
                Arguments.of(
                        rule(5, Optional.of(5), Optional.of(4), 2),
                        "ours: lastAfter is before firstAfter"),
                Arguments.of(
                        rule(5, none, Optional.of(9), 2),
                        "ours: with lastAfter also every is needed, the minutes from set to set"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aSetIsDueAtATimeThatCanCome(DueRule rule, String fault) {
        Protocol protocol = with(List.of(rule), List.of(), List.of(), LEAVING, Optional.empty());
        assertThat(reasons(protocol)).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void aLimitOfWhatNoSetHoldsIsNoLimit() {
        DueRule bare =
                new DueRule(
                        "bare",
                        "bare",
                        Anchor.FIRST_DOSE,
                        5,
                        Optional.empty(),
                        Optional.empty(),
                        Phase.ANY,
                        2,
                        Set.of(VitalItem.HEART_RATE));
        Protocol protocol =
                with(
                        List.of(bare),
                        List.of(limit(Measure.SYSTOLIC, Basis.ABSOLUTE, "90")),
                        List.of(),
                        LEAVING,
                        Optional.empty());
        assertThat(reasons(protocol))
                .containsExactly("ours: no set of the schedule holds BLOOD_PRESSURE");
    }

    static Stream<Arguments> criteria() {
        return Stream.of(
                Arguments.of(new Criterion.MinimumStay(Anchor.DOSING_END, 1), true),
                Arguments.of(new Criterion.MinimumStay(Anchor.DOSING_END, 0), false),
                Arguments.of(new Criterion.FreshVitals(1), true),
                Arguments.of(new Criterion.FreshVitals(0), false),
                Arguments.of(new Criterion.NearBaseline(1), true),
                Arguments.of(new Criterion.NearBaseline(0), false),
                Arguments.of(new Criterion.WithinLimits(), true),
                Arguments.of(new Criterion.SaturationOnAir(0), true),
                Arguments.of(new Criterion.SaturationOnAir(-1), false),
                Arguments.of(new Criterion.DissociationGone(0), true),
                Arguments.of(new Criterion.DissociationGone(-1), false),
                Arguments.of(new Criterion.NauseaControlled(-1), false),
                Arguments.of(new Criterion.PainControlled(-1), false),
                Arguments.of(new Criterion.ScoreAtLeast(ScoreKind.MODIFIED_ALDRETE_MMHG, 10), true),
                Arguments.of(
                        new Criterion.ScoreAtLeast(ScoreKind.MODIFIED_ALDRETE_MMHG, 11), false),
                Arguments.of(new Criterion.ScoreAtLeast(ScoreKind.MPADSS, -1), false),
                Arguments.of(new Criterion.LineAnswered("NO_SUCH_LINE"), false),
                Arguments.of(new Criterion.Awake(), true),
                Arguments.of(new Criterion.RescueObserved(), true));
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void aCriterionForLeavingCanBeMet(Criterion criterion, boolean sound) {
        Protocol protocol =
                with(
                        SOUND.schedule(),
                        SOUND.limits(),
                        SOUND.rescueDrugs(),
                        List.of(criterion),
                        Optional.empty());
        assertThat(reasons(protocol)).hasSize(sound ? 0 : 1);
    }

    /** Else it could never be met. */
    @Test
    void withinLimitsNeedsALimitThatHoldsAfterDosing() {
        Protocol protocol =
                with(
                        SOUND.schedule(),
                        List.of(limit(Measure.OXYGEN_SATURATION, Basis.ABSOLUTE, "92")),
                        SOUND.rescueDrugs(),
                        List.of(new Criterion.WithinLimits()),
                        Optional.empty());
        assertThat(reasons(protocol))
                .containsExactly(
                        "within-limits: no limit of pressure, heart rate or breathing holds after dosing");
    }

    @ParameterizedTest
    @CsvSource({
        "a form, 1, who asks, true",
        "'', 1, who asks, false",
        "a form, 0, who asks, false",
        "a form, 1, ' ', false"
    })
    void aFormHasANameATimeAndSomebodyWhoAsksForIt(
            String name, int days, String source, boolean sound) {
        Protocol protocol =
                with(
                        SOUND.schedule(),
                        SOUND.limits(),
                        SOUND.rescueDrugs(),
                        LEAVING,
                        Optional.of(new ReportForm(name, days, source)));
        assertThat(reasons(protocol).isEmpty()).isEqualTo(sound);
    }

    @Test
    void everyFaultIsNamedAndNotOnlyTheFirst() {
        Protocol protocol =
                with(
                        List.of(rule(-1, Optional.empty(), Optional.empty(), -1)),
                        List.of(limit(Measure.SEDATION, Basis.ABSOLUTE, "9")),
                        List.of(),
                        List.of(new Criterion.FreshVitals(0)),
                        Optional.empty());
        assertThat(ProtocolCheck.faults(protocol)).hasSize(4);
        assertThat(ProtocolCheck.faults(protocol))
                .extracting(FileFault::part)
                .containsExactly("ours", "ours", "ours", "fresh-vitals");
    }
}
