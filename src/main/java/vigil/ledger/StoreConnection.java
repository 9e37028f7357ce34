package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import vigil.keeping.Misfit;

/** The one connection to the file, with its settings confirmed and its tables up to date. */
final class StoreConnection implements AutoCloseable {
    private static final int DUE_PAGES = 500;
    private static final String ALONE = "?immutable=1";

    private final Connection connection;
    private final Sql sql;
    private final StoreFile file;
    private int standingStill;

    /** Over a connection that is open already, to the file that is remembered. */
    StoreConnection(Connection connection, StoreFile file) {
        this.connection = connection;
        this.sql = new Sql(connection);
        this.file = file;
    }

    /** Makes a new store ready under another name, then gives it its own. */
    static void create(StoreFile file, Workings workings, Needs needs)
            throws SQLException, IOException {
        createUnfinished(file, workings, needs.ids().next().toString()).close();
        Files.move(file.unfinished(), file.path(), StandardCopyOption.ATOMIC_MOVE);
        Forced.names(file.folder());
    }

    /** Makes an empty store under another name, over what an interrupted set-up left there. */
    static StoreConnection createUnfinished(StoreFile file, Workings workings, String id)
            throws SQLException, IOException {
        StoreFile unfinished = StoreFile.at(file.unfinished());
        file.dropUnfinished();
        Connection connection = connect(unfinished.path(), true);
        try {
            StoreConnection made = new StoreConnection(connection, unfinished);
            Settings.apply(made.sql, workings);
            new Migrations(made.sql, file.folder(), workings.migrations()).create();
            made.sql.change("INSERT INTO meta (k, v) VALUES ('store_id', ?)", id);
            unfinished.remember();
            return made;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Opens an existing store. Whatever fails, no connection stays open. */
    static StoreConnection open(StoreFile file, Workings workings) throws SQLException {
        file.confirmThere();
        Connection connection = connect(file.path(), false);
        try {
            StoreConnection opened = new StoreConnection(connection, file);
            Settings.apply(opened.sql, workings);
            opened.sql.run("BEGIN IMMEDIATE");
            opened.sql.run("ROLLBACK");
            new Migrations(opened.sql, file.folder(), workings.migrations()).update();
            file.remember();
            return opened;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Opens a file only to read it, for example a backup: nothing beside it is made or changed. */
    static StoreConnection openToRead(StoreFile file, Workings workings) throws SQLException {
        return openToRead(file, workings, "");
    }

    /** The same for the file of an open store, while it {@link #standStill stands still}. */
    static StoreConnection openBeside(StoreFile file, Workings workings) throws SQLException {
        return openToRead(file, workings, ALONE);
    }

    private static StoreConnection openToRead(StoreFile file, Workings workings, String how)
            throws SQLException {
        file.confirmThere();
        Connection connection = connectToRead(file.path(), how);
        try {
            StoreConnection opened = new StoreConnection(connection, file);
            new Migrations(opened.sql, file.folder(), workings.migrations()).confirm();
            return opened;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Reads what stands in a file itself, whatever log lies beside it; neither is changed. */
    static Connection connectAlone(Path path) throws SQLException {
        return connectToRead(path, ALONE);
    }

    private static Connection connectToRead(Path path, String how) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + path.toUri() + how);
    }

    static Connection connect(Path path, boolean create) throws SQLException {
        SQLiteConfig config = config();
        if (!create) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        return config.createConnection("jdbc:sqlite:" + path.toUri());
    }

    /**
     * Without a question about the number of a row behind each insert, which the driver would ask
     * unasked, and leave open.
     */
    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        return config;
    }

    Sql sql() {
        return sql;
    }

    /** The id that the store was given when it was made. */
    String storeId() throws SQLException {
        return sql.first("SELECT v FROM meta WHERE k = 'store_id'", row -> row.getString(1))
                .orElseThrow(() -> Faults.torn(Misfit.NO_STORE_ID));
    }

    /** Changes to the store. */
    interface Change {
        void make() throws SQLException;
    }

    /**
     * BEGIN and COMMIT as statements: the driver's own transactions commit a half one after a full
     * disk.
     */
    void inTransaction(Change change) throws SQLException {
        file.confirmSame();
        sql.run("BEGIN IMMEDIATE");
        try {
            change.make();
            file.confirmSame();
            sql.run("COMMIT");
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Exception because) {
        try {
            sql.run("ROLLBACK");
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /** From here on nothing is written, whatever is asked. */
    void onlyRead() throws SQLException {
        sql.run("PRAGMA query_only=1");
    }

    /**
     * Moves what has gathered in the log into the file once it is {@value #DUE_PAGES} pages. Left
     * alone, SQLite does it at twice as many, before it answers to a commit.
     */
    void moveLogOn() throws SQLException {
        if (standingStill > 0) {
            return;
        }
        int waiting =
                sql.first("PRAGMA wal_checkpoint(NOOP)", row -> row.getInt(2) - row.getInt(3))
                        .orElse(0);
        if (waiting >= DUE_PAGES) {
            sql.run("PRAGMA wal_checkpoint(PASSIVE)");
        }
    }

    /**
     * Moves everything into the file, and then nothing more until it may {@link #goOn}, as often as
     * it was asked to stand still: whoever reads the file alone meanwhile reads the store as it is
     * now, or as it was when it was first asked.
     */
    void standStill() throws SQLException {
        standingStill++;
        if (standingStill > 1) {
            return;
        }
        sql.run("PRAGMA wal_autocheckpoint=0");
        boolean whole =
                sql.first(
                                "PRAGMA wal_checkpoint(PASSIVE)",
                                row -> row.getInt(1) == 0 && row.getInt(2) == row.getInt(3))
                        .orElse(false);
        if (!whole) {
            goOn();
            throw new SQLException("the log could not be moved into the file");
        }
    }

    /** What gathers in the log is moved into the file again. */
    void goOn() throws SQLException {
        standingStill--;
        if (standingStill > 0) {
            return;
        }
        sql.run("PRAGMA wal_autocheckpoint=" + Settings.PAGES_OF_LOG);
    }

    /** Moves everything into the one file, then closes it. */
    @Override
    public void close() throws SQLException {
        try {
            sql.run("PRAGMA wal_checkpoint(TRUNCATE)");
        } finally {
            connection.close();
        }
    }

    /** Closes a file that was only read. */
    void closeUnchanged() throws SQLException {
        connection.close();
    }

    /** Closes without a word more to the file. */
    void throwAway(Exception because) {
        try {
            connection.close();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
