package vigil.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes by which facts hang together: one chain for each session, one for the whole store.
 * SHA-256 over a tag for each use and fields each led by its length, so that no two lists of fields
 * make the same bytes. The hash covers the plain content with a salt, so it stays valid when a key
 * changes and gives no small value away.
 */
final class Chain {
    /** What comes before the first link. */
    static final byte[] START = new byte[32];

    private static final String EVENT = "vigil.event.1";
    private static final String STORE = "vigil.store.1";
    private static final String BOUND = "vigil.bound.1";

    private final String store;

    Chain(String store) {
        this.store = store;
    }

    /** The hash of a fact. */
    byte[] event(EventPlace place, Envelope envelope, byte[] prevHash) {
        return digest(
                text(EVENT),
                text(store),
                text(place.stream()),
                number(place.streamSeq()),
                number(place.storeSeq()),
                text(place.event()),
                envelope.salt(),
                envelope.content(),
                prevHash);
    }

    /** The hash of the store up to and with a fact. */
    byte[] store(byte[] before, long storeSeq, byte[] hash) {
        return digest(text(STORE), text(store), before, number(storeSeq), hash);
    }

    /** What the content of a fact is bound to. */
    byte[] bound(EventPlace place, byte[] prevHash) {
        return digest(
                text(BOUND),
                text(store),
                text(place.stream()),
                number(place.streamSeq()),
                number(place.storeSeq()),
                text(place.event()),
                prevHash);
    }

    /** What content that is no fact is bound to: its table and key. */
    byte[] bound(String table, String key) {
        return digest(text(BOUND), text(store), text(table), text(key));
    }

    private static byte[] digest(byte[]... fields) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (byte[] field : fields) {
                sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
                sha.update(field);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
