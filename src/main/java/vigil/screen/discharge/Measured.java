package vigil.screen.discharge;

import vigil.protocol.Criterion;

/** Which criteria are met by measuring at the bedside. */
final class Measured {
    private Measured() {}

    /** Whether a set of vital signs or a score answers it. */
    static boolean isTakenAtTheBedside(Criterion criterion) {
        return switch (criterion) {
            case Criterion.FreshVitals ignored -> true;
            case Criterion.NearBaseline ignored -> true;
            case Criterion.SaturationOnAir ignored -> true;
            case Criterion.Awake() -> true;
            case Criterion.DissociationGone ignored -> true;
            case Criterion.NauseaControlled ignored -> true;
            case Criterion.PainControlled ignored -> true;
            case Criterion.ScoreAtLeast ignored -> true;
            case Criterion.MinimumStay ignored -> false;
            case Criterion.RescueObserved() -> false;
            case Criterion.LineAnswered ignored -> false;
        };
    }
}
