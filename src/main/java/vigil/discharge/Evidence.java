package vigil.discharge;

import java.util.List;
import java.util.Optional;
import vigil.quantity.Moment;
import vigil.scores.Score;
import vigil.vitals.VitalValue;

/** What a finding rests on, and when that was taken. The sentence is made by the screen. */
public sealed interface Evidence {

    /** Nothing yet. */
    record None() implements Evidence {}

    /** A clock: when it began, and when it is reached. */
    record Clock(Moment from, Moment reached) implements Evidence {}

    /** Values beside the patient's own baseline; the baseline may be empty. */
    record Values(List<VitalValue> values, List<VitalValue> baseline, Moment taken)
            implements Evidence {}

    /** A score with its parts. */
    record Scored(Score score, Moment taken) implements Evidence {}

    /** An answered line. */
    record Answered(String answer, String detail, Moment taken) implements Evidence {}

    /** When the evidence was taken, if there is any. */
    default Optional<Moment> when() {
        return switch (this) {
            case None() -> Optional.empty();
            case Clock(Moment from, Moment _) -> Optional.of(from);
            case Values values -> Optional.of(values.taken);
            case Scored scored -> Optional.of(scored.taken);
            case Answered answered -> Optional.of(answered.taken);
        };
    }
}
