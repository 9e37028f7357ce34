package vigil.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import vigil.keeping.Misfit;

/**
 * Content with its salt, filled up with zeros to a multiple of 256 bytes, so that its size tells
 * little once it is encrypted: salt of 16 bytes, length of 4 bytes, content, zeros.
 */
final class Envelope {
    private static final int SALT = 16;
    private static final int STEP = 256;

    private final byte[] salt;
    private final byte[] content;

    Envelope(byte[] salt, byte[] content) {
        this.salt = salt;
        this.content = content;
    }

    byte[] salt() {
        return salt;
    }

    byte[] content() {
        return content;
    }

    byte[] closed() {
        int length = SALT + Integer.BYTES + content.length;
        int padded = (length + STEP - 1) / STEP * STEP;
        return ByteBuffer.allocate(padded).put(salt).putInt(content.length).put(content).array();
    }

    static Envelope opened(byte[] closed) {
        if (closed.length % STEP != 0 || closed.length == 0) {
            throw Faults.torn(Misfit.WRONG_LENGTH);
        }
        ByteBuffer buffer = ByteBuffer.wrap(closed);
        byte[] salt = new byte[SALT];
        buffer.get(salt);
        int length = buffer.getInt();
        if (length < 0 || length > buffer.remaining() || buffer.remaining() - length >= STEP) {
            throw Faults.torn(Misfit.WRONG_LENGTH);
        }
        byte[] content = new byte[length];
        buffer.get(content);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        if (!Arrays.equals(rest, new byte[rest.length])) {
            throw Faults.torn(Misfit.MORE_THAN_CONTENT);
        }
        return new Envelope(salt, content);
    }
}
