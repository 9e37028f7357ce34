package vigil.session;

import vigil.quantity.Moment;

/**
 * When something happened, as said by the person who enters it, and where that person has it from.
 *
 * @param approximate whether the time is only about right
 */
public record Taken(Moment at, boolean approximate, Source source) {

    /** Where the content of an entry comes from. */
    public enum Source {
        /** Seen or done by the person who enters it. */
        OBSERVED,
        /** Typed from the display of a bedside device. */
        TYPED_FROM_MONITOR,
        /** Typed from the memory of a bedside device. */
        MONITOR_MEMORY,
        /** Copied from paper. */
        PAPER,
        /** Remembered. */
        RECOLLECTION
    }

    /** At exactly this time, seen or done by the person who enters it. */
    public static Taken observed(Moment at) {
        return new Taken(at, false, Source.OBSERVED);
    }
}
