package vigil.screen.treatment;

import vigil.charting.Act;

/** What a form amounts to as it is typed now. */
sealed interface Made {

    /** An act that can be done. */
    record Whole(Act act) implements Made {}

    /**
     * Something is still missing.
     *
     * @param what the end of the key of the sentence that asks for it
     */
    record Lacks(String what) implements Made {}
}
