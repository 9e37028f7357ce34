package vigil.review;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import vigil.dosing.Reconciliation;
import vigil.effects.EffectTerm;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.session.EntryId;
import vigil.vitals.VitalItem;

/** Something that the record of a session still lacks. */
public sealed interface Missing {

    /** A set of which nothing was taken is overdue: the first, where several are. */
    record SetOverdue(DueSet set, Duration by) implements Missing {}

    /** A limit was crossed, and the protocol asks for a second reading. */
    record LimitToRepeat(LimitReading reading) implements Missing {}

    /** A limit is crossed, no second reading is needed any more, and nobody noted what was done. */
    record LimitCrossed(LimitReading reading) implements Missing {}

    /** A set is due now. */
    record SetDue(DueSet set) implements Missing {}

    /** A set was taken in part. */
    record ItemOutstanding(DueSet set, Set<VitalItem> items) implements Missing {
        public ItemOutstanding {
            items = Set.copyOf(items);
        }
    }

    /**
     * All of the order is given, and nobody said that dosing has ended: the stay may wait for it.
     */
    record DosingToEnd() implements Missing {}

    /** What a second person checked was corrected since, and nobody checked what stands now. */
    record DoseToCheck() implements Missing {}

    /** A set was missed and nobody said why: the last, where several were. */
    record ReasonForMissed(DueSet set) implements Missing {}

    /** A time was stamped, and nobody said for what. */
    record StampWithoutWords(EntryId entry, Moment at) implements Missing {}

    /** Waste that nobody is named to have seen. */
    record WasteWithoutWitness(EntryId entry, String lot, Milligrams amount, Moment since)
            implements Missing {}

    /**
     * Drug drawn is not accounted for.
     *
     * @param since the end of dosing; where nothing was given, the end of the session
     */
    record DrugNotReconciled(List<Reconciliation.Line> open, Moment since) implements Missing {
        public DrugNotReconciled {
            open = List.copyOf(open);
        }

        /** The lots in question. */
        public List<String> lots() {
            return open.stream().map(Reconciliation.Line::lot).toList();
        }
    }

    /** A side effect goes on while the patient is about to leave or has left. */
    record EffectNotEnded(EntryId entry, EffectTerm term, Moment since) implements Missing {}
}
