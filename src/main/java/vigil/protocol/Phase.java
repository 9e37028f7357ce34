package vigil.protocol;

/** The phases of a session as a protocol sees them. */
public enum Phase {
    /** From check-in to the first dose. */
    BEFORE,
    /** From the first dose to the end of dosing, pauses included. */
    DURING,
    /** From the end of dosing until the patient leaves. */
    AFTER,
    /** Any of them. */
    ANY
}
