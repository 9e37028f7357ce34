package vigil.session;

import vigil.quantity.Moment;

/** An entry together with its content of one kind. */
public record Charted<E>(Entry entry, E event) {

    /** When it happened, as it is now said. */
    public Moment at() {
        return entry.at();
    }

    /** Where it stands in the order of the session. */
    public Moment placed() {
        return entry.placed();
    }

    /** When it happened, by the clock that goes on: what elapses is counted by it. */
    public Moment byThisClock() {
        return entry.byThisClock();
    }

    /** The id of the entry. */
    public EntryId id() {
        return entry.id();
    }
}
