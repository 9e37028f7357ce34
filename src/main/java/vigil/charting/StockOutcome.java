package vigil.charting;

import vigil.stock.StockBook;

/** What came of an act on the room's drug. */
public sealed interface StockOutcome {

    /** It is on disk, and this is the book it leads to. */
    record Accepted(StockBook book) implements StockOutcome {}

    /** Nothing was recorded, and why. */
    record Refused(Reason reason) implements StockOutcome {}

    /** Why the book does not take it. */
    enum Reason {
        UNKNOWN_PERSON,
        ROLE_NEEDED,
        EMPTY_TEXT,
        FORBIDDEN_CHARACTER,
        TOO_LONG,
        NO_AMOUNT,
        IN_THE_FUTURE,
        DRUG_EXPIRED,
        OTHER_CONTENT,
        LOT_UNKNOWN,
        LOT_IS_PACK_CODE,
        MORE_THAN_UNOPENED,
        MORE_THAN_OPENED,
        REASON_NEEDED,
        SECOND_PERSON_NEEDED,
        SECOND_PERSON_NOT_CONFIRMED,
        UNKNOWN_ENTRY,
        ENTRY_STRUCK_OUT,
        ENTRY_CARRIES_OTHERS,
        ENTRY_ALREADY_SAVED
    }
}
