package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import vigil.access.keys.Bytes;
import vigil.charting.LedgerException;
import vigil.keeping.Misfit;

/**
 * Whether the log beside the file of a store is its own. SQLite takes in whatever log lies there
 * whose sums fit, also that of another store or of another day, and what it overwrites is gone from
 * the file. So it is tried out in copies, before SQLite opens them: a log goes on where the file
 * ends, fact by fact, or it is refused. No key is needed, and no more is read than what is new, so
 * that after a crash nobody waits longer for a large store than its copy takes.
 *
 * <p>Of a file that cannot be read without its log, as a crash in the midst of a checkpoint leaves
 * it, nothing can be told: the log is taken in, and the store is looked at as it then is.
 */
final class LogBeside {
    private LogBeside() {}

    /** The newest fact of a file, and the hash of the store up to and with it. */
    private record End(long number, Bytes hash) {}

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
        Optional<End> alone = endWithoutLog(file);
        return alone.isEmpty() || goesOnFrom(alone.get(), file);
    }

    private static Optional<End> endWithoutLog(StoreFile file) {
        try (Connection connection = StoreConnection.connectAlone(file.path())) {
            Sql sql = new Sql(connection);
            long last = lastOf(sql);
            Course course = Course.over(sql, Math.max(0, last - 1));
            return course.fits && course.next == last + 1
                    ? Optional.of(new End(last, Bytes.of(course.before)))
                    : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static boolean goesOnFrom(End alone, StoreFile file) throws IOException {
        Path folder = InterruptedCopies.folderForPassing(file.folder());
        try {
            StoreFile copy = new StoreFile(folder);
            Files.copy(file.path(), copy.path());
            Files.copy(file.log(), copy.log());
            return goesOn(alone, copy);
        } finally {
            InterruptedCopies.takeAway(folder);
        }
    }

    private static boolean goesOn(End alone, StoreFile copy) {
        try (Connection connection = StoreConnection.connect(copy.path(), false)) {
            Sql sql = new Sql(connection);
            // Before anything is read: the log then needs no shared memory, which kills a program
            // on a full disk.
            sql.run("PRAGMA locking_mode=exclusive");
            sql.run("PRAGMA temp_store=2");
            // A copy that is thrown away need not reach the disk.
            sql.run("PRAGMA synchronous=off");
            Course course = Course.over(sql, alone.number());
            return course.fits
                    && Arrays.equals(course.first, alone.hash().array())
                    && course.next == lastOf(sql) + 1;
        } catch (SQLException e) {
            return false;
        }
    }

    private static long lastOf(Sql sql) throws SQLException {
        return Long.parseLong(sql.answer("SELECT coalesce(max(store_seq), 0) FROM event"));
    }

    /** The hashes of the store, one fact after the other. */
    private static final class Course {
        private final Chain chain;
        private final long from;
        private long next;
        private byte[] first = Chain.START;
        private byte[] before = Chain.START;
        private boolean fits = true;

        private Course(Chain chain, long from) {
            this.chain = chain;
            this.from = from;
            this.next = Math.max(1, from);
        }

        /** From a fact on, whose own hash is taken as it stands; from the beginning at 0. */
        static Course over(Sql sql, long from) throws SQLException {
            Course course =
                    new Course(
                            new Chain(sql.answer("SELECT v FROM meta WHERE k = 'store_id'")), from);
            sql.each(
                    "SELECT store_seq, hash, store_hash FROM event WHERE store_seq >= ?"
                            + " ORDER BY store_seq",
                    course::follow,
                    from);
            return course;
        }

        private boolean follow(ResultSet row) throws SQLException {
            long number = row.getLong(1);
            byte[] after = row.getBytes(3);
            if (number == from) {
                first = after;
            }
            fits &= number == next;
            fits &=
                    number == from
                            || Arrays.equals(after, chain.store(before, number, row.getBytes(2)));
            next = number + 1;
            before = after;
            return fits;
        }
    }
}
