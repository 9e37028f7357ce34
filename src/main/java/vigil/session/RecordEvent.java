package vigil.session;

import java.util.Optional;

/** What concerns the record itself. */
public sealed interface RecordEvent extends SessionEvent {

    /**
     * An entry was corrected: the old content stays readable, struck through.
     *
     * @param entry the entry that is corrected
     * @param content the content as it should be; absent where only the time was wrong
     * @param taken the time as it should be; absent where only the content was wrong
     * @param note may be empty unless the reason is {@code OTHER}
     */
    record EntryAmended(
            EntryId entry,
            Optional<SessionEvent> content,
            Optional<Taken> taken,
            Reason reason,
            String note)
            implements RecordEvent {}

    /** An entry was struck out as entered in error. */
    record EntryStruckOut(EntryId entry, Reason reason, String note) implements RecordEvent {}

    /** Why an entry is corrected. */
    enum Reason {
        TYPING_ERROR,
        WRONG_TIME,
        WRONG_PATIENT,
        MISREAD,
        ARTEFACT,
        ADDED_LATER,
        OTHER
    }

    /** The computer's clock jumped against elapsed time by some milliseconds, forward or back. */
    record ClockJumped(long milliseconds) implements RecordEvent {}

    /**
     * Somebody took the time that the computer says now: from this entry on times are said by it,
     * some milliseconds later or earlier than the time that was counted until then.
     */
    record NewTimeTaken(long milliseconds) implements RecordEvent {}
}
