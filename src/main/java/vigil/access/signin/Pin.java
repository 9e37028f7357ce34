package vigil.access.signin;

import java.util.Optional;
import vigil.access.keys.Aead;
import vigil.access.keys.Argon2Cost;
import vigil.access.keys.Asleep;
import vigil.access.keys.Bytes;
import vigil.access.keys.Fields;
import vigil.access.keys.Randomness;
import vigil.access.keys.Secret;
import vigil.access.keys.Unlocked;

/**
 * A PIN for what is still in memory. It never touches the disk, because six digits fall within days
 * of guessing; here it wraps a key under which the keys sleep while the workstation is locked.
 */
final class Pin implements AutoCloseable {
    static final int MISSES = 5;

    private static final int SALT = 16;
    private static final int KEY = 32;
    private static final byte[] BOUND = Fields.tagged("vigil.pin.1").done();

    private final Bytes salt;
    private final Bytes nonce;
    private final byte[] wrapped;
    private final Randomness randomness;
    private Optional<Secret> under;
    private Optional<Asleep> asleep = Optional.empty();
    private int misses;

    private Pin(Secret pin, Randomness randomness) {
        this.randomness = randomness;
        this.salt = Bytes.of(randomness.bytes(SALT));
        this.nonce = Bytes.of(randomness.bytes(Aead.NONCE));
        Secret key = Secret.random(randomness, KEY);
        this.under = Optional.of(key);
        try (Secret stretched = Argon2Cost.FLOOR.stretched(pin, salt)) {
            this.wrapped = key.use(bytes -> Aead.seal(stretched, nonce, bytes, BOUND));
        }
    }

    static Pin of(Secret pin, Randomness randomness) {
        return new Pin(pin, randomness);
    }

    /** Puts the keys to sleep; only the PIN wakes them. */
    void sleep(Unlocked keys) {
        asleep = under.map(key -> Asleep.of(keys, key, randomness));
        under.ifPresent(Secret::wipe);
        under = Optional.empty();
    }

    /** The keys, where the PIN is right; a miss is counted otherwise. */
    Optional<Unlocked> wake(Secret pin) {
        try (Secret stretched = Argon2Cost.FLOOR.stretched(pin, salt)) {
            Optional<Secret> key = Aead.open(stretched, nonce, wrapped, BOUND).map(Secret::taking);
            if (key.isEmpty()) {
                misses++;
                return Optional.empty();
            }
            misses = 0;
            under = key;
            return asleep.flatMap(keys -> keys.awake(key.get()));
        }
    }

    /** How many misses are left. */
    int left() {
        return MISSES - misses;
    }

    @Override
    public void close() {
        under.ifPresent(Secret::wipe);
        under = Optional.empty();
        asleep = Optional.empty();
    }
}
