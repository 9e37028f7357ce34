package vigil.ledger;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vigil.access.keys.AccessException;
import vigil.access.keys.AccessFault;
import vigil.access.keys.Bytes;
import vigil.access.keys.DataKey;
import vigil.access.keys.Randomness;
import vigil.access.seal.PayloadSeal;
import vigil.access.seal.SealedPayload;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.keeping.Misfit;

/**
 * Seals content under the store's data key while somebody is signed in. Without a key everything is
 * refused as {@link StoreFault.Locked}. Keys come and go on any thread.
 */
public final class SealingCodec implements EventCodec {
    private final AtomicReference<Optional<Key>> there = new AtomicReference<>(Optional.empty());
    private final Randomness randomness;

    /** A key with what was read under it, so that both go at once. */
    private record Key(PayloadSeal seal, KeptFacts kept) {
        static Optional<Key> of(PayloadSeal seal) {
            return Optional.of(new Key(seal, new KeptFacts()));
        }
    }

    /** A codec without a key. */
    public SealingCodec(Randomness randomness) {
        this.randomness = randomness;
    }

    /** The store can be read and written from here on; a key that was there before is wiped. */
    public void unlock(DataKey key) {
        put(Key.of(new PayloadSeal(key, randomness)));
    }

    @Override
    public EventCodec held() {
        SealingCodec held = new SealingCodec(randomness);
        held.put(Key.of(key().seal().copy()));
        return held;
    }

    /** The key is wiped from memory. */
    @Override
    public void lock() {
        put(Optional.empty());
    }

    private void put(Optional<Key> key) {
        there.getAndSet(key).map(Key::seal).ifPresent(PayloadSeal::close);
    }

    @Override
    public KeptFacts kept() {
        return key().kept();
    }

    @Override
    public boolean ready() {
        return there.get().isPresent();
    }

    @Override
    public Sealed seal(byte[] content, byte[] bound) {
        SealedPayload payload = sealed(content, bound);
        return new Sealed(payload.epoch(), payload.nonce().array(), payload.sealed().array());
    }

    @Override
    public byte[] open(Sealed sealed, byte[] bound) {
        PayloadSeal opened = key().seal();
        try {
            return opened.open(
                    new SealedPayload(
                            sealed.epoch(), Bytes.of(sealed.nonce()), Bytes.of(sealed.content())),
                    bound);
        } catch (AccessException e) {
            throw e.fault() == AccessFault.WIPED
                    ? locked(e)
                    : new LedgerException(
                            new StoreFault.Torn(Misfit.SEALED_CONTENT.of(e.fault())), e);
        }
    }

    private SealedPayload sealed(byte[] content, byte[] bound) {
        try {
            return key().seal().seal(content, bound);
        } catch (AccessException e) {
            throw locked(e);
        }
    }

    /** The key was wiped while it was in use: nothing is wrong with the store. */
    private static LedgerException locked(AccessException e) {
        return new LedgerException(new StoreFault.Locked(), e);
    }

    private Key key() {
        return there.get().orElseThrow(() -> new LedgerException(new StoreFault.Locked()));
    }
}
