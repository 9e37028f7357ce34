package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.charting.StoreFault;
import vigil.session.RecordedEvent;

/** A log that is not of the store beside which it lies: nothing of it comes into the file. */
class LogBesideTest extends StoreUnderKeys {
    private static final StoreFault NOT_ITS_OWN = new StoreFault.Torn("LOG_OF_ANOTHER");

    private final List<RecordedEvent> facts = notes(21, 60, OSEI);

    private Path file() {
        return store().resolve("vigil.db");
    }

    private Path log() {
        return store().resolve("vigil.db-wal");
    }

    /** What lies in the log of an open store. */
    private byte[] logOf(SqliteLedger ledger, List<RecordedEvent> added) throws IOException {
        Stores.append(ledger, added);
        return Files.readAllBytes(log());
    }

    /** Refuses to open, changes nothing, and opens again where the log is taken away. */
    private void refused(byte[] foreign) throws IOException {
        byte[] before = Files.readAllBytes(file());
        Files.write(log(), foreign);
        Stores.fault(this::open, NOT_ITS_OWN);
        assertThat(file()).hasBinaryContent(before);
        assertThat(log()).hasBinaryContent(foreign);
        try (Stream<Path> beside = Files.list(store())) {
            assertThat(beside.filter(Files::isDirectory).map(Path::getFileName).map(Path::toString))
                    .doesNotContain("damaged-1", "restored-1");
        }
        Files.delete(log());
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.findings()).isEmpty();
        }
    }

    @Test
    void thatOfAnotherStoreIsRefusedBeforeItIsTakenIn() throws IOException {
        byte[] foreign;
        try (SqliteLedger other = create()) {
            Stores.append(other, notes(22, 30, OSEI));
            foreign = logOf(other, notes(23, 12, OSEI));
        }
        Files.delete(file());
        try (SqliteLedger ledger = create()) {
            Stores.append(ledger, facts);
        }
        refused(foreign);
    }

    @Test
    void thatOfALaterDayOfTheSameStoreIsRefusedBesideAnOlderFile() throws IOException {
        try (SqliteLedger ledger = create()) {
            Stores.append(ledger, facts.subList(0, 10));
        }
        byte[] older = Files.readAllBytes(file());
        try (SqliteLedger ledger = open()) {
            Stores.append(ledger, facts.subList(10, 40));
        }
        byte[] later;
        try (SqliteLedger ledger = open()) {
            later = logOf(ledger, facts.subList(40, 60));
        }
        byte[] newest = Files.readAllBytes(file());
        Files.write(file(), older);
        Files.write(log(), later);
        Stores.fault(this::open, NOT_ITS_OWN);
        assertThat(file()).hasBinaryContent(older);
        Files.write(file(), newest);
        Files.delete(log());
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
        }
    }

    /** It would take back what was entered since. */
    @Test
    void thatOfAnEarlierDayOfTheSameStoreIsRefusedBesideANewerFile() throws IOException {
        byte[] earlier;
        try (SqliteLedger ledger = create()) {
            earlier = logOf(ledger, facts.subList(0, 20));
        }
        try (SqliteLedger ledger = open()) {
            Stores.append(ledger, facts.subList(20, 60));
        }
        refused(earlier);
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
        }
    }

    @Test
    void itsOwnIsTakenInAsItWasLeft() throws IOException {
        byte[] left;
        byte[] own;
        try (SqliteLedger ledger = create()) {
            Stores.append(ledger, facts.subList(0, 20));
        }
        try (SqliteLedger ledger = open()) {
            left = Files.readAllBytes(file());
            own = logOf(ledger, facts.subList(20, 60));
        }
        Files.write(file(), left);
        Files.write(log(), own);
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.findings()).isEmpty();
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
        }
    }
}
