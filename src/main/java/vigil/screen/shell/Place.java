package vigil.screen.shell;

/** The screens between which one can go. */
public enum Place {
    BOARD,
    CHECK_IN,
    TREATMENT,
    DISCHARGE,
    RECORD,
    REVIEW
}
