package vigil.session;

import java.util.List;
import vigil.quantity.Moment;

/**
 * One entry as it now reads: the fact as first recorded, and every correction of it, oldest first.
 *
 * @param taken the time as it now stands
 * @param now the content as it now stands
 * @param struckOut whether it was entered in error; it stays readable
 */
public record Entry(
        RecordedEvent first,
        List<RecordedEvent> corrections,
        Taken taken,
        SessionEvent now,
        boolean struckOut) {
    public Entry {
        corrections = List.copyOf(corrections);
    }

    /** The id by which other entries name this one. */
    public EntryId id() {
        return first.id();
    }

    /** When it happened, as it now stands. */
    public Moment at() {
        return taken.at();
    }

    /** Whether it was ever corrected. */
    public boolean amended() {
        return !corrections.isEmpty();
    }
}
