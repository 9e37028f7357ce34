package vigil.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.keeping.Misfit;

/**
 * Brings a store to the version this program knows, one numbered script after the other, each in
 * one transaction. A store that holds something is copied first.
 */
final class Migrations {
    /** "VIGI", by which a file is known as a store of this program. */
    static final int APPLICATION = 0x56494749;

    /**
     * The oldest version that is read. Those before it were written without keys by a program that
     * no clinic had; what lies in them is neither sealed nor signed.
     */
    static final int OLDEST = 3;

    private final Sql sql;
    private final Path folder;
    private final List<String> scripts;

    Migrations(Sql sql, Path folder, List<String> scripts) {
        this.sql = sql;
        this.folder = folder;
        this.scripts = scripts;
    }

    /** Makes an empty file a store. */
    void create() throws SQLException {
        sql.run("PRAGMA application_id=" + APPLICATION);
        migrateFrom(0);
    }

    /**
     * Brings a store up to date. Refuses a newer one, and a file that is no store of this program.
     */
    void update() throws SQLException {
        int found = known();
        if (found < scripts.size()) {
            copyBefore(found);
            migrateFrom(found);
        }
    }

    /** Refuses a store that is not of exactly this version. */
    void confirm() throws SQLException {
        int found = known();
        if (found < scripts.size()) {
            throw new LedgerException(
                    new StoreFault.Failed("a store of the older version " + found));
        }
    }

    private int known() throws SQLException {
        if (!sql.answer("PRAGMA application_id").equals(Integer.toString(APPLICATION))) {
            throw new LedgerException(new StoreFault.NotAStore());
        }
        int found = Integer.parseInt(sql.answer("PRAGMA user_version"));
        if (found > scripts.size()) {
            throw new LedgerException(new StoreFault.Newer(found, scripts.size()));
        }
        if (found < 1) {
            throw Faults.torn(Misfit.NO_VERSION);
        }
        if (found < OLDEST) {
            throw new LedgerException(new StoreFault.Older(found, OLDEST));
        }
        return found;
    }

    private void migrateFrom(int found) throws SQLException {
        for (int version = found + 1; version <= scripts.size(); version++) {
            sql.run("BEGIN IMMEDIATE");
            try {
                for (String statement : statements(read(scripts.get(version - 1)))) {
                    sql.run(statement);
                }
                sql.run("PRAGMA user_version=" + version);
                sql.run("COMMIT");
            } catch (SQLException | RuntimeException e) {
                sql.run("ROLLBACK");
                throw e;
            }
        }
    }

    /** A copy of the store as it was, beside it; kept. */
    private void copyBefore(int version) throws SQLException {
        try {
            Path copy = folder.resolve("vigil-version-" + version + ".db");
            Path unfinished = folder.resolve("vigil-version-" + version + ".part");
            Files.deleteIfExists(unfinished);
            sql.change("VACUUM INTO ?", unfinished.toString());
            Forced.content(unfinished);
            Files.move(unfinished, copy, StandardCopyOption.REPLACE_EXISTING);
            Forced.names(folder);
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    /** All statements of all scripts. */
    static List<String> statements(Workings workings) {
        return workings.migrations().stream()
                .flatMap(script -> statements(read(script)).stream())
                .toList();
    }

    /**
     * The statements of a script: each ends with a semicolon at the end of a line, a trigger with
     * the line END;.
     */
    static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : script.lines().toList()) {
            if (line.isBlank() || line.startsWith("--")) {
                continue;
            }
            statement.append(line).append('\n');
            boolean trigger = statement.toString().startsWith("CREATE TRIGGER");
            if (trigger ? line.equals("END;") : line.endsWith(";")) {
                statements.add(statement.toString());
                statement.setLength(0);
            }
        }
        if (!statement.isEmpty()) {
            throw new IllegalStateException("a script ends within a statement");
        }
        return statements;
    }

    private static String read(String script) {
        try (InputStream in =
                Migrations.class.getResourceAsStream("/ledger/migrations/" + script)) {
            if (in == null) {
                throw new IllegalStateException("no such script: " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
