package vigil.access.workplace;

import vigil.access.audit.AccessEvent;
import vigil.access.keys.DataKey;
import vigil.access.keys.PersonalKeys;
import vigil.access.keys.Randomness;
import vigil.access.keys.Unlocked;
import vigil.access.trust.NewEpoch;
import vigil.people.StaffId;

/** A new epoch in the making: begun and ended in turn, written beside whoever charts. */
final class KeyChange {
    private final AccessBook book;
    private final StaffId by;
    private final NewEpoch epoch;
    private final AccessStore.Sealing sealing;

    private KeyChange(AccessBook book, StaffId by, NewEpoch epoch) {
        this.book = book;
        this.by = by;
        this.epoch = epoch;
        this.sealing = book.store().sealing(epoch.data(), epoch.grants());
    }

    /** Begins it for who is signed in; asked in turn. */
    static KeyChange begun(AccessBook book, KeyIssuing issuing, Randomness randomness) {
        StaffId by = book.present().orElseThrow();
        try (PersonalKeys own = issuing.keysOf(by);
                DataKey before = book.signIn().dataKey().orElseThrow().copy()) {
            return new KeyChange(
                    book,
                    by,
                    NewEpoch.begin(
                            book.store().id(),
                            book.ring().orElseThrow(),
                            new Unlocked(before, own),
                            randomness));
        }
    }

    /** Writes all records; on the thread that asked for it. */
    void write() {
        sealing.write();
    }

    /** The store is under the new key, and that is on record; asked in turn. */
    Kept ended() {
        if (book.present().filter(by::equals).isEmpty()) {
            giveUp();
            return new Kept.Refused(Kept.Why.GONE_MEANWHILE);
        }
        sealing.end();
        int begun = epoch.data().epoch();
        book.signIn().renew(epoch.data());
        book.write(by, new AccessEvent.EpochBegun(begun));
        return new Kept.Done();
    }

    /** The store stays as it was; asked in turn. */
    void giveUp() {
        sealing.giveUp();
    }
}
