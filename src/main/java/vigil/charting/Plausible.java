package vigil.charting;

import java.util.Optional;
import java.util.function.Predicate;
import vigil.charting.Refusal.Reason;
import vigil.quantity.Kilograms;
import vigil.vitals.Plausibility;
import vigil.vitals.PlausibilityBounds;
import vigil.vitals.PlausibilityJudge;
import vigil.vitals.VitalValue;

/** The last guard against typing errors, behind the one of the form. */
public final class Plausible {
    private static final String WEIGHT = "WEIGHT";

    private final PlausibilityJudge judge;

    Plausible(PlausibilityBounds bounds) {
        this.judge = new PlausibilityJudge(bounds);
    }

    /**
     * What a set with this value would be refused for: that it is impossible, or unusual and not
     * meant. So a form can name all such values of a set, of which charting names the first.
     */
    public static Optional<Refusal> refusal(
            PlausibilityBounds bounds, VitalValue value, boolean meant) {
        return judgement(
                        new PlausibilityJudge(bounds).judge(value), _ -> meant, value.item().name())
                .refusal();
    }

    /** Refuses an impossible value, and an unusual one that was not confirmed. */
    Judgement judge(VitalValue value, Confirmed confirmed) {
        return judgement(
                judge.judge(value), _ -> confirmed.holds(value.item()), value.item().name());
    }

    /** The same for a weight, which is also compared with that of the last visit. */
    Judgement judge(
            Kilograms weight, Optional<Kilograms> lastVisit, Predicate<Plausibility.Doubt> meant) {
        return judgement(judge.judgeWeight(weight, lastVisit), meant, WEIGHT);
    }

    private static Judgement judgement(
            Plausibility found, Predicate<Plausibility.Doubt> meant, String what) {
        return switch (found) {
            case Plausibility.Usual() -> Judgement.sound();
            case Plausibility.Unusual(var doubt) ->
                    meant.test(doubt)
                            ? Judgement.sound()
                            : Judgement.against(Reason.UNUSUAL_NOT_CONFIRMED, what, doubt.name());
            case Plausibility.Impossible(var doubt) ->
                    Judgement.against(Reason.IMPOSSIBLE_VALUE, what, doubt.name());
        };
    }
}
