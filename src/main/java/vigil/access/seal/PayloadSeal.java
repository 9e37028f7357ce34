package vigil.access.seal;

import vigil.access.keys.AccessException;
import vigil.access.keys.AccessFault;
import vigil.access.keys.Aead;
import vigil.access.keys.Bytes;
import vigil.access.keys.DataKey;
import vigil.access.keys.FieldReader;
import vigil.access.keys.Fields;
import vigil.access.keys.Randomness;
import vigil.access.keys.Secret;

/**
 * Seals content with AES-256-GCM under a key derived from the data key, bound to its place and to
 * the epoch. The hash of a fact covers its plain content and not this, so hashes and signatures
 * stay valid when the key changes.
 */
public final class PayloadSeal implements AutoCloseable {
    private static final String KEY = "vigil.payload.key.1";
    private static final String BOUND = "vigil.payload.1";
    private static final int STEP = 256;

    private final int epoch;
    private final Secret key;
    private final Randomness randomness;

    /** A seal under a data key, of which only a derived key is kept. */
    public PayloadSeal(DataKey data, Randomness randomness) {
        this.epoch = data.epoch();
        this.key = data.derived(KEY);
        this.randomness = randomness;
    }

    private PayloadSeal(int epoch, Secret key, Randomness randomness) {
        this.epoch = epoch;
        this.key = key;
        this.randomness = randomness;
    }

    /** The same seal, wiped on its own. */
    public PayloadSeal copy() {
        return new PayloadSeal(epoch, key.copy(), randomness);
    }

    /**
     * Seals content.
     *
     * @param padded content filled up to a multiple of 256 bytes, so that its size tells little
     * @param place what it belongs to: store, session, numbers, id and the hash before
     */
    public SealedPayload seal(byte[] padded, byte[] place) {
        FieldReader.require(padded.length > 0 && padded.length % STEP == 0);
        Bytes nonce = Bytes.of(randomness.bytes(Aead.NONCE));
        return new SealedPayload(
                epoch, nonce, Bytes.of(Aead.seal(key, nonce, padded, bound(place))));
    }

    /**
     * Opens content; refuses it where it is damaged, lies in another place or another epoch.
     *
     * @param place as it was sealed
     */
    public byte[] open(SealedPayload payload, byte[] place) {
        if (payload.epoch() != epoch) {
            throw new AccessException(AccessFault.WRONG_EPOCH);
        }
        byte[] padded =
                Aead.open(key, payload.nonce(), payload.sealed().array(), bound(place))
                        .orElseThrow(() -> new AccessException(AccessFault.DOES_NOT_OPEN));
        FieldReader.require(padded.length > 0 && padded.length % STEP == 0);
        return padded;
    }

    /** Wipes the key. */
    @Override
    public void close() {
        key.wipe();
    }

    private byte[] bound(byte[] place) {
        return Fields.tagged(BOUND).number(epoch).bytes(place).done();
    }
}
