package vigil.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vigil.access.accounts.Account;
import vigil.access.keys.AccessException;
import vigil.access.signin.IdleLock;
import vigil.access.workplace.Turns;
import vigil.access.workplace.Workplace;
import vigil.app.demo.DemoStaff;
import vigil.app.store.KeyedStore;
import vigil.charting.Clinic;
import vigil.charting.LedgerException;
import vigil.ledger.SqliteLedger;
import vigil.people.StaffMember;
import vigil.screen.desk.FaultText;
import vigil.screen.kit.Words;

/**
 * Opens the store of a clinic, or makes it: one without anybody in it in a clinic's folder, the
 * invented room in the demo's.
 */
final class Clinics {

    /**
     * A clinic and its open store.
     *
     * @param room without staff: who works here follows from the accounts
     */
    record Opened(Clinic room, ZoneId zone, KeyedStore keyed) {

        /** Sessions and their facts. */
        SqliteLedger ledger() {
            return keyed.ledger();
        }

        /** Who comes in, and accounts. */
        Workplace workplace() {
            return keyed.workplace();
        }

        /** The clinic with those who work here now; nobody before somebody came in. */
        Clinic clinic() {
            return room.withStaff(staff());
        }

        private List<StaffMember> staff() {
            return workplace().accounts().stream()
                    .filter(account -> account.state() == Account.State.ACTIVE)
                    .map(Account::member)
                    .toList();
        }

        /** All who ever worked here, for the names in a record. */
        List<StaffMember> everybody() {
            return workplace().accounts().stream().map(Account::member).toList();
        }

        /** Who can be let in without a password being typed: everybody knows it. */
        Optional<DemoStaff.Invented> expected() {
            return room.demo() ? Optional.of(DemoStaff.nurse()) : Optional.empty();
        }

        /** Signs out, wipes the keys and closes the store. On the ledger's thread. */
        void close() {
            keyed.close();
        }
    }

    private final Words words;
    private final Folders folders;
    private final Turns turns;

    Clinics(Words words, Folders folders, Turns turns) {
        this.words = words;
        this.folders = folders;
        this.turns = turns;
    }

    /**
     * Makes the folder of a store that is to be set up; throws {@link SetUpException} where that is
     * not allowed, or where nothing can be written into the folder that is there.
     */
    static void folderOfNewStore(Words words, Folders folders) {
        makeFolder(words, folders);
        Path made = folders.data();
        if (!Files.isWritable(made)) {
            throw new SetUpException(
                    words.say("app.folder", made), new AccessDeniedException(made.toString()));
        }
    }

    private static void makeFolder(Words words, Folders folders) {
        try {
            Folders.own(folders.data());
        } catch (IOException e) {
            throw new SetUpException(words.say("app.folder", folders.data()), e);
        }
    }

    /**
     * Opens the store, locked; throws {@link SetUpException} with one sentence where it cannot. On
     * the ledger's thread.
     */
    Opened open() {
        return folders.demo() ? said(demo()::open) : furnished(locked());
    }

    /** The same of the invented room for a window, which shows a day that is not over. */
    Opened demoToShow() {
        return said(demo()::openToShow);
    }

    /**
     * Lays the invented room aside for another one. Throws {@link SetUpException} where a window
     * has it open; one that does not open for other reasons is laid aside like any.
     */
    void demoAnew() {
        said(
                () -> {
                    demo().begunAnew();
                    return folders;
                });
    }

    /** Opens the store alone, or makes it; whether its set-up is over can be seen then. */
    KeyedStore locked() {
        return said(this::unfurnished);
    }

    /** The store with the clinic's files; makes those that are missing. */
    Opened furnished(KeyedStore keyed) {
        try {
            ClinicFiles.Found found = new ClinicFiles(folders.data(), words).read();
            keyed.ledger().holdReserve();
            return new Opened(found.clinic(), found.zone(), keyed);
        } catch (RuntimeException e) {
            keyed.close();
            throw e;
        }
    }

    private <T> T said(Supplier<T> opens) {
        Path data = folders.data();
        makeFolder(words, folders);
        try {
            return opens.get();
        } catch (LedgerException e) {
            throw new SetUpException(
                    words.say("app.store", data, FaultText.of(words, e.fault())), e);
        } catch (AccessException e) {
            throw new SetUpException(words.say("app.keys", data, e.fault().name()), e);
        }
    }

    /** Makes or opens the store alone, for its set-up. On the ledger's thread. */
    KeyedStore unfurnished() {
        return keyed(ZoneId.systemDefault());
    }

    private KeyedStore keyed(ZoneId zone) {
        KeyedStore.Place place =
                new KeyedStore.Place(folders.data(), new AnchorPlaceFile(folders, words).folder());
        IdleLock idle = new IdleLock(new SettingsFile(folders, words).atStart(words).idleMinutes());
        return KeyedStore.at(place, turns, new SystemClock(zone), new RandomIds(), idle);
    }

    private InventedRoom demo() {
        return new InventedRoom(words, folders, this::keyed);
    }
}
