package vigil.effects;

/** How the onset of a side effect is known. */
public enum OnsetKnown {
    /** Staff saw it begin. */
    OBSERVED,
    /** The patient or somebody else told of it. */
    REPORTED
}
