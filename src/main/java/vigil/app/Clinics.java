package vigil.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import vigil.app.demo.DemoRoom;
import vigil.charting.Clinic;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.keeping.Damage;
import vigil.ledger.SqliteLedger;
import vigil.screen.desk.FaultText;
import vigil.screen.kit.Words;

/**
 * Opens the store of a clinic, or makes it: an empty one in a clinic's folder, the invented room in
 * the demo's.
 */
final class Clinics {

    /** A clinic and its open store. */
    record Opened(Clinic clinic, ZoneId zone, SqliteLedger ledger) {}

    private final Words words;
    private final Folders folders;

    Clinics(Words words, Folders folders) {
        this.words = words;
        this.folders = folders;
    }

    /** Opens the store, whether or not it is damaged; one that is, is only read. */
    Opened open() {
        return openIn(false);
    }

    /** Opens the store, which must be sound, for what leaves it without a window. */
    Opened openSound() {
        return openIn(true);
    }

    /** Throws {@link SetUpException} with one sentence where it cannot. */
    private Opened openIn(boolean sound) {
        Path data = folders.data();
        try {
            Folders.own(data);
        } catch (IOException e) {
            throw new SetUpException(words.say("app.folder", data), e);
        }
        try {
            Opened opened = folders.demo() ? demo(data) : own(data);
            if (sound) {
                refuseDamaged(opened.ledger());
            }
            return opened;
        } catch (LedgerException e) {
            throw new SetUpException(
                    words.say("app.store", data, FaultText.of(words, e.fault())), e);
        }
    }

    private Opened own(Path data) {
        ClinicFiles.Found found = new ClinicFiles(data, words).read();
        SqliteLedger ledger =
                SqliteLedger.liesIn(data)
                        ? SqliteLedger.open(data, new Unsigned(), new RandomIds())
                        : SqliteLedger.create(data, new Unsigned(), new RandomIds());
        ledger.holdReserve();
        return new Opened(found.clinic(), found.zone(), ledger);
    }

    private static void refuseDamaged(SqliteLedger ledger) {
        List<Damage> findings = ledger.findings();
        if (!findings.isEmpty()) {
            ledger.close();
            throw new LedgerException(new StoreFault.Torn(findings.getFirst().finding()));
        }
    }

    private Opened demo(Path data) {
        ZoneId zone = ZoneId.systemDefault();
        DemoRoom room = new DemoRoom(words.say("app.room.demo"), zone);
        if (!SqliteLedger.liesIn(data)) {
            try (SqliteLedger empty = SqliteLedger.create(data, new Unsigned(), new RandomIds())) {
                room.seed(empty, new RandomIds(), new SystemClock(zone).now());
            }
        }
        return new Opened(
                room.clinic(), zone, SqliteLedger.open(data, new Unsigned(), new RandomIds()));
    }
}
