package vigil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.LedgerException;

/** The floor is a fair one: as durable as an entry, and no larger. */
class RawInsertTest {

    @TempDir private Path folder;

    @Test
    void rowsAreInTheFilesWhenWriteReturnsAsTheyWouldBeFoundAfterAPowerCut() throws Exception {
        try (RawInsert raw = RawInsert.into(folder.resolve("raw"), Stores.needs().ids())) {
            for (int i = 0; i < 3; i++) {
                raw.write(raw.row(768));
            }
            Path found = copied(folder.resolve("raw"));

            assertThat(texts(found.resolve("raw.db"), "SELECT length(ct) FROM event"))
                    .containsExactly("768", "768", "768");
        }
    }

    @Test
    void everySettingIsThatOfTheLedger() throws SQLException {
        try (RawInsert raw = RawInsert.into(folder.resolve("raw"), Stores.needs().ids())) {
            assertThat(raw.settings()).isEqualTo(Settings.wanted(Workings.USUAL));
        }
    }

    @Test
    void theTableItsIndexesAndItsGuardsAreThoseOfTheLedger() throws Exception {
        RawInsert.into(folder.resolve("raw"), Stores.needs().ids()).close();
        Stores.create(folder.resolve("real")).close();
        String made = "SELECT sql FROM sqlite_master WHERE tbl_name = 'event' ORDER BY name";

        List<String> floor = texts(folder.resolve("raw/raw.db"), made);

        assertThat(floor).hasSizeGreaterThan(3);
        assertThat(floor).isEqualTo(texts(folder.resolve("real/vigil.db"), made));
    }

    @Test
    void aRowThatCannotBeWrittenIsNotMeasuredAsWritten() {
        try (RawInsert raw = RawInsert.into(folder.resolve("raw"), Stores.needs().ids())) {
            RawInsert.Row row = raw.row(256);
            raw.write(row);

            assertThatThrownBy(() -> raw.write(row)).isInstanceOf(LedgerException.class);
        }
    }

    @Test
    void anEntryIsAsLargeAsItsSealedContent() {
        assertThat(RawInsert.sealedSize(new byte[100])).isEqualTo(256);
        assertThat(RawInsert.sealedSize(new byte[500])).isEqualTo(768);
    }

    private Path copied(Path from) throws IOException {
        Path to = Files.createDirectories(folder.resolve("found"));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private static List<String> texts(Path file, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
        }
        return found;
    }
}
