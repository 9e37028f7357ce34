package vigil.session;

import java.util.List;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.quantity.Moment;

/**
 * What a second person signs: for which entry, what they did or saw, and in which role.
 *
 * @param entry the entry that is made, or the one that corrects
 * @param what is confirmed, in the words and digits of the record
 */
public record Seconding(
        EntryId entry, Purpose purpose, List<String> what, StaffId person, Role role, Moment at) {
    public Seconding {
        what = List.copyOf(what);
    }

    /** What for. */
    public enum Purpose {
        DOSE_CHECKED,
        LINE_SET_ASIDE,
        WASTE_SEEN,
        STOCK_SEEN
    }
}
