package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.charting.StoreFault;
import vigil.keeping.Damage;
import vigil.keeping.Progress;
import vigil.keeping.StoreReading;
import vigil.session.RecordedEvent;

/** The whole store is read while somebody charts. */
class StoreVerifyingTest extends StoreUnderKeys {
    private static final int PAGE = 4096;

    private final List<RecordedEvent> facts = notes(1, 40, OSEI);
    private final List<RecordedEvent> meanwhile = notes(2, 900, OSEI);

    private SqliteLedger filled() {
        SqliteLedger ledger = create();
        ledger.append(facts);
        return ledger;
    }

    private byte[] file() throws IOException {
        return Files.readAllBytes(new StoreFile(store()).path());
    }

    private long pagesInLog() throws IOException {
        return Files.size(new StoreFile(store()).log()) / PAGE;
    }

    @Test
    void whatIsChartedMeanwhileIsOnDiskAndTheFileThatIsReadStandsStill() throws IOException {
        try (SqliteLedger ledger = filled()) {
            StoreVerifying verifying = ledger.verifying();
            byte[] still = file();
            Stores.append(ledger, meanwhile);
            assertThat(pagesInLog()).isGreaterThan(Settings.PAGES_OF_LOG);
            assertThat(file()).isEqualTo(still);
            verifying.read(Progress.SILENT);

            StoreReading reading = verifying.end();
            assertThat(reading.damage()).isEmpty();
            assertThat(reading.head().revision()).isEqualTo(facts.size());
            assertThat(ledger.head().revision()).isEqualTo(facts.size() + meanwhile.size());

            ledger.settle();
            assertThat(file()).as("moved on again").isNotEqualTo(still);
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void aKeyThatGoesMeanwhileDoesNotEndIt() {
        try (SqliteLedger ledger = filled()) {
            StoreVerifying verifying = ledger.verifying();
            codec.lock();
            verifying.read(Progress.SILENT);
            Stores.fault(verifying::end, new StoreFault.Locked());
            unlock();
            assertThat(verifying.end().sound()).isTrue();
        }
    }

    /**
     * The file stood still until the store was opened anew, and the next reading read it as old.
     */
    @Test
    void aKeyThatIsGoneAtItsEndLeavesNoFileStandingStill() throws IOException {
        try (SqliteLedger ledger = filled()) {
            StoreVerifying verifying = ledger.verifying();
            codec.lock();
            verifying.read(Progress.SILENT);
            Stores.fault(verifying::end, new StoreFault.Locked());
            unlock();
            byte[] still = file();
            Stores.append(ledger, meanwhile);
            assertThat(file()).isNotEqualTo(still);
            assertThat(ledger.verify(Progress.SILENT).head().revision())
                    .isEqualTo(facts.size() + meanwhile.size());
        }
    }

    /** Locked between the question whether a key is there and the taking of one. */
    private final class LockedInThatInstant implements EventCodec {
        private boolean locking;

        @Override
        public EventCodec held() {
            if (locking) {
                codec.lock();
            }
            return codec.held();
        }

        @Override
        public boolean ready() {
            return codec.ready();
        }

        @Override
        public Sealed seal(byte[] content, byte[] bound) {
            return codec.seal(content, bound);
        }

        @Override
        public byte[] open(Sealed sealed, byte[] bound) {
            return codec.open(sealed, bound);
        }
    }

    @Test
    void aKeyThatGoesInTheInstantInWhichItBeginsLeavesNoFileStandingStill() throws IOException {
        LockedInThatInstant instant = new LockedInThatInstant();
        needs = needs.sealing(instant);
        try (SqliteLedger ledger = filled()) {
            for (Runnable begins :
                    List.<Runnable>of(ledger::verifying, () -> ledger.resealing(codec))) {
                instant.locking = true;
                Stores.fault(begins::run, new StoreFault.Locked());
                instant.locking = false;
                unlock();
            }
            byte[] still = file();
            Stores.append(ledger, meanwhile);
            assertThat(file()).as("the log is moved on").isNotEqualTo(still);
        }
    }

    @Test
    void damageIsSaidAtItsEndAndNothingMoreIsWritten() throws SQLException {
        filled().close();
        try (Connection raw = Stores.raw(store())) {
            Sql sql = new Sql(raw);
            sql.run("DROP TRIGGER event_is_not_changed");
            sql.run("UPDATE event SET sig = zeroblob(64) WHERE store_seq = 3");
        }
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.findings()).isEmpty();
            StoreVerifying verifying = ledger.verifying();
            verifying.read(Progress.SILENT);
            ledger.append(meanwhile.subList(0, 1));

            assertThat(verifying.end().damage()).extracting(Damage::fact).containsExactly(3L);
            Stores.fault(() -> ledger.append(meanwhile.subList(1, 2)), StoreFault.Torn.class);
        }
    }

    @Test
    void aStoreThatWasOpenedAnewMeanwhileIsNotJudged() throws IOException {
        filled().close();
        int pages = file().length / PAGE;
        try (SqliteLedger ledger = SqliteLedger.open(store(), Stores.withPages(pages), needs)) {
            StoreVerifying verifying = ledger.verifying();
            verifying.read(Progress.SILENT);
            Stores.fault(() -> ledger.append(meanwhile), new StoreFault.DiskFull());
            Stores.fault(verifying::end, new StoreFault.ChangedMeanwhile());
            assertThat(ledger.findings()).isEmpty();
        }
    }

    @Test
    void aFileThatCannotBeReadIsSaidAndTheStoreGoesOn() throws IOException {
        try (SqliteLedger ledger = filled()) {
            StoreVerifying verifying = ledger.verifying();
            StoreFile file = new StoreFile(store());
            Files.move(file.path(), folder.resolve("pulled out"));
            verifying.read(Progress.SILENT);
            Files.move(folder.resolve("pulled out"), file.path());
            Stores.fault(verifying::end, new StoreFault.NotAStore());
            ledger.append(meanwhile.subList(0, 1));
            assertThat(ledger.findings()).isEmpty();
        }
    }
}
