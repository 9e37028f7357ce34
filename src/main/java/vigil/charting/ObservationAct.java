package vigil.charting;

import java.util.Optional;
import java.util.Set;
import vigil.effects.EffectOutcome;
import vigil.effects.SideEffect;
import vigil.effects.SupportiveCare;
import vigil.scores.Score;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.SuicideScreened;
import vigil.vitals.MissingReason;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;

/** Acts of watching and caring. */
public sealed interface ObservationAct extends Act {

    /**
     * Records a set of vital signs.
     *
     * @param confirmed the items whose unusual values were confirmed
     */
    record RecordVitals(
            ActContext context, VitalSigns signs, SetKind kind, Set<VitalItem> confirmed)
            implements ObservationAct {
        public RecordVitals {
            confirmed = Set.copyOf(confirmed);
        }
    }

    /** Chooses the patient's own baseline. */
    record ChooseBaseline(ActContext context, EntryId set) implements ObservationAct {}

    /** Says why a due set was missed. */
    record MissSet(ActContext context, String due, MissingReason reason, String note)
            implements ObservationAct {}

    /** Logs a side effect. */
    record LogSideEffect(ActContext context, SideEffect effect) implements ObservationAct {}

    /** Says how a side effect now stands. */
    record ChangeSideEffect(ActContext context, EntryId effect, SideEffect now)
            implements ObservationAct {}

    /**
     * Ends a side effect.
     *
     * @param last how it stood at its end, where that changed too: both are recorded or neither
     */
    record EndSideEffect(
            ActContext context, EntryId effect, EffectOutcome outcome, Optional<SideEffect> last)
            implements ObservationAct {

        /** An end at which nothing else changed. */
        public EndSideEffect(ActContext context, EntryId effect, EffectOutcome outcome) {
            this(context, effect, outcome, Optional.empty());
        }
    }

    /** Records a rescue drug. */
    record GiveRescueDrug(
            ActContext context,
            String drug,
            String dose,
            String route,
            String orderedBy,
            Optional<EntryId> effect)
            implements ObservationAct {}

    /** Records care without a drug. */
    record GiveCare(ActContext context, SupportiveCare care, String note)
            implements ObservationAct {}

    /** Records a score. */
    record TakeScore(ActContext context, Score score) implements ObservationAct {}

    /** Records the result of a suicide screen. */
    record ScreenSuicide(
            ActContext context, String instrument, SuicideScreened.Result result, String note)
            implements ObservationAct {}

    /** Writes a note. */
    record WriteNote(ActContext context, String text) implements ObservationAct {}

    /** Stamps a time; the words may follow. */
    record StampTime(ActContext context, String words) implements ObservationAct {}

    /** Takes note of a flag. */
    record SeeFlag(ActContext context, String flag, String done) implements ObservationAct {}
}
