package vigil.ledger;

import java.util.Arrays;
import vigil.keeping.Misfit;

/** Content lies in the file as it is. The chain of hashes still finds damage. */
public final class PlainCodec implements EventCodec {
    private static final byte[] NO_NONCE = new byte[12];

    @Override
    public Sealed seal(byte[] content, byte[] bound) {
        return new Sealed(0, NO_NONCE, content);
    }

    @Override
    public byte[] open(Sealed sealed, byte[] bound) {
        if (sealed.epoch() != 0 || !Arrays.equals(sealed.nonce(), NO_NONCE)) {
            throw Faults.torn(Misfit.NOT_PLAIN);
        }
        return sealed.content();
    }
}
