package vigil.quantity;

/** Why a typed text cannot be read. The sentence for each lies with the words of the program. */
public enum ParseFault {
    /** Letters or signs where a number is asked. */
    NOT_A_NUMBER,
    /** A comma before three digits, which can part thousands or be a decimal one. */
    COMMA_READS_TWO_WAYS,
    /** Nothing before the point, as in {@code .5}. */
    ZERO_NEEDED,
    /** A zero in front, as in {@code 007}. */
    LEADING_ZERO,
    /** A level that says nothing without its plus or minus. */
    SIGN_NEEDED,
    /** A fraction where a whole number is asked. */
    NOT_WHOLE,
    /** More digits behind the separator than are recorded. */
    TOO_MANY_DECIMALS,
    /** More digits or signs than any value of this kind has. */
    TOO_LONG,
    /** Zero where something has to be there. */
    ZERO,
    /** A number outside what the kind of value can be at all. */
    OUT_OF_RANGE,
    /** A blood pressure without its two numbers. */
    NOT_TWO_NUMBERS,
    /** A diastolic pressure that is not below the systolic one. */
    NOT_BELOW_SYSTOLIC,
    /** A mean pressure that does not lie between the two. */
    MEAN_NOT_BETWEEN,
    /** Not a time of day. */
    NOT_A_TIME,
    /** A time over which the clock was put forward: no clock showed it that day. */
    TIME_SKIPPED,
    /** A time that has not come yet. */
    IN_THE_FUTURE,
    /** A month that the year does not have, whatever follows. */
    NOT_A_MONTH,
    /** Not a date of the calendar. */
    NOT_A_DATE,
    /** Not written in one of the ways in which a date is read. */
    NOT_WRITTEN_AS_A_DATE,
    /** Control characters, lone surrogates or signs that reverse the reading direction. */
    FORBIDDEN_CHARACTER
}
