package vigil.charting;

import java.util.Optional;
import vigil.charting.Refusal.Reason;
import vigil.quantity.Kilograms;
import vigil.vitals.Plausibility;
import vigil.vitals.PlausibilityBounds;
import vigil.vitals.PlausibilityJudge;
import vigil.vitals.VitalValue;

/** The last guard against typing errors, behind the one of the form. */
final class Plausible {
    private static final String WEIGHT = "WEIGHT";

    private final PlausibilityJudge judge;

    Plausible(PlausibilityBounds bounds) {
        this.judge = new PlausibilityJudge(bounds);
    }

    /** Refuses an impossible value, and an unusual one that was not confirmed. */
    Judgement judge(VitalValue value, Confirmed confirmed) {
        return judgement(judge.judge(value), confirmed.holds(value.item()), value.item().name());
    }

    /** The same for a weight; whether it is far from the last visit's, the form asks. */
    Judgement judge(Kilograms weight, boolean confirmed) {
        return judgement(judge.judgeWeight(weight, Optional.empty()), confirmed, WEIGHT);
    }

    private static Judgement judgement(Plausibility found, boolean confirmed, String what) {
        return switch (found) {
            case Plausibility.Usual() -> Judgement.sound();
            case Plausibility.Unusual(var doubt) ->
                    confirmed
                            ? Judgement.sound()
                            : Judgement.against(Reason.UNUSUAL_NOT_CONFIRMED, what, doubt.name());
            case Plausibility.Impossible(var doubt) ->
                    Judgement.against(Reason.IMPOSSIBLE_VALUE, what, doubt.name());
        };
    }
}
