package vigil.screen.discharge;

import java.util.Optional;
import vigil.protocol.Criterion;
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
            case Criterion.ScoreAtLeast _ -> Optional.of(Bedside.SCORES);
            case Criterion.MinimumStay _, Criterion.RescueObserved _, Criterion.LineAnswered _ ->
                    Optional.empty();
        };
    }
}
