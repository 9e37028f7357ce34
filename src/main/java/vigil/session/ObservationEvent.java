package vigil.session;

import java.util.Optional;
import vigil.effects.EffectOutcome;
import vigil.effects.SideEffect;
import vigil.effects.SupportiveCare;
import vigil.scores.Score;
import vigil.vitals.MissingReason;
import vigil.vitals.VitalSigns;

/** What was seen, measured and done for the patient. */
public sealed interface ObservationEvent extends SessionEvent {

    /**
     * A set of vital signs was taken. An eyes-on set leaves the patient undisturbed and is honestly
     * partial.
     */
    record VitalsRecorded(VitalSigns signs, SetKind kind) implements ObservationEvent {}

    /** How much of a set it was meant to be. */
    enum SetKind {
        FULL,
        EYES_ON
    }

    /** Which set is this patient's own baseline. */
    record BaselineChosen(EntryId set) implements ObservationEvent {}

    /** A due set was missed, and why. */
    record SetMissed(String due, MissingReason reason, String note) implements ObservationEvent {}

    /** A side effect began; its onset is the time taken. */
    record SideEffectLogged(SideEffect effect) implements ObservationEvent {}

    /** A side effect changed: the whole of it as it now stands. */
    record SideEffectChanged(EntryId effect, SideEffect now) implements ObservationEvent {}

    /** A side effect ended; its end is the time taken. */
    record SideEffectEnded(EntryId effect, EffectOutcome outcome) implements ObservationEvent {}

    /**
     * A rescue drug was given.
     *
     * @param dose amount and unit as typed, for example {@code 4 mg}
     * @param effect the side effect it was given for, if one is charted
     */
    record RescueDrugGiven(
            String drug, String dose, String route, String orderedBy, Optional<EntryId> effect)
            implements ObservationEvent {}

    /** Care without a drug. */
    record CareGiven(SupportiveCare care, String note) implements ObservationEvent {}

    /** A score was taken. */
    record ScoreTaken(Score score) implements ObservationEvent {}

    /** The result of a suicide screen; the items themselves are under licence. */
    record SuicideScreened(String instrument, Result result, String note)
            implements ObservationEvent {

        /** The result as the clinician states it. */
        public enum Result {
            NEGATIVE,
            LOW,
            MODERATE,
            HIGH
        }
    }

    /** A note in free text. */
    record NoteWritten(String text) implements ObservationEvent {}

    /** A time was stamped first; what it was is said afterwards by amending the words. */
    record TimeStamped(String words) implements ObservationEvent {}

    /** Somebody took note of a flag. */
    record FlagSeen(String flag, String done) implements ObservationEvent {}
}
