package vigil.access.keys;

/**
 * The key under which a store's content lies: one for each epoch, never written unwrapped.
 *
 * @param epoch from 1; another key, another epoch
 */
public record DataKey(int epoch, Secret secret) implements AutoCloseable {
    static final int SIZE = 32;

    public DataKey {
        FieldReader.require(epoch >= 1);
    }

    /** A new key. */
    public static DataKey random(int epoch, Randomness randomness) {
        return new DataKey(epoch, Secret.random(randomness, SIZE));
    }

    /** A key for one purpose. */
    public Secret derived(String purpose) {
        return secret.derived(Fields.tagged(purpose).number(epoch).done(), SIZE);
    }

    /** The same key, wiped on its own. */
    public DataKey copy() {
        return new DataKey(epoch, secret.copy());
    }

    @Override
    public void close() {
        secret.wipe();
    }
}
