package vigil.access.keys;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Reads {@link Fields} back, and only the one form in which they are written. Everything else is
 * refused as {@link AccessFault#MALFORMED}, a newer version as {@link AccessFault#NEWER_VERSION}.
 */
public final class FieldReader {
    private final ByteBuffer rest;

    private FieldReader(byte[] bytes) {
        this.rest = ByteBuffer.wrap(bytes);
    }

    /** Begins behind the expected tag. */
    public static FieldReader tagged(byte[] bytes, String tag) {
        FieldReader reader = new FieldReader(bytes);
        String found = reader.text();
        if (!found.equals(tag)) {
            String kind = tag.substring(0, tag.lastIndexOf('.') + 1);
            throw new AccessException(
                    found.startsWith(kind) ? AccessFault.NEWER_VERSION : AccessFault.MALFORMED);
        }
        return reader;
    }

    /** A text in UTF-8. */
    public String text() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    /** A number. */
    public long number() {
        return ByteBuffer.wrap(bytes(Long.BYTES)).getLong();
    }

    /** A number of at least 0 that fits an int. */
    public int count() {
        long number = number();
        require(number >= 0 && number <= Integer.MAX_VALUE);
        return (int) number;
    }

    /** A yes or no. */
    public boolean flag() {
        long number = number();
        require(number == 0 || number == 1);
        return number == 1;
    }

    /** A time in whole milliseconds. */
    public Instant time() {
        return Instant.ofEpochMilli(number());
    }

    /** The name of a constant. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        String name = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw malformed();
    }

    /** Bytes of any length. */
    public byte[] bytes() {
        require(rest.remaining() >= Integer.BYTES);
        int length = rest.getInt();
        require(length >= 0 && length <= rest.remaining());
        byte[] bytes = new byte[length];
        rest.get(bytes);
        return bytes;
    }

    /** So many bytes. */
    public byte[] bytes(int length) {
        byte[] bytes = bytes();
        require(bytes.length == length);
        return bytes;
    }

    /** Refuses anything behind the last field. */
    public void end() {
        require(!rest.hasRemaining());
    }

    /** Refuses the whole where something in it cannot be. */
    public static void require(boolean holds) {
        if (!holds) {
            throw malformed();
        }
    }

    private static AccessException malformed() {
        return new AccessException(AccessFault.MALFORMED);
    }
}
