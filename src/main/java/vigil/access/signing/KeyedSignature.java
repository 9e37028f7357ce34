package vigil.access.signing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import vigil.access.keys.AccessException;
import vigil.access.keys.Bytes;
import vigil.access.keys.FieldReader;
import vigil.access.keys.KeyId;
import vigil.access.keys.PersonalKeys;
import vigil.access.trust.KeyRing;
import vigil.access.trust.KeyStatement.Certificate;

/**
 * A signature that says which key made it, so that it stays valid when its author gets another.
 *
 * @param signature Ed25519, 64 bytes
 */
public record KeyedSignature(KeyId key, Bytes signature) {
    private static final int ID = 16;
    private static final int SIGNATURE = 64;

    /** Signs a message. */
    public static KeyedSignature of(PersonalKeys keys, byte[] message) {
        return new KeyedSignature(keys.id(), keys.sign(message));
    }

    /** Whose signature over a message it is, by the ring; nothing where it is nobody's. */
    public Optional<Certificate> signer(KeyRing ring, byte[] message) {
        return ring.certificate(key).filter(found -> found.keys().verify(message, signature));
    }

    /** The signature as it is kept: 16 bytes of the key's fingerprint, 64 of the signature. */
    public byte[] bytes() {
        return ByteBuffer.allocate(ID + SIGNATURE)
                .put(key.bytes().array())
                .put(signature.array())
                .array();
    }

    /** Reads a signature; refuses every other length with an {@link AccessException}. */
    public static KeyedSignature parse(byte[] bytes) {
        FieldReader.require(bytes.length == ID + SIGNATURE);
        return new KeyedSignature(
                KeyId.of(Bytes.of(Arrays.copyOf(bytes, ID))),
                Bytes.of(Arrays.copyOfRange(bytes, ID, bytes.length)));
    }
}
