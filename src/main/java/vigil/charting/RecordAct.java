package vigil.charting;

import java.util.Optional;
import vigil.session.EntryId;
import vigil.session.RecordEvent.Reason;
import vigil.session.SessionEvent;
import vigil.session.Taken;

/** Acts upon the record itself. */
public sealed interface RecordAct extends Act {

    /** Corrects an entry, with a reason. */
    record AmendEntry(
            ActContext context,
            EntryId entry,
            Optional<SessionEvent> content,
            Optional<Taken> taken,
            Reason reason,
            String note)
            implements RecordAct {}

    /** Strikes an entry out as entered in error, with a reason. */
    record StrikeOutEntry(ActContext context, EntryId entry, Reason reason, String note)
            implements RecordAct {}

    /** Notes that the computer's clock jumped. */
    record NoteClockJump(ActContext context, long milliseconds) implements RecordAct {}

    /** Notes that the time of the computer was taken, by how much it differs from the old one. */
    record NoteNewTime(ActContext context, long milliseconds) implements RecordAct {}
}
