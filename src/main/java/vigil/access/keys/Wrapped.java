package vigil.access.keys;

import java.util.Optional;

/**
 * A key of 256 bits under another key, with AES-256-GCM and a nonce of its own.
 *
 * @param sealed 48 bytes
 */
record Wrapped(Bytes nonce, Bytes sealed) {

    static Wrapped of(Secret wrapping, Secret key, byte[] bound, Randomness randomness) {
        Bytes nonce = Bytes.of(randomness.bytes(Aead.NONCE));
        return new Wrapped(
                nonce, key.use(bytes -> Bytes.of(Aead.seal(wrapping, nonce, bytes, bound))));
    }

    Optional<Secret> opened(Secret wrapping, byte[] bound) {
        return Aead.open(wrapping, nonce, sealed.array(), bound).map(Secret::taking);
    }

    Fields into(Fields fields) {
        return fields.bytes(nonce).bytes(sealed);
    }

    static Wrapped of(FieldReader reader) {
        return new Wrapped(
                Bytes.of(reader.bytes(Aead.NONCE)),
                Bytes.of(reader.bytes(DataKey.SIZE + Aead.TAG)));
    }
}
