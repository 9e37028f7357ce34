package vigil.screen.treatment;

/**
 * What can be done with the drug. The letter chooses it inside the form only, and never does it.
 */
enum InfusionAct {
    START("S"),
    DOSE("S"),
    DEVICE("S"),
    DOSE_PART("F"),
    PART("F"),
    RATE("R"),
    PAUSE("P"),
    RESUME("U"),
    BOLUS("B"),
    STOP("X"),
    VOLUME("V"),
    DRAW("D"),
    WASTE("W"),
    WITNESS("N"),
    RETURN("T"),
    CHECK("C");

    private final String letter;

    InfusionAct(String letter) {
        this.letter = letter;
    }

    String letter() {
        return letter;
    }

    /** Whether a dose can begin with it. */
    boolean begins() {
        return this == START || this == DOSE || this == DOSE_PART || sprays();
    }

    /** Whether a spray device is used, whole or in part. */
    boolean sprays() {
        return this == DEVICE || this == PART;
    }

    /** A pump can say that it gave nothing yet; what is done with a drug is done with some. */
    boolean takesZero() {
        return this == VOLUME;
    }
}
