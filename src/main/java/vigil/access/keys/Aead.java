package vigil.access.keys;

import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.modes.gcm.BasicGCMMultiplier;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** AES-256-GCM (NIST SP 800-38D): a nonce of 96 bits, a tag of 128 bits. */
public final class Aead {
    /** Bytes of a nonce. */
    public static final int NONCE = 12;

    /** Bytes by which the sealed is longer than the plain. */
    public static final int TAG = 16;

    private static final int TAG_BITS = 8 * TAG;

    private Aead() {}

    /** Seals, bound to something that opening must name again. */
    public static byte[] seal(Secret key, Bytes nonce, byte[] plain, byte[] bound) {
        return key.use(
                bytes -> {
                    try {
                        return passed(true, parameters(bytes, nonce, bound), plain);
                    } catch (InvalidCipherTextException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    /** Opens; nothing where key, nonce, what it is bound to or a single bit is another. */
    public static Optional<byte[]> open(Secret key, Bytes nonce, byte[] sealed, byte[] bound) {
        return key.use(
                bytes -> {
                    try {
                        return Optional.of(passed(false, parameters(bytes, nonce, bound), sealed));
                    } catch (InvalidCipherTextException e) {
                        return Optional.empty();
                    }
                });
    }

    private static AEADParameters parameters(byte[] key, Bytes nonce, byte[] bound) {
        return new AEADParameters(new KeyParameter(key), TAG_BITS, nonce.array(), bound);
    }

    private static byte[] passed(boolean sealing, AEADParameters parameters, byte[] content)
            throws InvalidCipherTextException {
        // One without tables: what is sealed here is shorter than tables are worth.
        GCMModeCipher cipher =
                GCMBlockCipher.newInstance(AESEngine.newInstance(), new BasicGCMMultiplier());
        cipher.init(sealing, parameters);
        byte[] through = new byte[cipher.getOutputSize(content.length)];
        int length = cipher.processBytes(content, 0, content.length, through, 0);
        cipher.doFinal(through, length);
        return through;
    }
}
