package vigil.delivery.target;

import vigil.disk.FaultyPartException;
import vigil.disk.FileFault;

/** What a clinic can get wrong where it names the places to which records go. */
enum TargetFault {
    /** The file is not JSON. */
    NOT_WELL_FORMED,
    /** Another file than this one is meant to be; names the format. */
    OTHER_FORMAT,
    /** An object is asked and something else stands there. */
    OBJECT_ASKED,
    /** A field that nothing here has; names it. */
    UNKNOWN_FIELD,
    /** A field that must be there is not; names it. */
    MISSING_FIELD,
    /** A field of the file holds something of another kind; names it. */
    FIELD_UNFIT,
    /** Another target has the name. */
    NAME_TAKEN,
    /** A name holds other signs than small letters, digits and hyphens, or too many. */
    NAME_SIGNS,
    /** None of the words that there are; names the field and the words. */
    NO_SUCH_WORD,
    /** A form that there is not; names it, and those that there are. */
    NO_SUCH_FORM,
    /** What only a receiver of vital signs and pages may ask. */
    ONLY_VITAL_SIGNS,
    /** No text, or an empty one; names the field, as all that follow. */
    TEXT_ASKED,
    /** No list of texts, or an empty one. */
    TEXTS_ASKED,
    /** No whole number within bounds; names these too. */
    WHOLE_NUMBER_ASKED,
    /** Neither true nor false. */
    TRUE_OR_FALSE_ASKED,
    /** No date. */
    DATE_ASKED,
    /** A path that depends on where the program stands. */
    WHOLE_PATH_ASKED,
    /** No path. */
    NOT_A_PATH,
    /** No address. */
    NOT_AN_ADDRESS,
    /** An address that is not over TLS, and not of this computer. */
    HTTPS_ASKED,
    /** An address that holds a name, a query or a fragment. */
    BARE_ADDRESS_ASKED,
    /** The file of a secret is not there; names its path, as those that follow. */
    SECRET_MISSING,
    /** The file of a secret cannot be read. */
    SECRET_UNREADABLE,
    /** Others than this user may read the file of a secret. */
    SECRET_OPEN;

    /** To be thrown where a part is read. */
    FaultyPartException of(Object... named) {
        return new FaultyPartException(FileFault.whole(this, named));
    }
}
