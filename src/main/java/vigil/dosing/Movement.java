package vigil.dosing;

import vigil.quantity.Milligrams;

/** Where drug came from or went, in mg, for the reconciliation of what was taken out. */
public sealed interface Movement {

    /** How much. */
    Milligrams amount();

    /** Drug was drawn up from a vial, or devices or tablets were taken out. */
    record Drawn(Product product, Milligrams amount) implements Movement {}

    /** What is charted with its lot. */
    sealed interface OfLot extends Movement {

        /** The lot as charted. */
        String lot();
    }

    /** Drug of a known lot was given, for example by a spray device. */
    record GivenOf(String lot, Milligrams amount) implements OfLot {}

    /** Drug was given without a lot being said: it came from what was drawn, in that order. */
    record GivenFromDrawn(Milligrams amount) implements Movement {}

    /** Left-over drug was wasted; a second person saw it, or nobody yet. */
    record Wasted(String lot, Milligrams amount, boolean witnessed) implements OfLot {}

    /** Drug was given back. */
    record Returned(String lot, Milligrams amount) implements OfLot {}
}
