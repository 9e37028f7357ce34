package vigil.access.seal;

import vigil.access.keys.Bytes;
import vigil.access.keys.FieldReader;

/**
 * How far the store had come, to be kept in another folder: a store behind its anchor has lost
 * something.
 *
 * @param store the store's id
 * @param number of the last fact; 0 for none
 * @param head the hash of the store there, 32 bytes
 */
public record Anchor(String store, long number, Bytes head) {
    private static final int HASH = 32;

    public Anchor {
        FieldReader.require(number >= 0 && head.size() == HASH);
    }
}
