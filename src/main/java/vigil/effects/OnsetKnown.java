package vigil.effects;

/** How the onset of a side effect is known. */
public enum OnsetKnown {
    OBSERVED,
    REPORTED
}
