package vigil.ledger;

import java.util.Arrays;

/** One row of the table of facts. */
final class EventRow {
    private final EventPlace place;
    private final Sealed sealed;
    private final byte[] prevHash;
    private final byte[] hash;
    private final byte[] storeHash;
    private final byte[] signature;

    EventRow(
            EventPlace place,
            Sealed sealed,
            byte[] prevHash,
            byte[] hash,
            byte[] storeHash,
            byte[] signature) {
        this.place = place;
        this.sealed = sealed;
        this.prevHash = prevHash;
        this.hash = hash;
        this.storeHash = storeHash;
        this.signature = signature;
    }

    /** The same with the hash of the store up to it. */
    EventRow chained(byte[] hashOfStore) {
        return new EventRow(place, sealed, prevHash, hash, hashOfStore, signature);
    }

    /** Whether it is the very same, byte for byte. */
    boolean same(EventRow other) {
        return place.equals(other.place)
                && sealed.same(other.sealed)
                && Arrays.equals(prevHash, other.prevHash)
                && Arrays.equals(hash, other.hash)
                && Arrays.equals(storeHash, other.storeHash)
                && Arrays.equals(signature, other.signature);
    }

    EventPlace place() {
        return place;
    }

    Sealed sealed() {
        return sealed;
    }

    byte[] prevHash() {
        return prevHash;
    }

    byte[] hash() {
        return hash;
    }

    byte[] storeHash() {
        return storeHash;
    }

    byte[] signature() {
        return signature;
    }
}
