package vigil.proof;

import java.util.Optional;
import java.util.function.Supplier;
import vigil.access.keys.KeyId;
import vigil.access.trust.KeyRing;
import vigil.charting.Signatures;
import vigil.session.Seconding;
import vigil.session.SessionId;
import vigil.session.Signature;
import vigil.session.Signing;

/**
 * Holds what is signed now against whose key is whose now.
 *
 * @param ring of the store, as it stands whenever it is asked; where there is none, because
 *     somebody altered the file, no signature holds
 */
public record StoreSignatures(Supplier<Optional<KeyRing>> ring) implements Signatures {

    @Override
    public boolean inUse() {
        return true;
    }

    @Override
    public boolean holds(SessionId session, Signing signing, Signature signature) {
        return current(signature)
                .filter(
                        now ->
                                new Statements(now.store())
                                        .of(session, signing, signature.statements())
                                        .holds(now, Statements.read(signature)))
                .isPresent();
    }

    @Override
    public boolean holds(SessionId session, Seconding seconding, Signature signature) {
        return current(signature)
                .filter(
                        now ->
                                new Statements(now.store())
                                        .of(session, seconding, signature.statements())
                                        .holds(now, Statements.read(signature)))
                .isPresent();
    }

    @Override
    public boolean holds(Seconding seconding, Signature signature) {
        return current(signature)
                .filter(
                        now ->
                                new Statements(now.store())
                                        .ofStock(seconding, signature.statements())
                                        .holds(now, Statements.read(signature)))
                .isPresent();
    }

    /** The ring, where the key may sign today. */
    private Optional<KeyRing> current(Signature signature) {
        return ring.get().filter(now -> now.active(new KeyId(signature.key())).isPresent());
    }
}
