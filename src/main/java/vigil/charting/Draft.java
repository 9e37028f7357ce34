package vigil.charting;

import java.util.Map;
import vigil.people.StaffId;
import vigil.quantity.Moment;
import vigil.session.EntryId;
import vigil.session.SessionId;

/**
 * What was typed and not yet saved. Never part of the record.
 *
 * @param entry the id the entry will have
 * @param form which form it was typed into, for example {@code vitals}
 * @param fields the typed text of each field, exactly
 */
public record Draft(
        EntryId entry,
        SessionId session,
        String form,
        Map<String, String> fields,
        Moment started,
        StaffId by) {
    public Draft {
        fields = Map.copyOf(fields);
    }
}
