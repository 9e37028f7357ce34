package vigil.access.workplace;

import java.util.List;
import vigil.access.audit.AccessEvent;
import vigil.access.keys.DataKey;
import vigil.access.keys.EpochGrant;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.Randomness;
import vigil.access.trust.KeyRing;
import vigil.access.trust.NewEpoch;
import vigil.people.StaffId;

/**
 * A new epoch in the making: begun and ended in turn, written beside whoever charts. It takes
 * minutes, so it has keys of its own, wiped when it is over: whoever began it may be locked out
 * meanwhile, leave the workstation to somebody else or sign out, and it ends in their name.
 */
final class KeyChange {
    private final AccessBook book;
    private final StaffId by;
    private final PersonalKeys own;
    private final DataKey next;
    private final Randomness randomness;
    private final AccessStore.Sealing sealing;

    private KeyChange(
            AccessBook book, StaffId by, PersonalKeys own, DataKey next, Randomness randomness) {
        this.book = book;
        this.by = by;
        this.own = own;
        this.next = next;
        this.randomness = randomness;
        this.sealing = book.store().sealing(next);
    }

    /** Begins it for who is signed in; asked in turn. */
    static KeyChange begun(AccessBook book, KeyIssuing issuing, Randomness randomness) {
        StaffId by = book.present().orElseThrow();
        int epoch = book.signIn().dataKey().orElseThrow().epoch();
        PersonalKeys own = issuing.keysOf(by);
        DataKey next = DataKey.random(epoch + 1, randomness);
        try {
            return new KeyChange(book, by, own, next, randomness);
        } catch (RuntimeException e) {
            own.close();
            next.close();
            throw e;
        }
    }

    /** Writes all records; on the thread that asked for it. */
    void write() {
        sealing.write();
    }

    /** The store is under the new key, and that is on record; asked in turn. */
    Kept ended() {
        KeyRing ring = book.ring().orElseThrow();
        if (!NewEpoch.mayBegin(ring, own)) {
            giveUp();
            return new Kept.Refused(Kept.Why.GONE_MEANWHILE);
        }
        List<EpochGrant> grants =
                NewEpoch.of(next, book.store().id(), ring, own, randomness).grants();
        sealing.end(grants);
        book.signIn().renew(next);
        try {
            onRecord(new AccessEvent.EpochBegun(next.epoch()));
        } finally {
            wipe();
        }
        return new Kept.Done();
    }

    /**
     * The store is locked again where nobody is here. Where it was locked in this very instant, who
     * comes in next writes what happened.
     */
    private void onRecord(AccessEvent begun) {
        try {
            book.unlock(next);
            book.signIn().ending(by, own, () -> book.write(by, begun));
        } catch (RuntimeException e) {
            book.later(begun);
            if (book.present().isPresent()) {
                throw e;
            }
        } finally {
            if (book.present().isEmpty()) {
                book.store().lock();
            }
        }
    }

    /** The store stays as it was; asked in turn. */
    void giveUp() {
        wipe();
        sealing.giveUp();
    }

    private void wipe() {
        own.close();
        next.close();
    }
}
