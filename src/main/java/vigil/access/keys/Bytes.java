package vigil.access.keys;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** Bytes that never change and are no secret: a salt, a public key, a signature. */
public final class Bytes {
    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** A copy of an array. */
    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    /** From hexadecimal digits; refuses anything else. */
    public static Bytes ofHex(String digits) {
        return new Bytes(HexFormat.of().parseHex(digits));
    }

    /** The SHA-256 of some bytes. */
    public static Bytes sha256(byte[] content) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(content, 0, content.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return new Bytes(hash);
    }

    /** A copy of the bytes. */
    public byte[] array() {
        return content.clone();
    }

    /** How many. */
    public int size() {
        return content.length;
    }

    /** The first so many of them; where there are fewer, noughts behind them. */
    public Bytes first(int count) {
        return new Bytes(Arrays.copyOf(content, count));
    }

    /** In hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && MessageDigest.isEqual(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return hex();
    }
}
