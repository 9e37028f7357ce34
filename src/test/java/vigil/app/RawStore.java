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

    /** Another signature stands at a fact. */
    static void unsign(Path file, long fact) throws SQLException {
        change(
                file,
                "DROP TRIGGER event_is_not_changed",
                "UPDATE event SET sig = zeroblob(length(sig)) WHERE store_seq = " + fact);
    }

    /** One bit in the middle of a statement about a key is another. */
    static void flipInKeys(Path file, long statement) throws SQLException {
        change(
                file,
                "DROP TRIGGER key_statement_is_not_changed",
                "UPDATE key_statement SET statement = unhex(substr(h, 1, n)"
                        + " || substr('1032547698BADCFE',"
                        + " instr('0123456789ABCDEF', substr(h, n + 1, 1)), 1) || substr(h, n + 2))"
                        + " FROM (SELECT number AS m, hex(statement) AS h,"
                        + " length(statement) / 2 * 2 + 1 AS n FROM key_statement)"
                        + " WHERE number = m AND m = "
                        + statement);
    }
}
