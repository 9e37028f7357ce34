package vigil.intake;

import vigil.quantity.Moment;

/** What the date and the time of a row say. */
public sealed interface PaperTime {

    /** When it happened, and whether that is only about right. */
    record Read(Moment at, boolean approximate) implements PaperTime {}

    /** It cannot be told, and why. */
    record Wrong(Objection objection) implements PaperTime {}
}
