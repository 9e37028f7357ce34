package vigil.access.keys;

/** Whose key slot it is. */
public enum SlotKind {
    /** A person's own, under their password. */
    USER,
    /** The printed recovery code in the safe. */
    RECOVERY,
    /** The supervising clinician's sealed card. */
    EMERGENCY
}
