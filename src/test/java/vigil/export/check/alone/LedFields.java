package vigil.export.check.alone;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Fields, each led by its length, as {@code src/docs/checking-a-record.md} says. */
final class LedFields {
    private LedFields() {}

    /** Texts in UTF-8, whole numbers in 8 bytes, bytes as they are. */
    static byte[] of(Object... fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object field : fields) {
            byte[] bytes =
                    switch (field) {
                        case String text -> text.getBytes(StandardCharsets.UTF_8);
                        case Long number -> ByteBuffer.allocate(8).putLong(number).array();
                        default -> (byte[]) field;
                    };
            out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    /** The fields that bytes are made of. */
    static List<byte[]> in(byte[] bytes) {
        List<byte[]> fields = new ArrayList<>();
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            byte[] field = new byte[left.getInt()];
            left.get(field);
            fields.add(field);
        }
        return fields;
    }

    static String text(byte[] field) {
        return new String(field, StandardCharsets.UTF_8);
    }

    static long number(byte[] field) {
        return ByteBuffer.wrap(field).getLong();
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first 16 bytes, in hexadecimal digits. */
    static String fingerprint(byte[] bytes) {
        return hex(Arrays.copyOf(bytes, 16));
    }
}
