package vigil.screen.discharge;

import java.util.Optional;
import vigil.protocol.Criterion;
import vigil.scores.ScoreKind;
import vigil.screen.desk.Bedside;

/** Which criteria are answered at the bedside. */
final class Measured {
    private Measured() {}

    /** Where a criterion is answered: by a set of vital signs or a score; absent for the others. */
    static Optional<Bedside> at(Criterion criterion) {
        return switch (criterion) {
            case Criterion.FreshVitals _,
                    Criterion.NearBaseline _,
                    Criterion.WithinLimits _,
                    Criterion.SaturationOnAir _,
                    Criterion.Awake _,
                    Criterion.DissociationGone _ ->
                    Optional.of(Bedside.VITALS);
            case Criterion.NauseaControlled _, Criterion.PainControlled _ ->
                    Optional.of(Bedside.EVERY_VITAL);
            case Criterion.ScoreAtLeast(ScoreKind kind, int _) -> Optional.of(score(kind));
            case Criterion.MinimumStay _, Criterion.RescueObserved _, Criterion.LineAnswered _ ->
                    Optional.empty();
        };
    }

    private static Bedside score(ScoreKind kind) {
        return switch (kind) {
            case MODIFIED_ALDRETE_MMHG, MODIFIED_ALDRETE_PERCENT -> Bedside.ALDRETE;
            case MPADSS -> Bedside.MPADSS;
            case NEWS2_SCALE_1,
                    NEWS2_SCALE_2,
                    PHQ_9,
                    GAD_7,
                    MADRS_TOTAL,
                    CADSS_TOTAL,
                    CADSS_6_TOTAL ->
                    Bedside.SCORES;
        };
    }
}
