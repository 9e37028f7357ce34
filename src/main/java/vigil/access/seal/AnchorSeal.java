package vigil.access.seal;

import java.util.Optional;
import vigil.access.keys.AccessException;
import vigil.access.keys.AccessFault;
import vigil.access.keys.Bytes;
import vigil.access.keys.DataKey;
import vigil.access.keys.FieldReader;
import vigil.access.keys.Fields;
import vigil.access.keys.Secret;

/**
 * Writes an anchor with a code that nobody without the data key can make (HMAC-SHA256 under a
 * derived key), and reads it back. Whoever holds the data key can make one: an anchor shows loss
 * and not who did it.
 */
public final class AnchorSeal implements AutoCloseable {
    private static final String TAG = "vigil.anchor.1";
    private static final String KEY = "vigil.anchor.key.1";
    private static final int HASH = 32;
    private static final int CODE = 32;

    private final String store;
    private final int epoch;
    private final Secret key;

    /** A seal for the anchors of one store. */
    public AnchorSeal(String store, DataKey data) {
        this.store = store;
        this.epoch = data.epoch();
        this.key = data.derived(KEY);
    }

    /** The anchor as it is kept: about 150 bytes. */
    public byte[] bytes(Anchor anchor) {
        FieldReader.require(anchor.store().equals(store));
        byte[] plain = fields(anchor).done();
        return fields(anchor).bytes(key.mac(plain)).done();
    }

    /**
     * Reads an anchor. Refuses one of another store, epoch or form, and one whose code is wrong.
     */
    public Anchor read(byte[] bytes) {
        FieldReader reader = FieldReader.tagged(bytes, TAG);
        String of = reader.text();
        int in = reader.count();
        Anchor anchor = new Anchor(of, reader.number(), Bytes.of(reader.bytes(HASH)));
        Bytes code = Bytes.of(reader.bytes(CODE));
        reader.end();
        if (in != epoch) {
            throw new AccessException(AccessFault.WRONG_EPOCH);
        }
        if (!of.equals(store) || !code.equals(key.mac(fields(anchor).done()))) {
            throw new AccessException(AccessFault.DOES_NOT_OPEN);
        }
        return anchor;
    }

    /**
     * What bytes say that are no anchor to be relied on.
     *
     * @param number of the last fact
     * @param laterKey whether they name a later epoch than that of this key
     */
    public record Claim(long number, boolean laterKey) {}

    /**
     * What bytes say that {@link #read} refused, where they have the form of an anchor of this
     * store. Nothing proves it: it may only ever be a reason to trust the store less.
     */
    public Optional<Claim> unproven(byte[] bytes) {
        try {
            FieldReader reader = FieldReader.tagged(bytes, TAG);
            boolean same = reader.text().equals(store);
            int in = reader.count();
            return same ? Optional.of(new Claim(reader.number(), in > epoch)) : Optional.empty();
        } catch (AccessException e) {
            return Optional.empty();
        }
    }

    /** Wipes the key. */
    @Override
    public void close() {
        key.wipe();
    }

    private Fields fields(Anchor anchor) {
        return Fields.tagged(TAG)
                .text(anchor.store())
                .number(epoch)
                .number(anchor.number())
                .bytes(anchor.head());
    }
}
