package vigil.effects;

/** Care without a drug that helps a patient through the experience. */
public enum SupportiveCare {
    MUSIC,
    GUIDED_IMAGERY,
    REASSURANCE,
    DIMMED_LIGHT,
    POSITIONING,
    AIRWAY_MANOEUVRE,
    OTHER
}
