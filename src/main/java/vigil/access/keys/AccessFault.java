package vigil.access.keys;

/** Why something of this room was refused. The caller finds the sentence. */
public enum AccessFault {
    /** Bytes that this program did not write. */
    MALFORMED,
    /** Written by a newer version of the program. */
    NEWER_VERSION,
    /** Password stretching made cheaper than the floor. */
    COST_TOO_LOW,
    /** Password stretching dearer than any that this program sets. */
    COST_TOO_HIGH,
    /** The key is not the right one, or what it shall open was altered. */
    DOES_NOT_OPEN,
    /** Sealed under another epoch of the data key. */
    WRONG_EPOCH,
    /** Signed by nobody who may sign it, or not by whom it says. */
    NOT_TRUSTED,
    /** Two administrators must sign, and one has. */
    COUNTERSIGNATURE_NEEDED,
    /** Nobody would be left who may certify keys. */
    LAST_ADMINISTRATOR,
    /** Nobody with that id is signed in here. */
    NOT_SIGNED_IN,
    /** The key was wiped from memory. */
    WIPED
}
