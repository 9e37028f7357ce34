package vigil.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A store's file as somebody finds it who passes by the program. */
final class RawStore {
    private RawStore() {}

    /** Changes it by statements of SQL, in their order. */
    static void change(Path file, String... statements) throws SQLException {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement()) {
            for (String change : statements) {
                statement.execute(change);
            }
        }
    }
}
