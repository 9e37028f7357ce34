package vigil.export;

import java.util.List;
import java.util.Optional;
import vigil.people.StaffId;
import vigil.quantity.Moment;
import vigil.session.EntryId;
import vigil.session.RecordEvent.Reason;
import vigil.session.RecordedEvent;
import vigil.session.SessionEvent;
import vigil.session.SessionId;
import vigil.session.Taken;

/**
 * One fact exactly as it was recorded, and what was said about it later.
 *
 * @param event the content as first recorded
 * @param struckOut whether it was entered in error
 * @param amendments its corrections, oldest first
 * @param proof the same exactly as it was hashed and signed; absent where nobody had keys
 */
public record EntryLine(
        EntryId id,
        long revision,
        Taken taken,
        Moment recordedAt,
        StaffId measuredBy,
        StaffId enteredBy,
        SessionEvent event,
        boolean struckOut,
        List<AmendmentLine> amendments,
        Optional<LinkLine> proof) {
    public EntryLine {
        amendments = List.copyOf(amendments);
    }

    /** The fact. */
    public RecordedEvent fact(SessionId session) {
        return new RecordedEvent(
                id, session, revision, taken, recordedAt, measuredBy, enteredBy, event);
    }

    /**
     * The fact as it hangs on the one before, and as its author signed it.
     *
     * @param storeNumber its number within the whole store
     * @param salt in base64, like content and signature
     * @param content the bytes that were hashed: the fact as JSON, as the ledger wrote it
     * @param previous the hash of the fact before
     * @param signature the fingerprint of the author's key, and Ed25519
     */
    public record LinkLine(
            long storeNumber,
            String salt,
            String content,
            String previous,
            String hash,
            String signature) {}

    /**
     * A correction, with what stood there before.
     *
     * @param by the entry that corrects
     * @param was the content before; absent where the content was not corrected
     * @param is the content after
     * @param wasTaken the time before; absent where the time was not corrected
     * @param isTaken the time after
     */
    public record AmendmentLine(
            EntryId by,
            long revision,
            StaffId enteredBy,
            String recordedAt,
            Reason reason,
            String note,
            boolean strikesOut,
            Optional<SessionEvent> was,
            Optional<SessionEvent> is,
            Optional<Taken> wasTaken,
            Optional<Taken> isTaken) {}
}
