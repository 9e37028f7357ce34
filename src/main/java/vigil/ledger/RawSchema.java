package vigil.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * How a file is built: its tables, and what guards them, which comes when they are filled.
 *
 * @param tables by name, with the statements that make them
 * @param guards the statements that make indexes and triggers, and name program and version
 */
record RawSchema(List<Made> tables, List<String> guards) {

    /** One table. */
    record Made(String name, String statement) {}

    RawSchema {
        tables = List.copyOf(tables);
        guards = List.copyOf(guards);
    }

    static RawSchema of(Sql sql) throws SQLException {
        List<Made> tables =
                sql.all(
                        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY rowid",
                        row -> new Made(row.getString(1), row.getString(2)));
        List<String> guards =
                new ArrayList<>(
                        sql.all(
                                "SELECT sql FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT"
                                        + " NULL ORDER BY rowid",
                                row -> row.getString(1)));
        for (String number : List.of("application_id", "user_version")) {
            guards.add("PRAGMA " + number + "=" + sql.answer("PRAGMA " + number));
        }
        return new RawSchema(tables, guards);
    }

    void makeTables(Sql sql) throws SQLException {
        for (Made table : tables) {
            sql.run(table.statement());
        }
    }

    void finish(Sql sql) throws SQLException {
        for (String guard : guards) {
            sql.run(guard);
        }
    }

    /** These facts, and every other table whole. */
    List<RawTable> withTheOthers(RawTable facts, Sql sql) throws SQLException {
        List<RawTable> all = new ArrayList<>(List.of(facts));
        for (Made table : tables) {
            if (!table.name().equals(facts.name())) {
                all.add(RawTable.whole(table.name(), sql));
            }
        }
        return all;
    }
}
