package vigil.access.passwords;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import vigil.access.keys.Secret;

/**
 * Typed characters as the bytes of a password: Unicode normal form NFC, then UTF-8, so that the
 * same word typed on another keyboard is the same password. Nothing is cut or changed otherwise.
 */
public final class TypedPassword {
    private TypedPassword() {}

    /**
     * The bytes, and the typed characters are overwritten. Nothing where half of a character was
     * typed.
     *
     * <p>Characters that are not in NFC already pass through a text of the JDK that cannot be
     * overwritten.
     */
    public static Optional<Secret> secret(char[] typed) {
        CharBuffer chars = CharBuffer.wrap(typed);
        try {
            if (!Normalizer.isNormalized(chars, Normalizer.Form.NFC)) {
                chars = CharBuffer.wrap(Normalizer.normalize(chars, Normalizer.Form.NFC));
            }
            ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(chars);
            byte[] bytes = new byte[utf8.remaining()];
            utf8.get(bytes);
            utf8.clear().put(new byte[utf8.capacity()]);
            return Optional.of(Secret.taking(bytes));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(typed, '\0');
        }
    }
}
