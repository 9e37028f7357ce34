package vigil.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.people.StaffId;
import vigil.quantity.Moment;
import vigil.session.Entry;
import vigil.session.RecordEvent;
import vigil.session.RecordEvent.EntryAmended;
import vigil.session.RecordEvent.EntryStruckOut;
import vigil.session.RecordedEvent;
import vigil.session.SessionEvent;
import vigil.session.Taken;

/**
 * One correction of an entry: what stood there before, what stands there after it, why, when and by
 * whom.
 *
 * @param after absent where the entry was struck out
 */
public record Amendment(
        SessionEvent before,
        Taken takenBefore,
        Optional<SessionEvent> after,
        Taken takenAfter,
        RecordEvent.Reason reason,
        String note,
        Moment recordedAt,
        StaffId by) {

    /** Whether it struck the entry out. */
    public boolean strikesOut() {
        return after.isEmpty();
    }

    /** The corrections of an entry, oldest first. */
    public static List<Amendment> of(Entry entry) {
        List<Amendment> all = new ArrayList<>();
        SessionEvent content = entry.first().event();
        Taken taken = entry.first().taken();
        for (RecordedEvent fact : entry.corrections()) {
            if (fact.event() instanceof EntryAmended amended) {
                SessionEvent next = amended.content().orElse(content);
                Taken nextTaken = amended.taken().orElse(taken);
                all.add(
                        new Amendment(
                                content,
                                taken,
                                Optional.of(next),
                                nextTaken,
                                amended.reason(),
                                amended.note(),
                                fact.recordedAt(),
                                fact.enteredBy()));
                content = next;
                taken = nextTaken;
            } else if (fact.event() instanceof EntryStruckOut struck) {
                all.add(
                        new Amendment(
                                content,
                                taken,
                                Optional.empty(),
                                taken,
                                struck.reason(),
                                struck.note(),
                                fact.recordedAt(),
                                fact.enteredBy()));
            }
        }
        return all;
    }
}
