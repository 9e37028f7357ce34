package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.StoreFault;
import vigil.keeping.Backup;
import vigil.keeping.Progress;
import vigil.session.RecordedEvent;

/** A copy made piece by piece is the store, whatever happens between two pieces. */
class StoreCopyingTest {
    private static final int PIECES = 3;
    private static final int PAGE = 4096;

    @TempDir private Path folder;
    private Path store;
    private Path backups;
    private List<RecordedEvent> facts;

    @BeforeEach
    void fill() {
        store = folder.resolve("store");
        backups = folder.resolve("backups");
        facts = Stores.notes(1, (PIECES - 1) * StoreCopying.FACTS + 7);
    }

    private SqliteLedger filled() {
        SqliteLedger ledger = Stores.create(store);
        ledger.append(facts);
        return ledger;
    }

    private static Backup verified(StoreCopying copying) {
        return copying.whole().verified(Instant.EPOCH, ZoneOffset.UTC, Progress.SILENT);
    }

    private static int restOf(StoreCopying copying) {
        int pieces = 1;
        while (!copying.next().written()) {
            pieces++;
        }
        return pieces;
    }

    @Test
    void whatIsChartedBetweenTwoPiecesIsInTheCopyToo() {
        List<RecordedEvent> meanwhile = Stores.notes(2, 5);
        try (SqliteLedger ledger = filled()) {
            StoreCopying copying = ledger.copying(new BackupFolder(backups));
            assertThat(copying.next().written()).isFalse();
            ledger.append(meanwhile);
            ledger.keepDraft(Writer.draft());
            assertThat(restOf(copying)).isEqualTo(PIECES - 1);
            Backup made = verified(copying);
            assertThat(made.facts()).isEqualTo(facts.size() + meanwhile.size());
            ledger.restore(made.file(), folder.resolve("copy"), Progress.SILENT);
        }
        try (SqliteLedger copy = Stores.open(folder.resolve("copy"))) {
            assertThat(copy.findings()).isEmpty();
            assertThat(copy.facts(facts.getFirst().session())).isEqualTo(facts);
            assertThat(copy.facts(meanwhile.getFirst().session())).isEqualTo(meanwhile);
            assertThat(copy.drafts()).containsExactly(Writer.draft());
        }
    }

    @Test
    void aStoreThatEndsWithAPieceIsWhole() {
        facts = facts.subList(0, StoreCopying.FACTS);
        try (SqliteLedger ledger = filled()) {
            StoreCopying copying = ledger.copying(new BackupFolder(backups));
            assertThat(restOf(copying)).isEqualTo(2);
            assertThat(verified(copying).facts()).isEqualTo(facts.size());
        }
    }

    @Test
    void theCopyIsBuiltAsTheStoreIsAndHoldsEachRowOfIt() throws SQLException {
        Path made;
        try (SqliteLedger ledger = filled()) {
            made =
                    ledger.copyInto(new BackupFolder(backups))
                            .verified(Instant.EPOCH, ZoneOffset.UTC, Progress.SILENT)
                            .file();
        }
        assertThat(content(made)).isEqualTo(content(store.resolve("vigil.db")));
    }

    /** How a file is built and what lies in it, each row as text. */
    private static List<String> content(Path file) throws SQLException {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Sql sql = new Sql(raw);
            List<String> all = new ArrayList<>();
            for (String number :
                    List.of("application_id", "user_version", "page_size", "encoding")) {
                all.add(sql.answer("PRAGMA " + number));
            }
            all.addAll(
                    sql.all(
                            "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name",
                            row -> row.getString(1) + row.getString(2) + row.getString(3)));
            for (String table :
                    sql.all(
                            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
                            row -> row.getString(1))) {
                for (Object[] row : RawTable.whole(table, sql).rows()) {
                    all.add(table + Arrays.deepToString(row));
                }
            }
            return all;
        }
    }

    @Test
    void aStoreThatWasOpenedAnewMeanwhileIsNotCopiedOn() throws IOException {
        filled().close();
        int pages = (int) (Files.size(store.resolve("vigil.db")) / PAGE);
        try (SqliteLedger ledger =
                SqliteLedger.open(store, Stores.withPages(pages), Stores.needs())) {
            StoreCopying copying = ledger.copying(new BackupFolder(backups));
            assertThat(copying.next().written()).isFalse();
            Stores.fault(() -> ledger.append(Stores.notes(3, 200)), new StoreFault.DiskFull());
            Stores.fault(copying::next, new StoreFault.ChangedMeanwhile());
        }
        assertThat(backups).isEmptyDirectory();
    }

    /** Older than what each opening checks: the copy is where it is found. */
    @Test
    void aFactThatIsMissingIsFoundInTheCopyAndNotCopiedAround() throws SQLException {
        facts = Stores.notes(1, 2_600);
        filled().close();
        try (Connection raw = Stores.raw(store)) {
            Sql sql = new Sql(raw);
            sql.run("DROP TRIGGER event_is_not_deleted");
            sql.run("DELETE FROM event WHERE store_seq = 3");
        }
        try (SqliteLedger ledger = Stores.open(store)) {
            assertThat(ledger.findings()).isEmpty();
            StoreCopying copying = ledger.copying(new BackupFolder(backups));
            assertThat(restOf(copying)).isEqualTo(6);
            Stores.fault(() -> verified(copying), StoreFault.Torn.class);
        }
        assertThat(backups).isEmptyDirectory();
    }

    @Test
    void aPlaceThatIsGoneMeanwhileIsSaidAndTheStoreGoesOn() throws IOException {
        try (SqliteLedger ledger = filled()) {
            StoreCopying copying = ledger.copying(new BackupFolder(backups));
            StoreCopying.Piece first = copying.next();
            Files.move(backups, folder.resolve("pulled out"));
            Stores.fault(first::written, StoreFault.class);
            ledger.append(Stores.notes(4, 1));
            assertThat(ledger.findings()).isEmpty();
        }
    }
}
