package vigil.notation;

/**
 * Why a text cannot be read. The sentence for each lies with the words of the program, under
 * file.fault.
 */
public enum Problem {
    /** Not JSON at all: a comma too many, a quote too few. */
    NOT_JSON,
    /** Nothing is written there. */
    NOTHING_THERE,
    /** Not encoded as UTF-8. */
    NOT_UTF8,
    /** A field that nothing here has; names it. */
    UNKNOWN_FIELD,
    /** The same field twice; names it. */
    REPEATED_FIELD,
    /** A field that must be there is not; names it. */
    MISSING_FIELD,
    /** {@code null}: what is absent is left out; names the field. */
    NULL,
    /** Something else than an object stands there. */
    OBJECT_ASKED,
    /** Something else than a list. */
    LIST_ASKED,
    /** Something else than a text in quotes. */
    QUOTED_TEXT_ASKED,
    /** Something else than true or false. */
    TRUTH_ASKED,
    /** Something else than a number, or one with an exponent. */
    NUMBER_ASKED,
    /** Something else than a whole number. */
    WHOLE_ASKED,
    /** A whole number larger than the program counts. */
    NUMBER_TOO_LARGE,
    /** Something else than a day of the calendar in its one form. */
    DAY_ASKED,
    /** Something else than a time in UTC in its one form. */
    TIME_ASKED,
    /** Something else than a duration in its one form. */
    DURATION_ASKED,
    /** Something else than an id in its one form. */
    ID_ASKED,
    /** Something else than an offset from UTC in its one form. */
    OFFSET_ASKED,
    /** Something else than the name of a time zone. */
    ZONE_ASKED,
    /** Something else than the version of a kind of fact. */
    VERSION_ASKED,
    /** A name that is none of those known; names those. */
    UNKNOWN_NAME,
    /** The same twice, where each may stand once. */
    REPEATED_VALUE,
    /** Written by a newer version of the program; names the kind, its version and that known. */
    NEWER_VERSION,
    /**
     * Readable, and yet no such value exists, for example a diastolic pressure above the systolic
     * one; names the kind of value.
     */
    REFUSED_VALUE
}
