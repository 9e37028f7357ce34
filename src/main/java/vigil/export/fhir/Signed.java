package vigil.export.fhir;

import vigil.export.SessionRecord;
import vigil.export.SigningLines.SignatureLine;

/** How a record stands to its signatures. */
enum Signed {
    /** Nobody has signed it. */
    NOT_YET,
    /** Every signature is over what it now says. */
    AS_IT_STANDS,
    /** It was corrected or added to after it was first signed, whether or not signed anew. */
    CHANGED_SINCE;

    static Signed of(SessionRecord record) {
        if (record.signatures().isEmpty()) {
            return NOT_YET;
        }
        return record.signatures().stream().anyMatch(SignatureLine::superseded)
                ? CHANGED_SINCE
                : AS_IT_STANDS;
    }
}
