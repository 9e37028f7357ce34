package vigil.access.keys;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * What everybody may know of a person's keys.
 *
 * @param verifying Ed25519 (RFC 8032), 32 bytes
 * @param agreeing X25519 (RFC 7748), 32 bytes; a new data key can be sealed to it
 */
public record PublicKeys(Bytes verifying, Bytes agreeing) {
    private static final String ID = "vigil.key-id.1";

    public PublicKeys {
        FieldReader.require(verifying.size() == Ed25519.PUBLIC_KEY_SIZE);
        FieldReader.require(agreeing.size() == Ed25519.PUBLIC_KEY_SIZE);
    }

    /** Their fingerprint. */
    public KeyId id() {
        return KeyId.of(Fields.tagged(ID).bytes(verifying).bytes(agreeing).done());
    }

    /** Whether a signature over a message was made with the private key that belongs to these. */
    public boolean verify(byte[] message, Bytes signature) {
        return signature.size() == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(
                        signature.array(), 0, verifying.array(), 0, message, 0, message.length);
    }

    /** Writes both. */
    public Fields into(Fields fields) {
        return fields.bytes(verifying).bytes(agreeing);
    }

    /** Reads both. */
    public static PublicKeys of(FieldReader reader) {
        return new PublicKeys(
                Bytes.of(reader.bytes(Ed25519.PUBLIC_KEY_SIZE)),
                Bytes.of(reader.bytes(Ed25519.PUBLIC_KEY_SIZE)));
    }
}
