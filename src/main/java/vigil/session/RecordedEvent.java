package vigil.session;

import vigil.people.StaffId;
import vigil.quantity.Moment;

/**
 * A fact as it lies in the ledger: what, when it happened, when it was recorded, and by whom. Never
 * changed.
 *
 * @param revision the number of the fact within its session, from 1 without gaps
 * @param measuredBy who measured or did it
 * @param enteredBy who entered it
 */
public record RecordedEvent(
        EntryId id,
        SessionId session,
        long revision,
        Taken taken,
        Moment recordedAt,
        StaffId measuredBy,
        StaffId enteredBy,
        SessionEvent event) {}
