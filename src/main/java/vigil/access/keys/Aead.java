package vigil.access.keys;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

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
                        return cipher(Cipher.ENCRYPT_MODE, bytes, nonce, bound).doFinal(plain);
                    } catch (GeneralSecurityException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    /** Opens; nothing where key, nonce, what it is bound to or a single bit is another. */
    public static Optional<byte[]> open(Secret key, Bytes nonce, byte[] sealed, byte[] bound) {
        return key.use(
                bytes -> {
                    try {
                        return Optional.of(
                                cipher(Cipher.DECRYPT_MODE, bytes, nonce, bound).doFinal(sealed));
                    } catch (AEADBadTagException e) {
                        return Optional.empty();
                    } catch (GeneralSecurityException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static Cipher cipher(int mode, byte[] key, Bytes nonce, byte[] bound)
            throws GeneralSecurityException {
        Cipher cipher = Jdk.aesGcm();
        cipher.init(
                mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce.array()));
        cipher.updateAAD(bound);
        return cipher;
    }
}
