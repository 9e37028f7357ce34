package vigil.access.keys;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A person's own keys, from one secret of 256 bits: it signs (Ed25519), and from it the key for
 * agreement (X25519) is derived.
 */
public final class PersonalKeys implements AutoCloseable {
    private static final int SEED = 32;
    private static final byte[] AGREEING = "vigil.agreeing.1".getBytes(StandardCharsets.US_ASCII);

    private final Secret seed;
    private final PublicKeys publicKeys;
    private final KeyId id;

    private PersonalKeys(Secret seed) {
        this.seed = seed;
        this.publicKeys = new PublicKeys(verifying(seed), agreeing(seed));
        this.id = publicKeys.id();
    }

    /** New keys. */
    public static PersonalKeys random(Randomness randomness) {
        return of(Secret.random(randomness, SEED));
    }

    /** The keys that come of a secret, which is wiped with them. */
    public static PersonalKeys of(Secret seed) {
        return new PersonalKeys(seed);
    }

    /** What everybody may know of them. */
    public PublicKeys publicKeys() {
        return publicKeys;
    }

    /** The fingerprint of the public ones. */
    public KeyId id() {
        return id;
    }

    /** The signature over a message, 64 bytes. */
    public Bytes sign(byte[] message) {
        // Without it the library works the public key out anew: half of what a signature costs.
        byte[] known = publicKeys.verifying().array();
        return seed.use(
                bytes -> {
                    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
                    Ed25519.sign(bytes, 0, known, 0, message, 0, message.length, signature, 0);
                    return Bytes.of(signature);
                });
    }

    /** The secret that the holder of another public key comes to as well; nothing for a bad key. */
    Optional<Secret> agreed(Bytes other) {
        try (Secret own = seed.derived(AGREEING, SEED)) {
            return own.use(
                    bytes -> {
                        byte[] agreed = new byte[X25519.POINT_SIZE];
                        return X25519.calculateAgreement(bytes, 0, other.array(), 0, agreed, 0)
                                ? Optional.of(Secret.taking(agreed))
                                : Optional.empty();
                    });
        }
    }

    /** The secret itself, to be wrapped. */
    Secret seed() {
        return seed;
    }

    /** The same keys, wiped on their own. */
    public PersonalKeys copy() {
        return of(seed.copy());
    }

    /** Whether they were wiped. */
    public boolean isWiped() {
        return seed.isWiped();
    }

    @Override
    public void close() {
        seed.wipe();
    }

    private static Bytes verifying(Secret seed) {
        return seed.use(
                bytes -> {
                    byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
                    Ed25519.generatePublicKey(bytes, 0, key, 0);
                    return Bytes.of(key);
                });
    }

    private static Bytes agreeing(Secret seed) {
        try (Secret own = seed.derived(AGREEING, SEED)) {
            return own.use(
                    bytes -> {
                        byte[] key = new byte[X25519.POINT_SIZE];
                        X25519.generatePublicKey(bytes, 0, key, 0);
                        return Bytes.of(key);
                    });
        }
    }
}
