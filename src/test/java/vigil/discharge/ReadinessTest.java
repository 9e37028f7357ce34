package vigil.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.discharge.EvidenceScript.heart;
import static vigil.discharge.EvidenceScript.infused;
import static vigil.discharge.EvidenceScript.minute;
import static vigil.discharge.EvidenceScript.nothing;
import static vigil.discharge.EvidenceScript.onAir;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.discharge.Finding.Standing;
import vigil.protocol.Anchor;
import vigil.protocol.Checklist.Answer;
import vigil.protocol.Checklist.Line;
import vigil.protocol.Criterion;
import vigil.protocol.Criterion.Awake;
import vigil.protocol.Criterion.DissociationGone;
import vigil.protocol.Criterion.FreshVitals;
import vigil.protocol.Criterion.LineAnswered;
import vigil.protocol.Criterion.NauseaControlled;
import vigil.protocol.Criterion.NearBaseline;
import vigil.protocol.Criterion.PainControlled;
import vigil.protocol.Criterion.SaturationOnAir;
import vigil.protocol.Criterion.ScoreAtLeast;
import vigil.protocol.Criterion.WithinLimits;
import vigil.quantity.LitresPerMinute;
import vigil.quantity.Percent;
import vigil.scores.ScoreKind;
import vigil.vitals.BloodPressure;
import vigil.vitals.Dissociation;
import vigil.vitals.Nausea;
import vigil.vitals.OxygenSaturation;
import vigil.vitals.OxygenSupply;
import vigil.vitals.Pain;
import vigil.vitals.Sedation;
import vigil.vitals.VitalValue;

final class ReadinessTest {
    private static final Standing MET = new Standing.Met();
    private static final Standing NOT_YET = new Standing.NotYet();
    private static final Standing NOT_ASSESSED = new Standing.NotAssessed();
    private static final Line GAIT = new Line("GAIT", "Walks steadily", true, Answer.YES, "");
    private static final Line DRINKS = new Line("DRINKS", "Drinks", false, Answer.YES, "");
    private static final Line OWN_CAR = new Line("OWN_CAR", "Drives", true, Answer.NO, "");

    @ParameterizedTest
    @CsvSource({
        "153, 93, 69, true",
        "154, 93, 69, false",
        "153, 94, 69, false",
        "153, 93, 70, false",
        "103, 63, 47, true",
        "102, 63, 47, false",
        "103, 62, 47, false",
        "103, 63, 46, false",
        "134, 82, 66, true"
    })
    void pressuresAndHeartRateLieNearTheOwnBaseline(
            int systolic, int diastolic, int rate, boolean met) {
        EvidenceScript script =
                infused().value(100, BloodPressure.of(systolic, diastolic), heart(rate));

        assertThat(standing(new NearBaseline(20), script, 101)).isEqualTo(met ? MET : NOT_YET);
    }

    @Test
    void exactlyOnTheEdgeIsNear() {
        EvidenceScript script =
                infused()
                        .baseline(BloodPressure.of(120, 80), heart(60))
                        .value(100, BloodPressure.of(144, 64), heart(72));

        assertThat(standing(new NearBaseline(20), script, 101)).isEqualTo(MET);
    }

    @Test
    void nearTheBaselineShowsBothAndWhen() {
        Finding finding =
                finding(
                        new NearBaseline(20),
                        infused()
                                .value(98, heart(66))
                                .value(100, BloodPressure.of(134, 82), onAir(98)),
                        101);

        assertThat(finding.evidence())
                .isEqualTo(
                        new Evidence.Values(
                                List.of(BloodPressure.of(134, 82), heart(66)),
                                List.of(BloodPressure.of(128, 78), heart(58)),
                                minute(98)));
        assertThat(finding.evidence().when()).contains(minute(98));
    }

    @Test
    void withoutABaselineOrAValueNothingIsAssessed() {
        assertThat(
                        standing(
                                new NearBaseline(20),
                                infused()
                                        .noBaseline()
                                        .value(100, BloodPressure.of(128, 78), heart(58)),
                                101))
                .isEqualTo(NOT_ASSESSED);
        assertThat(
                        standing(
                                new NearBaseline(20),
                                infused().value(100, BloodPressure.of(128, 78)),
                                101))
                .isEqualTo(NOT_ASSESSED);
        assertThat(finding(new NearBaseline(20), infused(), 101).evidence())
                .isEqualTo(new Evidence.None());
    }

    @Test
    void oneValueThatIsOffDecidesWhileAnotherIsMissing() {
        assertThat(
                        standing(
                                new NearBaseline(20),
                                infused().value(100, BloodPressure.of(190, 110)),
                                101))
                .isEqualTo(NOT_YET);
    }

    @ParameterizedTest
    @CsvSource({"98, true", "96, true", "95, false", "100, true"})
    void saturationOnAirLiesNearTheOwnOne(int percent, boolean met) {
        assertThat(standing(new SaturationOnAir(2), infused().value(100, onAir(percent)), 101))
                .isEqualTo(met ? MET : NOT_YET);
    }

    @Test
    void addedOxygenIsNotAir() {
        OxygenSaturation added =
                new OxygenSaturation(
                        new Percent(99), new OxygenSupply.AddedOxygen(LitresPerMinute.of("2")));

        assertThat(standing(new SaturationOnAir(2), infused().value(100, added), 101))
                .isEqualTo(NOT_YET);
        assertThat(
                        standing(
                                new SaturationOnAir(2),
                                infused().noBaseline().value(100, onAir(99)),
                                101))
                .isEqualTo(NOT_ASSESSED);
    }

    @Test
    void awakeGoesByTheClinicsScale() {
        assertThat(standing(new Awake(), infused().value(100, moaas(5)), 101)).isEqualTo(MET);
        assertThat(standing(new Awake(), infused().value(100, moaas(4)), 101)).isEqualTo(NOT_YET);
        assertThat(
                        standing(
                                new Awake(),
                                infused().value(100, new Sedation(Sedation.Scale.RASS, 0)),
                                101))
                .isEqualTo(MET);
        assertThat(standing(new Awake(), infused(), 101)).isEqualTo(NOT_ASSESSED);
    }

    @Test
    void dissociationIsGoneOrWhereItWasBefore() {
        EvidenceScript before = infused().baseline(clinic(3));

        assertThat(standing(new DissociationGone(0), infused().value(90, clinic(0)), 101))
                .isEqualTo(MET);
        assertThat(standing(new DissociationGone(0), infused().value(90, clinic(1)), 101))
                .isEqualTo(NOT_YET);
        assertThat(standing(new DissociationGone(0), before.value(90, clinic(3)), 101))
                .isEqualTo(MET);
        assertThat(standing(new DissociationGone(0), before.value(90, clinic(4)), 101))
                .isEqualTo(NOT_YET);
        assertThat(
                        standing(
                                new DissociationGone(0),
                                before.value(
                                        90, new Dissociation(Dissociation.Scale.CADSS_TOTAL, 3)),
                                101))
                .isEqualTo(NOT_YET);
    }

    @Test
    void nauseaAndPainAreControlled() {
        assertThat(standing(new NauseaControlled(3), infused().value(90, new Nausea(3)), 101))
                .isEqualTo(MET);
        assertThat(standing(new NauseaControlled(3), infused().value(90, new Nausea(4)), 101))
                .isEqualTo(NOT_YET);
        assertThat(standing(new PainControlled(3), infused().value(90, new Pain(3)), 101))
                .isEqualTo(MET);
        assertThat(standing(new PainControlled(3), infused().value(90, new Pain(4)), 101))
                .isEqualTo(NOT_YET);
        assertThat(standing(new PainControlled(3), infused(), 101)).isEqualTo(NOT_ASSESSED);
    }

    /** Who came with more pain than the protocol asks for leaves with no more than that. */
    @ParameterizedTest
    @CsvSource({"5, true", "6, true", "7, false"})
    void painIsHeldAgainstTheOwnBaseline(int score, boolean met) {
        EvidenceScript script = infused().baseline(new Pain(6)).value(90, new Pain(score));

        assertThat(standing(new PainControlled(3), script, 101)).isEqualTo(met ? MET : NOT_YET);
    }

    @Test
    void aScoreCountsFromItsLeastTotal() {
        Criterion nine = new ScoreAtLeast(ScoreKind.MODIFIED_ALDRETE_MMHG, 9);

        assertThat(standing(nine, infused(), 101)).isEqualTo(NOT_ASSESSED);
        assertThat(standing(nine, aldrete(90, 9), 101)).isEqualTo(MET);
        assertThat(standing(nine, aldrete(90, 8), 101)).isEqualTo(NOT_YET);
        assertThat(standing(nine, infused().score(90, ScoreKind.MODIFIED_ALDRETE_PERCENT, 10), 101))
                .isEqualTo(NOT_ASSESSED);
        assertThat(finding(nine, aldrete(90, 9), 101).evidence().when()).contains(minute(90));
    }

    @Test
    void whatWasTakenBeforeDosingEndedSaysNothingOfLeaving() {
        Criterion nine = new ScoreAtLeast(ScoreKind.MODIFIED_ALDRETE_MMHG, 9);

        assertThat(standing(nine, aldrete(39, 10), 101)).isEqualTo(NOT_YET);
        assertThat(standing(nine, aldrete(40, 10), 101)).isEqualTo(MET);
        assertThat(standing(new Awake(), infused().value(-8, moaas(5)), 101)).isEqualTo(NOT_YET);
        assertThat(
                        standing(
                                new Awake(),
                                nothing().anchor(Anchor.FIRST_DOSE, 0).value(10, moaas(5)),
                                12))
                .isEqualTo(NOT_YET);
    }

    @Test
    void aSetGoesStale() {
        EvidenceScript script =
                infused().fullSet(90, BloodPressure.of(128, 78), heart(58), moaas(5));

        assertThat(standing(new FreshVitals(15), script, 105)).isEqualTo(MET);
        assertThat(standing(new FreshVitals(15), script, 106)).isEqualTo(NOT_YET);
        assertThat(standing(new FreshVitals(15), infused(), 106)).isEqualTo(NOT_ASSESSED);
        assertThat(finding(new FreshVitals(15), script, 106).evidence().when())
                .contains(minute(90));
    }

    @Test
    void whereFreshnessIsAskedNoOlderValueCounts() {
        List<Criterion> criteria = List.of(new Awake(), new FreshVitals(15));
        EvidenceScript script = infused().value(80, moaas(5)).fullSet(95, heart(58));

        assertThat(Readiness.judge(criteria, script.evidence(), minute(100)))
                .extracting(Finding::standing)
                .containsExactly(NOT_YET, MET);
        assertThat(standing(new Awake(), script, 100)).isEqualTo(MET);
    }

    @Test
    void aLineIsAnsweredAsItShouldBe() {
        LineAnswered gait = new LineAnswered("GAIT");

        assertThat(standing(gait, infused(), 101)).isEqualTo(NOT_ASSESSED);
        assertThat(standing(gait, infused().answer(90, GAIT, Answer.YES, ""), 101)).isEqualTo(MET);
        assertThat(standing(gait, infused().answer(90, GAIT, Answer.NO, ""), 101))
                .isEqualTo(NOT_YET);
        assertThat(standing(gait, infused().answer(-5, GAIT, Answer.YES, ""), 101))
                .isEqualTo(NOT_YET);
        assertThat(
                        standing(
                                new LineAnswered("OWN_CAR"),
                                infused().answer(90, OWN_CAR, Answer.NO, ""),
                                101))
                .isEqualTo(MET);
        assertThat(finding(gait, infused().answer(90, GAIT, Answer.YES, "10 m"), 101).evidence())
                .isEqualTo(new Evidence.Answered("YES", "10 m", minute(90)));
    }

    @Test
    void notApplicableNeedsAnOptionalLineAndAReason() {
        LineAnswered drinks = new LineAnswered("DRINKS");

        assertThat(
                        standing(
                                drinks,
                                infused().answer(90, DRINKS, Answer.NOT_APPLICABLE, "fasts"),
                                101))
                .isEqualTo(MET);
        assertThat(standing(drinks, infused().answer(90, DRINKS, Answer.NOT_APPLICABLE, " "), 101))
                .isEqualTo(NOT_YET);
        assertThat(
                        standing(
                                new LineAnswered("GAIT"),
                                infused().answer(90, GAIT, Answer.NOT_APPLICABLE, "why"),
                                101))
                .isEqualTo(NOT_YET);
    }

    @Test
    void anOverrideSettlesAndKeepsItsEvidence() {
        Finding finding =
                finding(new Awake(), infused().value(100, moaas(4)).setAside(100, "AWAKE"), 101);

        assertThat(finding.standing())
                .isEqualTo(new Standing.Overridden(EvidenceScript.override("AWAKE")));
        assertThat(finding.settled()).isTrue();
        assertThat(finding.evidence().when()).contains(minute(100));
    }

    @Test
    void aLineIsSetAsideByItsOwnCodeAndAMetOneStaysMet() {
        EvidenceScript script = infused().setAside(100, "GAIT");

        assertThat(finding(new LineAnswered("GAIT"), script, 101).settled()).isTrue();
        assertThat(standing(new Awake(), script, 101)).isEqualTo(NOT_ASSESSED);
        assertThat(
                        standing(
                                new LineAnswered("GAIT"),
                                script.answer(100, GAIT, Answer.YES, ""),
                                101))
                .isEqualTo(MET);
    }

    @Test
    void codesOfDifferentCriteriaDifferAndNumbersDoNotChangeThem() {
        List<Criterion> criteria =
                List.of(
                        new Criterion.MinimumStay(Anchor.FIRST_DOSE, 120),
                        new Criterion.MinimumStay(Anchor.DOSING_END, 60),
                        new FreshVitals(15),
                        new NearBaseline(20),
                        new WithinLimits(),
                        new SaturationOnAir(2),
                        new Awake(),
                        new DissociationGone(0),
                        new NauseaControlled(3),
                        new PainControlled(3),
                        new ScoreAtLeast(ScoreKind.MPADSS, 9),
                        new ScoreAtLeast(ScoreKind.MODIFIED_ALDRETE_MMHG, 9),
                        new Criterion.RescueObserved(),
                        new LineAnswered("GAIT"));

        assertThat(criteria.stream().map(Readiness::code)).doesNotHaveDuplicates();
        assertThat(Readiness.code(new NearBaseline(10)))
                .isEqualTo(Readiness.code(new NearBaseline(20)));
        assertThat(Readiness.code(new Criterion.MinimumStay(Anchor.FIRST_DOSE, 120)))
                .isEqualTo("MINIMUM_STAY_FIRST_DOSE");
        assertThat(Readiness.code(new LineAnswered("GAIT"))).isEqualTo("GAIT");
    }

    @Test
    void readinessNeedsEveryFindingAndAtLeastOne() {
        List<Criterion> criteria = List.of(new Awake(), new LineAnswered("GAIT"));
        EvidenceScript script = infused().value(100, moaas(5));
        List<Finding> half = Readiness.judge(criteria, script.evidence(), minute(101));

        assertThat(Readiness.ready(half)).isFalse();
        assertThat(Readiness.open(half))
                .extracting(Finding::criterion)
                .containsExactly(new LineAnswered("GAIT"));
        assertThat(
                        Readiness.ready(
                                Readiness.judge(
                                        criteria,
                                        script.answer(100, GAIT, Answer.YES, "").evidence(),
                                        minute(101))))
                .isTrue();
        assertThat(Readiness.ready(List.of())).isFalse();
    }

    private static Standing standing(Criterion criterion, EvidenceScript script, int minute) {
        return finding(criterion, script, minute).standing();
    }

    private static Finding finding(Criterion criterion, EvidenceScript script, int minute) {
        return Readiness.judge(List.of(criterion), script.evidence(), minute(minute)).getFirst();
    }

    private static EvidenceScript aldrete(int minute, int total) {
        return infused().score(minute, ScoreKind.MODIFIED_ALDRETE_MMHG, total);
    }

    private static VitalValue moaas(int level) {
        return new Sedation(Sedation.Scale.MOAAS, level);
    }

    private static VitalValue clinic(int score) {
        return new Dissociation(Dissociation.Scale.CLINIC_0_10, score);
    }
}
