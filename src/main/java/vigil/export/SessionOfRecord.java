package vigil.export;

import java.util.List;
import vigil.quantity.Moment;
import vigil.session.RecordedEvent;
import vigil.session.SessionFold;
import vigil.session.TreatmentSession;

/**
 * A record together with the session folded from its facts, so that what is said on other forms is
 * read by the same readings as on screen.
 *
 * @param asOf when the last fact was recorded
 */
public record SessionOfRecord(SessionRecord record, TreatmentSession session, Moment asOf) {

    /** Folds the facts of a record; refuses what does not fold. */
    public static SessionOfRecord of(SessionRecord record) {
        List<RecordedEvent> facts = new SessionRecordNotation().facts(record);
        return new SessionOfRecord(record, SessionFold.fold(facts), facts.getLast().recordedAt());
    }
}
