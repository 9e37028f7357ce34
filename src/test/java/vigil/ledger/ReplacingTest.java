package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.ledger.Stores.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.StoreFault;
import vigil.charting.StoreHead;
import vigil.keeping.Backup;
import vigil.keeping.Damage;
import vigil.keeping.Progress;
import vigil.session.RecordedEvent;

/** A damaged store gives way to a restored copy; its own files are kept. */
class ReplacingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:46:00Z");

    @TempDir private Path folder;
    private Path store;
    private Path copy;
    private List<RecordedEvent> facts;
    private Needs needs;

    /** The end of the store, outside it. */
    private static final class Kept implements Anchoring {
        @Override
        public boolean expected() {
            return true;
        }

        private final List<StoreHead> heads = new ArrayList<>();

        @Override
        public Optional<StoreHead> last(String id) {
            return heads.isEmpty() ? Optional.empty() : Optional.of(heads.getLast());
        }

        @Override
        public void keep(String id, StoreHead head) {
            heads.add(head);
        }
    }

    @BeforeEach
    void fill() {
        store = folder.resolve("store");
        copy = folder.resolve("copy");
        facts = Stores.notes(1, 30);
        Needs plain = Stores.needs();
        needs = new Needs(plain.codec(), plain.signer(), plain.authors(), plain.ids(), new Kept());
    }

    private SqliteLedger open() {
        return SqliteLedger.open(store, Workings.USUAL, needs);
    }

    private Backup filled() {
        try (SqliteLedger ledger = SqliteLedger.create(store, Workings.USUAL, needs)) {
            ledger.append(facts.subList(0, 20));
            Backup backup =
                    ledger.copyInto(new BackupFolder(folder.resolve("backups")))
                            .verified(NOW, ZoneOffset.UTC, Progress.SILENT);
            ledger.append(facts.subList(20, 25));
            return backup;
        }
    }

    private void harm(String change) throws SQLException {
        try (Connection raw = Stores.raw(store)) {
            Sql sql = new Sql(raw);
            sql.run("DROP TRIGGER event_is_not_changed");
            sql.run(change);
        }
    }

    @Test
    void aSoundCopyTakesThePlaceOfADamagedStoreAndIsWrittenTo() throws Exception {
        Backup backup = filled();
        harm("UPDATE event SET hash = zeroblob(32) WHERE store_seq = 3");
        byte[] damaged = Files.readAllBytes(store.resolve("vigil.db"));
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.findings()).isNotEmpty();
            fault(() -> ledger.append(facts.subList(25, 26)), StoreFault.Torn.class);
            assertThat(ledger.restore(backup.file(), copy, Progress.SILENT).sound()).isTrue();

            Path kept = ledger.replaceBy(copy);

            assertThat(kept.resolve("vigil.db")).hasBinaryContent(damaged);
            assertThat(ledger.findings()).isEmpty();
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts.subList(0, 20));
            ledger.append(facts.subList(20, 30));
        }
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.findings()).isEmpty();
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
            assertThat(ledger.verify(Progress.SILENT).damage()).isEmpty();
        }
    }

    @Test
    void theCopyOfAnotherStoreAndADamagedCopyAreRefusedAndNothingMoves() throws Exception {
        Backup backup = filled();
        try (SqliteLedger other =
                SqliteLedger.create(copy, (author, hash) -> new byte[0], () -> new UUID(9, 9))) {
            other.append(Stores.notes(2, 1));
        }
        try (SqliteLedger ledger = open()) {
            fault(() -> ledger.replaceBy(copy), new StoreFault.OtherStore());
            fault(() -> ledger.replaceBy(folder.resolve("nowhere")), StoreFault.NotAStore.class);
            Path harmed = folder.resolve("harmed");
            ledger.restore(backup.file(), harmed, Progress.SILENT);
            try (Connection raw = Stores.raw(harmed)) {
                Sql sql = new Sql(raw);
                sql.run("DROP TRIGGER event_is_not_changed");
                sql.run("UPDATE event SET sig = x'01' WHERE store_seq = 4");
            }
            fault(() -> ledger.replaceBy(harmed), StoreFault.Torn.class);
            assertThat(ledger.findings()).isEmpty();
            ledger.append(facts.subList(25, 30));
            assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
        }
        assertThat(store.resolve("damaged-1")).doesNotExist();
    }

    @Test
    void whatIsFoundOnlyWhenASessionIsOpenedEndsAllWritingToo() throws Exception {
        filled();
        List<RecordedEvent> planned = Stores.notes(7, 1);
        try (SqliteLedger ledger = open()) {
            ledger.append(planned);
        }
        harm("UPDATE event SET sig = x'01' WHERE store_seq = 26");
        try (SqliteLedger ledger = open()) {
            assertThat(ledger.findings()).isEmpty();
            fault(() -> ledger.facts(planned.getFirst().session()), StoreFault.Torn.class);
            assertThat(ledger.findings()).extracting(Damage::finding).hasSize(1);
            fault(() -> ledger.facts(planned.getFirst().session()), StoreFault.Torn.class);
            assertThat(ledger.findings()).hasSize(1);
            fault(() -> ledger.append(Stores.notes(5, 1)), StoreFault.Torn.class);
        }
    }

    @Test
    void whatVerifyFindsEndsAllWriting() throws Exception {
        filled();
        harm("UPDATE event SET sig = x'01' WHERE store_seq = 4");
        try (SqliteLedger ledger = open()) {
            List<Damage> found = ledger.verify(Progress.SILENT).damage();
            assertThat(found).extracting(Damage::fact).containsExactly(4L);
            assertThat(ledger.findings())
                    .extracting(Damage::finding)
                    .contains(found.getFirst().finding());
            fault(() -> ledger.append(Stores.notes(5, 1)), StoreFault.Torn.class);
        }
    }
}
