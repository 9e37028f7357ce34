package vigil.app;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.app.Clinics.Opened;
import vigil.app.demo.DemoRoom;
import vigil.app.demo.DemoStaff;
import vigil.app.store.KeyedStore;
import vigil.charting.LedgerException;
import vigil.ledger.SqliteLedger;
import vigil.screen.kit.Words;

/** Opens the invented room, and lays a day into one that is empty. On the ledger's thread. */
final class InventedRoom {
    private static final Logger LOG = LoggerFactory.getLogger(InventedRoom.class);

    /** Opens the store in the room's folder, or makes it. */
    @FunctionalInterface
    interface Opens {
        KeyedStore in(ZoneId zone);
    }

    private final Words words;
    private final Folders folders;
    private final Opens opens;
    private final DemoFolder folder;
    private final ZoneId zone = ZoneId.systemDefault();

    InventedRoom(Words words, Folders folders, Opens opens) {
        this.words = words;
        this.folders = folders;
        this.opens = opens;
        this.folder = new DemoFolder(folders.data());
    }

    /** The room as it stands. */
    Opened open() {
        DemoRoom room = new DemoRoom(words.say("app.room.demo"), zone);
        boolean there = SqliteLedger.liesIn(folders.data());
        Opened opened = new Opened(room.clinic(), zone, opens.in(zone));
        if (!there) {
            DemoStaff.setUp(opened.workplace());
            Instant now = now();
            room.seed(opened.ledger(), new RandomIds(), now);
            room.stock(opened.ledger().stock(), new RandomIds(), now);
            note(opened, now);
        }
        return opened;
    }

    /** The room for a window: another one where its day is over and nobody charted in it. */
    Opened openToShow() {
        Opened opened = open();
        try {
            if (!folder.isOver(now(), opened.ledger().entriesBesideAccess())) {
                return opened;
            }
        } catch (IOException e) {
            return opened;
        }
        opened.close();
        putAside();
        return open();
    }

    /** Lays the room aside, sound or not; the next to open is another one. */
    void begunAnew() {
        if (!SqliteLedger.liesIn(folders.data())) {
            return;
        }
        try {
            opens.in(zone).close();
        } catch (LedgerException e) {
            if (!e.fault().ofTheFile() && !e.fault().ofAnotherVersion()) {
                throw e;
            }
        }
        putAside();
    }

    private void putAside() {
        try {
            folder.putAside();
            Folders.own(folders.data());
        } catch (IOException e) {
            throw new SetUpException(words.say("app.folder", folders.data()), e);
        }
    }

    /** Where this cannot be noted the room counts as one in which somebody charted. */
    private void note(Opened opened, Instant now) {
        try {
            folder.begin(now, opened.ledger().entriesBesideAccess());
        } catch (IOException e) {
            LOG.warn("The invented room was not noted: {}", e.getClass().getSimpleName());
        }
    }

    private Instant now() {
        return new SystemClock(zone).now();
    }
}
