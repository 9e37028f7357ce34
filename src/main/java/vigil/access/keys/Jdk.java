package vigil.access.keys;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;

/** The algorithms that every JDK has, without the exception for one that has not. */
final class Jdk {
    private Jdk() {}

    static MessageDigest sha256() {
        return get(() -> MessageDigest.getInstance("SHA-256"));
    }

    static Mac hmacSha256() {
        return get(() -> Mac.getInstance("HmacSHA256"));
    }

    static Cipher aesGcm() {
        return get(() -> Cipher.getInstance("AES/GCM/NoPadding"));
    }

    static KDF hkdfSha256() {
        return get(() -> KDF.getInstance("HKDF-SHA256"));
    }

    /** Something that a provider gives. */
    interface Given<T> {
        T give() throws GeneralSecurityException;
    }

    static <T> T get(Given<T> given) {
        try {
            return given.give();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
