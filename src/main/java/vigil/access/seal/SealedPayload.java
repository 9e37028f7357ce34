package vigil.access.seal;

import vigil.access.keys.Aead;
import vigil.access.keys.Bytes;
import vigil.access.keys.FieldReader;

/**
 * Content as it lies in the file.
 *
 * @param epoch of the data key, from 1
 * @param nonce 12 bytes
 * @param sealed a multiple of 256 bytes and the tag of 16
 */
public record SealedPayload(int epoch, Bytes nonce, Bytes sealed) {
    public SealedPayload {
        FieldReader.require(epoch >= 1 && nonce.size() == Aead.NONCE && sealed.size() >= Aead.TAG);
    }
}
