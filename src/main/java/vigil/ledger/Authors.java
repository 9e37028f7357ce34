package vigil.ledger;

import vigil.people.StaffId;

/** Who may have written a fact, by its signature. */
public interface Authors {
    /** Nobody has keys: a fact carries no signature. */
    Authors WITHOUT_KEYS = (author, hash, signature) -> signature.length == 0;

    /** Whether the author of a fact with this hash signed it. */
    boolean signed(StaffId author, byte[] hash, byte[] signature);
}
