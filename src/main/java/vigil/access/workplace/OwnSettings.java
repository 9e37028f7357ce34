package vigil.access.workplace;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import vigil.access.audit.AccessEvent.SettingChanged;
import vigil.people.StaffId;

/** What who is signed in set for themselves: sealed, on record, and nobody else's. */
public final class OwnSettings {
    private final AccessBook book;

    OwnSettings(AccessBook book) {
        this.book = book;
    }

    /** By its name; nothing while nobody is signed in. On any thread. */
    public SortedMap<String, String> now() {
        return book.present()
                .flatMap(user -> book.accounts().map(all -> all.ownSettings(user)))
                .orElse(Collections.emptySortedMap());
    }

    /**
     * Sets it, all or nothing; answers whether it did: not while nobody is signed in, and not in a
     * store that is only read. On the ledger's thread.
     */
    public boolean change(List<SettingChanged> changes) {
        Optional<StaffId> present = book.present().filter(user -> book.sound());
        present.ifPresent(by -> book.write(by, changes.toArray(SettingChanged[]::new)));
        return present.isPresent();
    }
}
