package vigil.discharge;

import java.util.List;
import java.util.Optional;
import vigil.discharge.Finding.Standing;
import vigil.protocol.Criterion;
import vigil.quantity.Moment;

/**
 * Whether a patient may leave, criterion by criterion. Every number comes from the criteria; what
 * is fixed here is only which evidence counts (clinic default, to be confirmed):
 *
 * <ul>
 *   <li>values and scores taken before dosing ended say nothing of leaving;
 *   <li>where the protocol asks for a fresh set, older values are too old for every criterion;
 *   <li>an override of a clock counts only from the time that clock began.
 * </ul>
 */
public final class Readiness {
    private Readiness() {}

    /** One finding for each criterion, in their order. */
    public static List<Finding> judge(
            List<Criterion> criteria, LeavingEvidence evidence, Moment now) {
        Judgement judgement = new Judgement(criteria, evidence, now);
        return criteria.stream()
                .map(criterion -> finding(criterion, judgement.of(criterion), evidence))
                .toList();
    }

    /** Whether no finding stands in the way. Without any finding nobody may leave. */
    public static boolean ready(List<Finding> findings) {
        return !findings.isEmpty() && findings.stream().allMatch(Finding::settled);
    }

    /** The findings that stand in the way. */
    public static List<Finding> open(List<Finding> findings) {
        return findings.stream().filter(finding -> !finding.settled()).toList();
    }

    /**
     * The code by which a criterion is set aside, stable over versions of a protocol: the code of
     * its line, or else its name with what tells it from others of its kind.
     */
    public static String code(Criterion criterion) {
        return switch (criterion) {
            case Criterion.MinimumStay stay -> "MINIMUM_STAY_" + stay.from().name();
            case Criterion.FreshVitals _ -> "FRESH_VITALS";
            case Criterion.NearBaseline _ -> "NEAR_BASELINE";
            case Criterion.WithinLimits() -> "WITHIN_LIMITS";
            case Criterion.SaturationOnAir _ -> "SATURATION_ON_AIR";
            case Criterion.Awake() -> "AWAKE";
            case Criterion.DissociationGone _ -> "DISSOCIATION_GONE";
            case Criterion.NauseaControlled _ -> "NAUSEA_CONTROLLED";
            case Criterion.PainControlled _ -> "PAIN_CONTROLLED";
            case Criterion.ScoreAtLeast score -> "SCORE_" + score.kind().name();
            case Criterion.RescueObserved() -> "RESCUE_OBSERVED";
            case Criterion.LineAnswered(String line) -> line;
        };
    }

    private static Finding finding(
            Criterion criterion, Judgement.Verdict verdict, LeavingEvidence evidence) {
        return switch (verdict.standing()) {
            case Standing.Met met -> new Finding(criterion, met, verdict.evidence());
            case Standing.Overridden done -> new Finding(criterion, done, verdict.evidence());
            case Standing.NotYet open -> overridable(criterion, open, verdict, evidence);
            case Standing.NotAssessed open -> overridable(criterion, open, verdict, evidence);
        };
    }

    private static Finding overridable(
            Criterion criterion,
            Standing open,
            Judgement.Verdict verdict,
            LeavingEvidence evidence) {
        Standing standing =
                override(criterion, verdict.evidence(), evidence)
                        .<Standing>map(Standing.Overridden::new)
                        .orElse(open);
        return new Finding(criterion, standing, verdict.evidence());
    }

    private static Optional<SetAside> override(
            Criterion criterion, Evidence restsOn, LeavingEvidence evidence) {
        return Optional.ofNullable(evidence.setAside().get(code(criterion)))
                .filter(one -> counts(criterion, restsOn, one.at()))
                .map(LeavingEvidence.OneSetAside::by);
    }

    private static boolean counts(Criterion criterion, Evidence restsOn, Moment at) {
        return switch (restsOn) {
            case Evidence.Clock(Moment from, Moment _) -> !at.certainlyBefore(from);
            case Evidence.None() -> !(criterion instanceof Criterion.MinimumStay);
            case Evidence.Values _, Evidence.Scored _, Evidence.Answered _ -> true;
        };
    }
}
