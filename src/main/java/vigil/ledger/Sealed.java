package vigil.ledger;

import java.util.Arrays;

/** Content as it lies in the file. */
public final class Sealed {
    private final int epoch;
    private final byte[] nonce;
    private final byte[] content;

    /**
     * Content with what is needed to open it.
     *
     * @param epoch the number of the key; 0 for none
     * @param nonce 12 bytes
     */
    public Sealed(int epoch, byte[] nonce, byte[] content) {
        this.epoch = epoch;
        this.nonce = nonce.clone();
        this.content = content.clone();
    }

    boolean same(Sealed other) {
        return epoch == other.epoch
                && Arrays.equals(nonce, other.nonce)
                && Arrays.equals(content, other.content);
    }

    /** The number of the key; 0 for none. */
    public int epoch() {
        return epoch;
    }

    /** 12 bytes. */
    public byte[] nonce() {
        return nonce.clone();
    }

    /** The bytes that lie in the file. */
    public byte[] content() {
        return content.clone();
    }
}
