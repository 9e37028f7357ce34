package vigil.protocol;

import vigil.scores.ScoreKind;

/** A condition for leaving. Times in minutes. */
public sealed interface Criterion {

    /** At least so long after an anchor. */
    record MinimumStay(Anchor from, int minutes) implements Criterion {}

    /** The last full set of vital signs is at most so old. */
    record FreshVitals(int minutes) implements Criterion {}

    /** Blood pressure and heart rate within so many percent of the patient's own baseline. */
    record NearBaseline(int percent) implements Criterion {}

    /**
     * Blood pressure, heart rate and breathing beyond no absolute limit that holds after dosing, or
     * no further beyond it than the patient's own baseline.
     */
    record WithinLimits() implements Criterion {}

    /** Saturation on room air at most so many points below the patient's own baseline. */
    record SaturationOnAir(int points) implements Criterion {}

    /** Awake on the clinic's sedation scale. */
    record Awake() implements Criterion {}

    /** Dissociation at most this, or at the patient's own baseline. */
    record DissociationGone(int atMost) implements Criterion {}

    /** Nausea at most this. */
    record NauseaControlled(int atMost) implements Criterion {}

    /** Pain at most this, or at the patient's own baseline. */
    record PainControlled(int atMost) implements Criterion {}

    /** A score of at least this. */
    record ScoreAtLeast(ScoreKind kind, int total) implements Criterion {}

    /** Every rescue drug's own time of observation has passed. */
    record RescueObserved() implements Criterion {}

    /** A line of the discharge checklist is answered as it should be. */
    record LineAnswered(String code) implements Criterion {}
}
