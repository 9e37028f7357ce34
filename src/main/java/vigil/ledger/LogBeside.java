package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import vigil.charting.LedgerException;
import vigil.keeping.Misfit;

/**
 * Whether the log beside the file of a store is its own. SQLite takes in whatever log lies there
 * whose sums fit, also that of another store, or of a later day beside an older file, and what it
 * overwrites is gone from the file. So both are tried out in copies, before SQLite opens them: a
 * log is refused where the store hangs together without it and not with it. No key is needed.
 *
 * <p>Of the chain the last {@value #LOOKED_AT} facts are looked at. What a crash leaves passes: the
 * log then completes the file.
 */
final class LogBeside {
    private static final int LOOKED_AT = 2_000;

    private LogBeside() {}

    /**
     * Refuses a log that is not its own as {@link Misfit#LOG_OF_ANOTHER}. Where there is no room
     * for the copies nothing is tried: a running session comes first.
     */
    static void confirmOwn(StoreFile file) {
        boolean own;
        try {
            own = !holdsSomething(file.log()) || isOwn(file);
        } catch (IOException | LedgerException e) {
            return;
        }
        if (!own) {
            throw Faults.torn(Misfit.LOG_OF_ANOTHER);
        }
    }

    private static boolean holdsSomething(Path log) throws IOException {
        return Files.exists(log) && Files.size(log) > 0;
    }

    private static boolean isOwn(StoreFile file) throws IOException {
        Path folder = InterruptedCopies.folderForPassing(file.folder());
        try {
            StoreFile copy = new StoreFile(folder);
            Files.copy(file.path(), copy.path());
            Files.copy(file.log(), copy.log());
            if (hangsTogether(copy)) {
                return true;
            }
            for (Path one : copy.all()) {
                Files.deleteIfExists(one);
            }
            Files.copy(file.path(), copy.path());
            return !hangsTogether(copy);
        } finally {
            InterruptedCopies.takeAway(folder);
        }
    }

    private static boolean hangsTogether(StoreFile copy) {
        try (Connection connection = StoreConnection.connect(copy.path(), false)) {
            Sql sql = new Sql(connection);
            // Before anything is read: the log then needs no shared memory, which kills a program
            // on a full disk.
            sql.run("PRAGMA locking_mode=exclusive");
            sql.run("PRAGMA temp_store=2");
            return sql.answer("PRAGMA quick_check(1)").equals("ok") && chained(sql);
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean chained(Sql sql) throws SQLException {
        Chain chain = new Chain(sql.answer("SELECT v FROM meta WHERE k = 'store_id'"));
        long last = Long.parseLong(sql.answer("SELECT coalesce(max(store_seq), 0) FROM event"));
        long from = Math.max(0, last - LOOKED_AT);
        Course course = new Course(chain, from);
        sql.each(
                "SELECT store_seq, hash, store_hash FROM event WHERE store_seq >= ?"
                        + " ORDER BY store_seq",
                course::follow,
                from);
        return course.fits && course.next == last + 1;
    }

    /** The hashes of the store, one fact after the other. */
    private static final class Course {
        private final Chain chain;
        private final long from;
        private long next;
        private byte[] before = Chain.START;
        private boolean fits = true;

        Course(Chain chain, long from) {
            this.chain = chain;
            this.from = from;
            this.next = Math.max(1, from);
        }

        boolean follow(ResultSet row) throws SQLException {
            long number = row.getLong(1);
            byte[] after = row.getBytes(3);
            boolean first = number == from;
            fits &= number == next;
            fits &= first || Arrays.equals(after, chain.store(before, number, row.getBytes(2)));
            next = number + 1;
            before = after;
            return fits;
        }
    }
}
