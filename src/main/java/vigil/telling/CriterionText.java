package vigil.telling;

import vigil.protocol.Criterion;
import vigil.session.PreparationEvent.LineSetAside;
import vigil.wording.Sentences;

/** What a criterion for leaving is called, in a few words. */
final class CriterionText {
    private CriterionText() {}

    static String of(Sentences words, Criterion criterion) {
        return words.say(
                switch (criterion) {
                    case Criterion.MinimumStay _ -> "criterion.stay";
                    case Criterion.FreshVitals _ -> "criterion.fresh";
                    case Criterion.NearBaseline _ -> "criterion.near";
                    case Criterion.WithinLimits _ -> "criterion.limits";
                    case Criterion.SaturationOnAir _ -> "criterion.air";
                    case Criterion.Awake _ -> "criterion.awake";
                    case Criterion.DissociationGone _ -> "criterion.dissociation";
                    case Criterion.NauseaControlled _ -> "criterion.nausea";
                    case Criterion.PainControlled _ -> "criterion.pain";
                    case Criterion.ScoreAtLeast _ -> "criterion.score";
                    case Criterion.RescueObserved _ -> "criterion.rescue";
                    case Criterion.LineAnswered _ -> "criterion.line";
                });
    }

    /** The line of a checklist, or the criterion, that was set aside; else its code. */
    static String setAside(Sentences words, SessionTerms terms, LineSetAside aside) {
        String code = aside.override().code();
        String line = terms.line(aside.list(), code);
        return line.equals(code)
                ? terms.criterion(code).map(criterion -> of(words, criterion)).orElse(code)
                : line;
    }
}
