package vigil.effects;

/** Whether the effect is known of the drug. */
public enum Expectedness {
    EXPECTED,
    UNEXPECTED,
    NOT_JUDGED
}
