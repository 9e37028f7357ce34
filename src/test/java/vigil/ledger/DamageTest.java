package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.StoreFault;
import vigil.keeping.Damage;
import vigil.session.RecordedEvent;
import vigil.session.SessionId;

/** Facts are forged or removed in the file: nothing wrong is ever read as if it were right. */
class DamageTest {
    private static final int PAGE = 4096;

    @TempDir private Path folder;

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
            assertThat(verification(new Sql(raw)).everything((done, of) -> {}))
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
            Sql sql = new Sql(raw);
            assertThat(verification(sql).chainOfLast(6)).isEmpty();
            sql.run("DROP TRIGGER event_is_not_changed");
            sql.run("UPDATE event SET hash = zeroblob(32) WHERE store_seq = 8");
            assertThat(verification(sql).chainOfLast(6)).extracting(Damage::fact).contains(8L, 9L);
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

    /** Each finding has its own words, so that a check that is left out is missed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE event SET store_hash = zeroblob(32) WHERE store_seq = 9"
                        + "| 9 STORE_CHAIN",
                "UPDATE event SET store_hash = zeroblob(32) WHERE store_seq = 5"
                        + "| 5 STORE_CHAIN, 6 STORE_CHAIN",
                "DELETE FROM event WHERE store_seq = 5"
                        + "| 5 GAP, 6 STORE_CHAIN,"
                        + " 6 SESSION_GAP, 6 SESSION_CHAIN",
                "DELETE FROM event WHERE store_seq < 9"
                        + "| 1 GAP, 9 STORE_CHAIN,"
                        + " 9 SESSION_GAP, 9 SESSION_CHAIN"
            })
    void whatIsWrongIsNamedAndNothingElse(String change, String expected) throws Exception {
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(Stores.notes(13, 9));
        }
        try (Connection raw = Stores.raw(folder)) {
            Sql sql = new Sql(raw);
            sql.run("DROP TRIGGER event_is_not_changed");
            sql.run("DROP TRIGGER event_is_not_deleted");
            sql.run(change);
            assertThat(named(verification(sql).everything((done, of) -> {}))).isEqualTo(expected);
        }
    }

    /** What lies before the last facts is looked at where these hang on it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM event WHERE store_seq = 4 | ''",
                "DELETE FROM event WHERE store_seq = 5"
                        + "| 5 GAP, 6 STORE_CHAIN,"
                        + " 6 SESSION_GAP, 6 SESSION_CHAIN"
            })
    void theLastFourOfNineHangOnTheFifth(String change, String expected) throws Exception {
        try (SqliteLedger ledger = Stores.create(folder)) {
            ledger.append(Stores.notes(14, 9));
        }
        try (Connection raw = Stores.raw(folder)) {
            Sql sql = new Sql(raw);
            sql.run("DROP TRIGGER event_is_not_deleted");
            sql.run(change);
            assertThat(named(verification(sql).chainOfLast(4))).isEqualTo(expected);
        }
    }

    private static Verification verification(Sql sql) throws SQLException {
        Chain chain = new Chain(sql.answer("SELECT v FROM meta WHERE k = 'store_id'"));
        return new Verification(sql, new EventTable(sql, chain, Stores.needs()));
    }

    private static String named(List<Damage> damage) {
        return damage.stream()
                .map(one -> one.fact() + " " + one.finding())
                .collect(Collectors.joining(", "));
    }

    /** The file without what was written last, which lies in the log beside it. */
    private void afterACrash() throws IOException {
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
    }

    @Test
    void theLogThatACrashLeftIsKeptAsideWhereTheStoreIsDamagedAndOnlyThere() throws Exception {
        afterACrash();
        Stores.open(folder).close();
        assertThat(folder.resolve("damaged-1")).doesNotExist();

        byte[] harmed;
        byte[] harmedLog;
        // The file is harmed too: a log alone that harms a sound one is not taken in.
        harm(3).close();
        try (Connection _ = harm(4)) {
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
        // With it the next sound store, as after a restore, would take them away.
        assertThat(folder.resolve("damaged-1/not-read-yet")).doesNotExist();
    }

    private Connection harm(int fact) throws SQLException {
        Connection raw = Stores.raw(folder);
        Sql sql = new Sql(raw);
        sql.run("DROP TRIGGER IF EXISTS event_is_not_changed");
        sql.run("UPDATE event SET hash = zeroblob(32) WHERE store_seq = " + fact);
        return raw;
    }

    @Test
    void aStartThatFailsAgainAndAgainLeavesNoCopiesBehind() throws Exception {
        afterACrash();
        Workings failing = Stores.withMigration("next__broken.sql");
        for (int start = 0; start < 3; start++) {
            Stores.fault(
                    () -> SqliteLedger.open(folder, failing, Stores.needs()),
                    StoreFault.Failed.class);
            assertThat(copies()).hasSizeLessThan(2);
        }
        Stores.open(folder).close();
        assertThat(copies()).isEmpty();
    }

    @Test
    void whatSqliteDoesToTheFilesWhileAStartFailsLeavesOneCopyOfThemAsTheyWere() throws Exception {
        afterACrash();
        byte[] log = Files.readAllBytes(folder.resolve("vigil.db-wal"));
        Files.writeString(folder.resolve("vigil.db"), "recipes, all of them mine".repeat(400));
        for (int start = 0; start < 3; start++) {
            Stores.fault(() -> Stores.open(folder), StoreFault.Torn.class);
        }
        assertThat(copies()).hasSize(1);
        assertThat(folder.resolve("damaged-1/vigil.db-wal")).hasBinaryContent(log);
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> one.getFileName().toString().startsWith("damaged-")).toList();
        }
    }

    private List<Long> found() {
        try (SqliteLedger ledger = Stores.open(folder)) {
            return ledger.findings().stream().map(Damage::fact).toList();
        }
    }

    @Test
    void anIndexInWhichTheLastFactReadsOtherwiseHidesItFromNoList() throws Exception {
        List<RecordedEvent> facts = Stores.notes(11, 9);
        SessionId session = facts.getFirst().session();
        try (SqliteLedger ledger = Stores.create(folder)) {
            Stores.append(ledger, facts);
        }
        Stores.open(folder).close();
        Path file = folder.resolve("vigil.db");
        byte[] bytes = Files.readAllBytes(file);
        int at = lastIndexed(bytes, session.value().toString());
        bytes[at + 35] = (byte) (bytes[at + 35] == '0' ? '1' : '0');
        Files.write(file, bytes);

        try (SqliteLedger ledger = Stores.open(folder)) {
            assertThat(ledger.summaries())
                    .singleElement()
                    .satisfies(
                            one -> {
                                assertThat(one.id()).isEqualTo(session);
                                assertThat(one.revision()).isEqualTo(9);
                            });
            Stores.fault(() -> ledger.facts(session), StoreFault.Torn.class);
        }
    }

    /** A disk that did not keep what it had acknowledged left such a row; it ended in a trace. */
    @Test
    void aFactThatNamesNoSessionAnyMoreIsAFinding() throws Exception {
        try (SqliteLedger ledger = Stores.create(folder)) {
            Stores.append(ledger, Stores.notes(12, 9));
        }
        String may = "stream_id  TEXT            ,";
        String mustNot = "stream_id  TEXT    NOT NULL,";
        inSchema(mustNot, may);
        try (Connection raw = Stores.raw(folder)) {
            Sql sql = new Sql(raw);
            sql.run("DROP TRIGGER event_is_not_changed");
            sql.run("UPDATE event SET stream_id = NULL WHERE store_seq = 5");
        }
        inSchema(may, mustNot);
        assertThat(found()).isNotEmpty();
    }

    private void inSchema(String before, String after) throws SQLException {
        try (Connection raw = Stores.raw(folder)) {
            Sql sql = new Sql(raw);
            sql.run("PRAGMA writable_schema=ON");
            assertThat(
                            sql.change(
                                    "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name ="
                                            + " 'event' AND instr(sql, ?) > 0",
                                    before,
                                    after,
                                    before))
                    .isOne();
        }
    }

    /** Where an index names a session for the fact added last: the lowest place in its page. */
    private static int lastIndexed(byte[] file, String session) {
        byte leafOfAnIndex = 10;
        String text = new String(file, StandardCharsets.ISO_8859_1);
        for (int page = PAGE; page < file.length; page += PAGE) {
            int at = text.indexOf(session, page);
            if (file[page] == leafOfAnIndex && at > 0 && at < page + PAGE) {
                return at;
            }
        }
        throw new AssertionError("no index names " + session);
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
            assertThat(ledger.verify((done, of) -> {}).damage()).isEmpty();
        }
    }
}
