package vigil.export.check;

/** The parts of the check. The program always makes all of them; tests leave one out and see. */
enum Check {
    /** Each entry hangs on the one before. */
    CHAIN,
    /** Each entry is what was hashed, and its author signed it. */
    ENTRIES,
    /** Sign-offs and second people. */
    SIGNATURES,
    /** Names, roles, the end of the store, and everything that is computed. */
    READABLE
}
