package vigil.session;

/**
 * A signature, and the key that made it. Refuses every other form.
 *
 * @param key the fingerprint of the key, 32 hexadecimal digits
 * @param statements how many statements about keys stood when it was made: whose key it was, and in
 *     which roles, is what they say; signed with the rest
 * @param value Ed25519 (RFC 8032), 128 hexadecimal digits
 */
public record Signature(String key, long statements, String value) {
    public Signature {
        if (!key.matches("[0-9a-f]{32}") || statements < 1 || !value.matches("[0-9a-f]{128}")) {
            throw new IllegalArgumentException("not a signature");
        }
    }
}
