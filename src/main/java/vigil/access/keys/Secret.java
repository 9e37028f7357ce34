package vigil.access.keys;

import java.util.Arrays;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A key or password in memory, in one array that is overwritten with zeros when it is no longer
 * needed. Using it afterwards is refused as {@link AccessFault#WIPED}. May be wiped from another
 * thread: what uses it at that moment ends first.
 *
 * <p>Copies that the JDK's ciphers make while they work are out of reach and last until the memory
 * is used again.
 */
public final class Secret implements AutoCloseable {
    private final byte[] content;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean wiped;

    private Secret(byte[] content) {
        this.content = content;
    }

    /** Takes an array over: it is wiped with the secret and must not be used elsewhere. */
    public static Secret taking(byte[] content) {
        return new Secret(content);
    }

    /** A new key. */
    public static Secret random(Randomness randomness, int count) {
        return new Secret(randomness.bytes(count));
    }

    /** Works with the bytes, which must not be kept. Any number of threads may at once. */
    public <T> T use(Function<byte[], T> work) {
        lock.readLock().lock();
        try {
            if (wiped) {
                throw new AccessException(AccessFault.WIPED);
            }
            return work.apply(content);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** A second secret with the same bytes, wiped on its own. */
    public Secret copy() {
        return use(bytes -> new Secret(bytes.clone()));
    }

    /** A key for one purpose, by HKDF-SHA256 without salt (RFC 5869). */
    public Secret derived(byte[] purpose, int count) {
        return use(
                bytes -> {
                    var derivation = new HKDFBytesGenerator(new SHA256Digest());
                    derivation.init(new HKDFParameters(bytes, null, purpose));
                    byte[] key = new byte[count];
                    derivation.generateBytes(key, 0, count);
                    return new Secret(key);
                });
    }

    /** The HMAC-SHA256 of some bytes under this key. */
    public Bytes mac(byte[] message) {
        return use(
                bytes -> {
                    HMac mac = new HMac(new SHA256Digest());
                    mac.init(new KeyParameter(bytes));
                    mac.update(message, 0, message.length);
                    byte[] code = new byte[mac.getMacSize()];
                    mac.doFinal(code, 0);
                    return Bytes.of(code);
                });
    }

    /** Whether it was wiped. */
    public boolean isWiped() {
        lock.readLock().lock();
        try {
            return wiped;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Overwrites the bytes with zeros. A second time does nothing. */
    public void wipe() {
        lock.writeLock().lock();
        try {
            Arrays.fill(content, (byte) 0);
            wiped = true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        wipe();
    }

    @Override
    public String toString() {
        return "secret";
    }
}
