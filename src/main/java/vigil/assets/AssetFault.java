package vigil.assets;

import vigil.disk.FileFault;

/** What a clinic can get wrong in a protocol, or in the bounds of plausibility. */
enum AssetFault {
    /** The folder cannot be listed. */
    FOLDER_UNREADABLE,
    /** Another file than this one is meant to be; names the format. */
    OTHER_FORMAT,
    /** An id holds other signs than small letters, digits and hyphens, or too many. */
    ID_SIGNS,
    /** A text or a list is empty; names its field. */
    EMPTY,
    /** A number is below 1; names its field. */
    BELOW_ONE,
    /** A number is below 0; names its field. */
    NEGATIVE,
    /** A number, or one of a list, is not above 0; names its field. */
    NOT_ABOVE_ZERO,
    /** Two bounds stand in the wrong order; names the field of each. */
    LEAST_ABOVE_MOST,
    /** There is no checklist for leaving. */
    DISCHARGE_LIST_NEEDED,
    /** The route is none of the dose rule; names it. */
    ROUTE_UNFIT,
    /** A bolus where nothing is infused. */
    BOLUS_UNFIT,
    /** The last set of a rule comes before its first. */
    LAST_BEFORE_FIRST,
    /** A last set, and nothing says how far apart the sets are. */
    LAST_ALONE,
    /** A limit of what no set holds; names the item. */
    IN_NO_SET,
    /** A number with more digits than anybody measures; names its field. */
    TOO_MANY_DIGITS,
    /** The value of a limit lies outside the scale of what it limits. */
    OUTSIDE_SCALE,
    /** A name stands twice; names the list. */
    STANDS_TWICE,
    /** Leaving asks for limits, and none holds after dosing. */
    NO_LIMIT_AFTER_DOSING,
    /** A total that the score does not have; names the score and its highest. */
    TOTAL_OUTSIDE_SCORE,
    /** Leaving asks for a line that the checklist does not have. */
    NO_SUCH_LINE,
    /** A protocol of this id and version is there; names both. */
    ALREADY_KNOWN,
    /** No measure has this name. */
    NO_MEASURE,
    /** A measure has no bounds; names it. */
    BOUNDS_MISSING,
    /** Bounds in another unit than that of the program; names that. */
    OTHER_UNIT,
    /** Not written as a number; names its field. */
    NOT_A_NUMBER,
    /** The four bounds of a measure do not rise. */
    BOUNDS_NOT_RISING;

    /** The fault of a part. */
    FileFault of(String part, Object... named) {
        return FileFault.whole(this, named).of(part);
    }
}
