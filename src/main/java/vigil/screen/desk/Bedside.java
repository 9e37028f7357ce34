package vigil.screen.desk;

/** What another screen can ask the bedside screen to open at once. */
public enum Bedside {
    VITALS,
    /** A set with every item, also those that the set which is due does not ask for. */
    EVERY_VITAL,
    /** Any score. */
    SCORES,
    ALDRETE,
    MPADSS,
    EFFECT
}
