package vigil.ledger;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vigil.access.signing.HeldSignatures;
import vigil.access.trust.KeyRing;
import vigil.people.StaffId;

/** The signatures of those whose keys administrators certified; nobody's before that is known. */
final class KnownAuthors implements Authors {
    private final AtomicReference<Optional<KeyRing>> ring = new AtomicReference<>(Optional.empty());
    private final HeldSignatures held = new HeldSignatures();

    /** By this ring from here on. */
    void by(KeyRing known) {
        ring.set(Optional.of(known));
    }

    @Override
    public boolean signed(StaffId author, byte[] hash, byte[] signature) {
        return ring.get().filter(known -> held.holds(known, author, hash, signature)).isPresent();
    }
}
