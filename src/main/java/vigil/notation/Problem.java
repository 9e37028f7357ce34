package vigil.notation;

/**
 * Why a text cannot be read. The sentence for each lies with the words of the program, under
 * file.fault.
 */
public enum Problem {
    /** Not JSON at all: a comma too many, a quote too few. */
    NOT_JSON,
    /** Not encoded as UTF-8. */
    NOT_UTF8,
    /** A field that nothing here has. */
    UNKNOWN_FIELD,
    /** The same field twice. */
    REPEATED_FIELD,
    /** A field that must be there is not. */
    MISSING_FIELD,
    /** Text where a number is asked, and the like. */
    WRONG_TYPE,
    /** {@code null}: what is absent is left out. */
    NULL,
    /** A name that is none of those known. */
    UNKNOWN_NAME,
    /** Written by a newer version of the program. */
    NEWER_VERSION,
    /**
     * Readable, and yet no such value exists, for example a diastolic pressure above the systolic
     * one.
     */
    REFUSED_VALUE
}
