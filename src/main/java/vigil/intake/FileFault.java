package vigil.intake;

/** Why a file is no downtime table at all. */
public enum FileFault {
    /** Nothing but a first line, or not even that. */
    EMPTY,
    /** Not written as UTF-8. */
    NOT_UTF_8,
    /** Larger than any sheet; see {@link DowntimeTable#MOST_BYTES}. */
    TOO_LARGE,
    /** More rows than any session; see {@link DowntimeTable#MOST_ROWS}. */
    TOO_MANY_ROWS,
    /** A quote that is never closed, or text behind a closing one. */
    QUOTES,
    /** The first line names no column at all. */
    NO_HEAD,
    /** No column is called {@code time}. */
    NO_TIME,
    /** A column that has no meaning here: what stands in it would be lost. */
    UNKNOWN_COLUMN,
    /** A column without a name, below which something stands. */
    NAMELESS_COLUMN,
    /** Two columns of one name. */
    COLUMN_TWICE,
    /** Only one of the two columns of a pressure. */
    HALF_A_PRESSURE,
    /** A pressure in one column and in two. */
    PRESSURE_TWICE
}
