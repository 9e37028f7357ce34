package vigil.ledger;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The triggers by which the file itself refuses that a fact is changed, taken away or put between
 * others. They guard against faults of this program and keep out nobody who has the file and other
 * tools; so each is read back like a setting, and one that is missing, is another, or is none of
 * this program's says that somebody had.
 */
final class Guards {
    private static final Pattern NAMED = Pattern.compile("CREATE TRIGGER (\\w+) ");

    private final Map<String, String> wanted;
    private final Map<String, String> found;

    private Guards(Map<String, String> wanted, Map<String, String> found) {
        this.wanted = wanted;
        this.found = found;
    }

    /** Those that the file has, beside those that the scripts give it. */
    static Guards of(Sql sql, Workings workings) throws SQLException {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String statement : Migrations.statements(workings)) {
            Matcher named = NAMED.matcher(statement);
            if (named.lookingAt()) {
                wanted.put(named.group(1), kept(statement));
            }
        }
        Map<String, String> found = new LinkedHashMap<>();
        sql.each(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
                row -> found.put(row.getString(1), row.getString(2)));
        return new Guards(wanted, found);
    }

    /** A statement as SQLite keeps it. */
    private static String kept(String statement) {
        String text = statement.strip();
        return text.substring(0, text.length() - 1);
    }

    /** The names of those that are not as they should be, in the order of the alphabet. */
    List<String> amiss() {
        TreeSet<String> names = new TreeSet<>(wanted.keySet());
        names.addAll(found.keySet());
        names.removeIf(
                name -> wanted.containsKey(name) && wanted.get(name).equals(found.get(name)));
        return List.copyOf(names);
    }

    /** Makes them as they should be. */
    void putBack(StoreConnection connection) throws SQLException {
        connection.inTransaction(
                () -> {
                    for (String name : amiss()) {
                        if (found.containsKey(name)) {
                            connection.sql().run("DROP TRIGGER " + quoted(name));
                        }
                        if (wanted.containsKey(name)) {
                            connection.sql().run(wanted.get(name));
                        }
                    }
                });
    }

    /** A name that somebody else chose. */
    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
