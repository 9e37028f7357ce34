package vigil.access.keys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Bytes from fields: a tag for the use and its version, then fields, each led by its length of 4
 * bytes. No two lists of fields make the same bytes.
 */
public final class Fields {
    /** Holds a fact without growing. */
    private static final int BYTES = 1_024;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(BYTES);

    private Fields() {}

    /**
     * Begins with a tag.
     *
     * @param tag for example {@code vigil.slot.1}: what it is, and the version of its form
     */
    public static Fields tagged(String tag) {
        return new Fields().text(tag);
    }

    /** A text in UTF-8. */
    public Fields text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A number of 8 bytes. */
    public Fields number(long number) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    /** A yes or no. */
    public Fields flag(boolean flag) {
        return number(flag ? 1 : 0);
    }

    /** A time in whole milliseconds. */
    public Fields time(Instant time) {
        return number(time.toEpochMilli());
    }

    /** Bytes as they are. */
    public Fields bytes(byte[] bytes) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        out.writeBytes(bytes);
        return this;
    }

    /** Bytes as they are. */
    public Fields bytes(Bytes bytes) {
        return bytes(bytes.array());
    }

    /** All of it. */
    public byte[] done() {
        return out.toByteArray();
    }
}
