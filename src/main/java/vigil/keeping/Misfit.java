package vigil.keeping;

/**
 * What does not fit in a store. A finding names it; on screen and on the command line its sentence
 * stands in its place, and what a program reads keeps the name.
 */
public enum Misfit {
    ROW_NOT_WHOLE,
    NO_VERSION,
    TOO_MANY_COPIES,
    NO_SESSION_ID,
    INDEX_OF_SESSIONS,
    SESSION_NOT_WHOLE,
    FILE_EMPTY,
    WRONG_LENGTH,
    MORE_THAN_CONTENT,
    NOT_PLAIN,
    COPY_ENDS_ELSEWHERE,
    NEW_KEY_ENDS_ELSEWHERE,
    ODD_STORE_ID,
    LOG_OF_ANOTHER,
    TOO_MANY_ANCHORS,
    NO_STORE_ID,
    NOT_OF_ITS_PLACE,
    ONE_BEFORE_MISSING,
    NOT_OF_ITS_HASH,
    NOT_SIGNED,
    STORE_CHAIN,
    SESSION_GAP,
    SESSION_CHAIN,
    GAP,
    /** Of its keys; which fault follows. */
    KEYS,
    /** Content that does not open; which fault follows. */
    SEALED_CONTENT,
    DELIVERY_ORDER,
    ANCHOR_UNREAD,
    OLDER_THAN_ANCHOR,
    OTHER_THAN_ANCHORED,
    /** It ends before the end that is kept outside; how many entries are missing follows. */
    ENDS_BEFORE_ANCHOR,
    ANCHOR_CODE,
    KEYS_GONE;

    /** The finding where a fault says more. */
    public String of(Enum<?> fault) {
        return name() + ": " + fault.name();
    }

    /** The finding where a number says more. */
    public String of(long number) {
        return name() + " " + number;
    }
}
