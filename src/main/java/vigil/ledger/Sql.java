package vigil.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statements on the one connection, each prepared once. No result is left open behind this: it
 * would stop the next commit.
 */
final class Sql {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    interface Row<T> {
        /** What stands in the row. */
        T read(ResultSet row) throws SQLException;
    }

    /** Runs one statement: of several in one text only the first would be run, without a word. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Changes rows, and says how many. */
    int change(String sql, Object... values) throws SQLException {
        return prepared(sql, PreparedStatement::executeUpdate, values);
    }

    /** All rows. */
    <T> List<T> all(String sql, Row<T> row, Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        each(sql, result -> found.add(row.read(result)), values);
        return found;
    }

    /** The first row. */
    <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException {
        return all(sql, row, values).stream().findFirst();
    }

    /** Rows one after the other, without keeping them. */
    void each(String sql, Row<?> row, Object... values) throws SQLException {
        prepared(
                sql,
                question -> {
                    try (ResultSet result = question.executeQuery()) {
                        while (result.next()) {
                            row.read(result);
                        }
                    }
                    return true;
                },
                values);
    }

    /** What is done with a statement that is ready. */
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T prepared(String sql, Use<T> use, Object... values) throws SQLException {
        // Taken out while it is used, so that a question within a question has its own.
        PreparedStatement kept = prepared.remove(sql);
        PreparedStatement statement = kept == null ? connection.prepareStatement(sql) : kept;
        T answer;
        try {
            bind(statement, values);
            answer = use.of(statement);
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
        PreparedStatement other = prepared.put(sql, statement);
        if (other != null) {
            other.close();
        }
        return answer;
    }

    /** The single text that a pragma or a count answers. */
    String answer(String sql) throws SQLException {
        return first(sql, row -> row.getString(1)).orElse("");
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case String text -> statement.setString(i + 1, text);
                case Object other ->
                        throw new IllegalArgumentException("no column holds a " + other.getClass());
            }
        }
    }
}
