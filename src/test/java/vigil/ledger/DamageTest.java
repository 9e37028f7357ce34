package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.keeping.Damage;
import vigil.session.RecordedEvent;

/** Bits flip and files are cut: nothing wrong is ever read as if it were right. */
class DamageTest {
    @TempDir private Path folder;

    @Test
    void noFlippedBitIsReadAsIfItWereRight() throws Exception {
        List<RecordedEvent> facts = Stores.notes(1, 40);
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(facts);
        }
        Path file = folder.resolve("vigil.db");
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(7);
        int refused = 0;
        int found = 0;
        int untouched = 0;
        int overlookedBySqlite = 0;
        for (int i = 0; i < 200; i++) {
            byte[] flipped = sound.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            boolean sqliteSaysOk = integrityCheckSaysOk();
            Files.write(file, flipped);
            try (SqliteLedger ledger = Stores.open(folder)) {
                List<Damage> damage = ledger.verify((done, of) -> {});
                overlookedBySqlite += sqliteSaysOk && !ledger.findings().isEmpty() ? 1 : 0;
                if (damage.isEmpty()) {
                    assertThat(ledger.facts(facts.getFirst().session())).isEqualTo(facts);
                    untouched++;
                } else {
                    found++;
                }
            } catch (LedgerException e) {
                refused++;
            }
        }
        System.out.println(
                "200 flipped bits: "
                        + refused
                        + " refused at opening, "
                        + found
                        + " found by verify, "
                        + untouched
                        + " touched no record; SQLite's own check overlooked "
                        + overlookedBySqlite);
        assertThat(refused + found).isGreaterThan(50);
        assertThat(overlookedBySqlite).isGreaterThan(20);
    }

    @Test
    void aLogCutAnywhereOpensToACleanPrefix() throws Exception {
        List<RecordedEvent> facts = Stores.notes(2, 5);
        Path cut = Files.createDirectories(folder.resolve("cut"));
        byte[] database;
        byte[] log;
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(facts.subList(0, 1));
        }
        try (SqliteLedger ledger = Stores.open(folder)) {
            Stores.append(ledger, facts.subList(1, 5));
            database = Files.readAllBytes(folder.resolve("vigil.db"));
            log = Files.readAllBytes(folder.resolve("vigil.db-wal"));
        }
        int last = 0;
        int cuts = 0;
        for (int length = 0; length <= log.length; length += 97) {
            Files.write(cut.resolve("vigil.db"), database);
            Files.write(cut.resolve("vigil.db-wal"), Arrays.copyOf(log, length));
            try (SqliteLedger ledger = Stores.open(cut)) {
                List<RecordedEvent> left = ledger.facts(facts.getFirst().session());
                assertThat(left).isEqualTo(facts.subList(0, left.size()));
                assertThat(left.size()).isGreaterThanOrEqualTo(last);
                last = left.size();
            }
            cuts++;
        }
        System.out.println(
                cuts
                        + " cuts of a log of "
                        + log.length
                        + " bytes: always a clean prefix, at last "
                        + last);
        assertThat(last).isBetween(4, 5);
    }

    @Test
    void aForgedFactBreaksTheChainAndItsPlaceIsNamed() throws Exception {
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(Stores.notes(3, 9));
        }
        try (Connection raw = Stores.raw(folder)) {
            Sql sql = new Sql(raw);
            sql.run("DROP TRIGGER event_is_not_changed");
            sql.run(
                    "UPDATE event SET ct = CAST(replace(CAST(substr(ct, 21) AS TEXT), 'note 5',"
                            + " 'note 6') AS BLOB) WHERE store_seq = 5");
        }
        assertThat(found()).containsExactly(5L);
        try (Connection raw = Stores.raw(folder)) {
            Needs needs = Stores.needs();
            Sql sql = new Sql(raw);
            Chain chain = new Chain(sql.answer("SELECT v FROM meta WHERE k = 'store_id'"));
            EventTable table = new EventTable(sql, chain, needs);
            assertThat(new Verification(sql, table).everything((done, of) -> {}))
                    .extracting(Damage::fact)
                    .containsExactly(5L);
        }
    }

    @Test
    void aRemovedFactIsNamed() throws Exception {
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(Stores.notes(4, 9));
        }
        try (Connection raw = Stores.raw(folder)) {
            Sql sql = new Sql(raw);
            sql.run("DROP TRIGGER event_is_not_deleted");
            sql.run("DELETE FROM event WHERE store_seq = 4");
        }
        assertThat(found()).contains(4L);
    }

    @Test
    void theChainIsAlsoCheckedFromTheMiddleOn() throws Exception {
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(Stores.notes(5, 9));
            ledger.append(Stores.notes(6, 4));
        }
        try (Connection raw = Stores.raw(folder)) {
            Needs needs = Stores.needs();
            Sql sql = new Sql(raw);
            Chain chain = new Chain(sql.answer("SELECT v FROM meta WHERE k = 'store_id'"));
            EventTable table = new EventTable(sql, chain, needs);
            assertThat(new Verification(sql, table).chainOfLast(6)).isEmpty();
            sql.run("DROP TRIGGER event_is_not_changed");
            sql.run("UPDATE event SET hash = zeroblob(32) WHERE store_seq = 8");
            assertThat(new Verification(sql, table).chainOfLast(6))
                    .extracting(Damage::fact)
                    .contains(8L, 9L);
        }
    }

    @Test
    void aDamagedStoreIsOnlyReadAndItsOtherSessionsCanBeRead() throws Exception {
        List<RecordedEvent> harmed = Stores.notes(7, 5);
        List<RecordedEvent> sound = Stores.notes(8, 5);
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(harmed);
            ledger.append(sound.subList(0, 4));
        }
        try (Connection raw = Stores.raw(folder)) {
            Sql sql = new Sql(raw);
            sql.run("DROP TRIGGER event_is_not_changed");
            sql.run("UPDATE event SET hash = zeroblob(32) WHERE store_seq = 3");
        }
        byte[] before = Files.readAllBytes(folder.resolve("vigil.db"));
        try (SqliteLedger ledger = Stores.open(folder)) {
            assertThat(ledger.findings())
                    .extracting(Damage::session)
                    .contains(Optional.of(harmed.getFirst().session()));
            assertThat(ledger.facts(sound.getFirst().session())).isEqualTo(sound.subList(0, 4));
            Stores.fault(() -> ledger.facts(harmed.getFirst().session()), StoreFault.Torn.class);
            Stores.fault(() -> ledger.append(sound.subList(4, 5)), StoreFault.Torn.class);
            Stores.fault(() -> ledger.keepDraft(Writer.draft()), StoreFault.Torn.class);
        }
        assertThat(Files.readAllBytes(folder.resolve("vigil.db"))).isEqualTo(before);
    }

    @Test
    void theLogThatACrashLeftIsKeptAsideWhereTheStoreIsDamagedAndOnlyThere() throws Exception {
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(Stores.notes(9, 5));
        }
        byte[] file = Files.readAllBytes(folder.resolve("vigil.db"));
        byte[] log;
        try (SqliteLedger ledger = Stores.open(folder)) {
            ledger.append(Stores.notes(10, 5));
            log = Files.readAllBytes(folder.resolve("vigil.db-wal"));
        }
        Files.write(folder.resolve("vigil.db"), file);
        Files.write(folder.resolve("vigil.db-wal"), log);
        Stores.open(folder).close();
        assertThat(folder.resolve("damaged-1")).doesNotExist();

        byte[] harmed;
        byte[] harmedLog;
        try (Connection raw = Stores.raw(folder)) {
            Sql sql = new Sql(raw);
            sql.run("DROP TRIGGER event_is_not_changed");
            sql.run("UPDATE event SET hash = zeroblob(32) WHERE store_seq = 3");
            harmed = Files.readAllBytes(folder.resolve("vigil.db"));
            harmedLog = Files.readAllBytes(folder.resolve("vigil.db-wal"));
        }
        Files.write(folder.resolve("vigil.db"), harmed);
        Files.write(folder.resolve("vigil.db-wal"), harmedLog);
        try (SqliteLedger ledger = Stores.open(folder)) {
            assertThat(ledger.findings()).isNotEmpty();
        }
        assertThat(folder.resolve("damaged-1/vigil.db")).hasBinaryContent(harmed);
        assertThat(folder.resolve("damaged-1/vigil.db-wal")).hasBinaryContent(harmedLog);
    }

    private List<Long> found() {
        try (SqliteLedger ledger = Stores.open(folder)) {
            return ledger.findings().stream().map(Damage::fact).toList();
        }
    }

    private boolean integrityCheckSaysOk() {
        try (Connection raw = Stores.raw(folder)) {
            return new Sql(raw).answer("PRAGMA integrity_check").equals("ok");
        } catch (SQLException e) {
            return false;
        }
    }

    @Test
    void aLogThatIsGoneLeavesACleanPrefixWithASmallerHead() throws IOException {
        List<RecordedEvent> facts = Stores.notes(7, 6);
        Path copy = Files.createDirectories(folder.resolve("copy"));
        Stores.create(folder).close();
        long head;
        try (SqliteLedger ledger = Stores.open(folder)) {
            ledger.append(facts);
            head = ledger.head().revision();
            Files.copy(folder.resolve("vigil.db"), copy.resolve("vigil.db"));
        }
        try (SqliteLedger ledger = Stores.open(copy)) {
            assertThat(ledger.head().revision()).isLessThan(head);
            assertThat(ledger.verify((done, of) -> {})).isEmpty();
        }
    }
}
