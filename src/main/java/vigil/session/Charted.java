package vigil.session;

import vigil.quantity.Moment;

/** An entry together with its content of one kind. */
public record Charted<E>(Entry entry, E event) {

    /** When it happened, as it now stands. */
    public Moment at() {
        return entry.at();
    }

    /** The id of the entry. */
    public EntryId id() {
        return entry.id();
    }
}
