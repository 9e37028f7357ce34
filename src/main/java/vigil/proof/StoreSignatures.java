package vigil.proof;

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
 * @param ring of the store, as it stands whenever it is asked
 */
public record StoreSignatures(Statements statements, Supplier<KeyRing> ring) implements Signatures {

    @Override
    public boolean inUse() {
        return true;
    }

    @Override
    public boolean holds(SessionId session, Signing signing, Signature signature) {
        KeyRing now = ring.get();
        return current(now, signature)
                && statements
                        .of(session, signing, signature.statements())
                        .holds(now, Statements.read(signature));
    }

    @Override
    public boolean holds(SessionId session, Seconding seconding, Signature signature) {
        KeyRing now = ring.get();
        return current(now, signature)
                && statements
                        .of(session, seconding, signature.statements())
                        .holds(now, Statements.read(signature));
    }

    private static boolean current(KeyRing now, Signature signature) {
        return now.active(new KeyId(signature.key())).isPresent();
    }
}
