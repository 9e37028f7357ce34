package vigil.protocol;

/** The happenings to which due times are tied. */
public enum Anchor {
    CHECK_IN,
    /** Infusion start, injection, first spray device or tablet. */
    FIRST_DOSE,
    LAST_DEVICE,
    RATE_CHANGE,
    BOLUS,
    PAUSE,
    RESUME,
    DOSING_END,
    RESCUE_DRUG,
    /** Found fit to leave is being asked: the set before leaving. */
    LEAVING
}
