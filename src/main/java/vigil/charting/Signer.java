package vigil.charting;

import vigil.people.StaffId;

/** Signs the hash of a fact in the name of its author. */
public interface Signer {

    /** The signature over a hash; empty while staff have no keys. */
    byte[] sign(StaffId author, byte[] hash);
}
