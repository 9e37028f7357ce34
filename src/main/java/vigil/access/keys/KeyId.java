package vigil.access.keys;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The fingerprint of a person's public keys: the first 128 bits of a SHA-256, in 32 hexadecimal
 * digits. Refuses anything else as {@link AccessFault#MALFORMED}.
 */
public record KeyId(String value) {
    private static final int BYTES = 16;
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{32}");

    public KeyId {
        FieldReader.require(DIGITS.matcher(value).matches());
    }

    /** The fingerprint of keys. */
    static KeyId of(byte[] keys) {
        return new KeyId(Bytes.sha256(keys).first(BYTES).hex());
    }

    /** A fingerprint as typed from a sheet of paper: spaces and capitals do not matter. */
    public static KeyId typed(String text) {
        return new KeyId(text.replace(" ", "").toLowerCase(Locale.ROOT));
    }

    /** In groups of four, as it is printed. */
    public String grouped() {
        return value.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The 16 bytes. */
    public Bytes bytes() {
        return Bytes.of(HexFormat.of().parseHex(value));
    }

    /** The fingerprint in 16 bytes. */
    public static KeyId of(Bytes bytes) {
        return new KeyId(bytes.hex());
    }

    /** Reads the 16 bytes. */
    public static KeyId of(FieldReader reader) {
        return of(Bytes.of(reader.bytes(BYTES)));
    }
}
