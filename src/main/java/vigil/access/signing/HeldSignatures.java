package vigil.access.signing;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vigil.access.keys.Bytes;
import vigil.access.trust.KeyRing;
import vigil.people.StaffId;

/**
 * The signatures of facts that were found to hold while the program runs, so that the curve is
 * asked once for each. Whose key it is, by the ring as it now stands, is asked each time. Any
 * thread may use it.
 */
public final class HeldSignatures {
    /** Some megabytes; what is beyond is asked anew. */
    private static final int MOST = 20_000;

    private final Set<Bytes> held = ConcurrentHashMap.newKeySet();

    /** The same answer as {@link Authorship#holds}. */
    public boolean holds(KeyRing ring, StaffId author, byte[] hash, byte[] signature) {
        Bytes both =
                Bytes.of(
                        ByteBuffer.allocate(hash.length + signature.length)
                                .put(hash)
                                .put(signature)
                                .array());
        if (held.contains(both)) {
            return Authorship.names(ring, author, signature);
        }
        boolean holds = Authorship.holds(ring, author, hash, signature);
        if (holds) {
            remember(both);
        }
        return holds;
    }

    private void remember(Bytes both) {
        if (held.size() >= MOST) {
            held.clear();
        }
        held.add(both);
    }
}
