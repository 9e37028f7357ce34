package vigil.keeping;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vigil.charting.DiskSpace;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.charting.StoreHead;
import vigil.people.StaffMember;

/**
 * Whoever keeps a store from being lost. Each method says on which thread it is called: the
 * ledger's, where the store is asked, that of files, or that of keeping, where long work is done.
 * All throw {@link LedgerException}; what needs a role is refused to others as {@link
 * vigil.charting.StoreFault.NotAllowed}.
 */
public interface StoreCare {

    /** Whether nobody is there whose key opens the store: nothing can be asked then. Any thread. */
    boolean locked();

    /** What was found in the store; one with findings is only read. On the ledger's thread. */
    List<Damage> findings();

    /** How many facts the store holds, and the hash of the last one. On the ledger's thread. */
    StoreHead head();

    /**
     * How many sessions the lists show as another version of the program judged them, as they all
     * are after an update. On the ledger's thread.
     */
    int judgedBefore();

    /** Judges the newest of those again, and says how many are left. On the ledger's thread. */
    int judgeOneAgain();

    /** How much room the disk of the store has. On the ledger's thread. */
    DiskSpace space();

    /**
     * Why the end of the store could not be kept outside it, though it was tried once more; nothing
     * while that works. On the ledger's thread.
     */
    Optional<StoreFault> anchorFault();

    /**
     * Whether the file of a sound store had lost what refuses changes of its entries when it was
     * opened: somebody had it open with other tools. It is put right by then. On the ledger's
     * thread.
     */
    boolean wasUnguarded();

    /** Where backups go. On the thread of files. */
    BackupPlace place();

    /**
     * Another place for backups from now on: a folder that can be written, outside the store's own.
     * On the thread of files.
     */
    BackupPlace moveTo(Path folder, StaffMember by);

    /** All backups in the place, the newest first. On the thread of files. */
    List<Backup> backups();

    /**
     * Begins a copy of the store, piece by piece, so that nobody who charts waits for all of it;
     * nothing is a backup before it is verified. On the ledger's thread.
     */
    Copying copy();

    /** A copy in the making. */
    interface Copying {
        /** Reads what comes next, some milliseconds' worth. On the ledger's thread. */
        Piece next();

        /**
         * Reads the whole copy from end to end and, where everything fits, makes it a backup. On
         * the thread of keeping.
         */
        Backup verified(Progress progress);
    }

    /** What was read of the store. */
    interface Piece {
        /**
         * Writes it into the copy and says whether it was the last. On the thread of keeping,
         * before the next one is read.
         */
        boolean written();
    }

    /** Begins to walk through the whole store, beside whoever charts. On the ledger's thread. */
    Verifying verifying();

    /** A walk through the whole store. */
    interface Verifying {
        /** Reads everything, and keeps what it finds for the end. On the thread of keeping. */
        void read(Progress progress);

        /** Names what does not fit; a store with findings is only read. On the ledger's thread. */
        StoreReading end();
    }

    /**
     * The newest backup that is sound today, read from end to end. On the thread of keeping.
     *
     * @param progress told of one backup after the other
     */
    Optional<Backup> newestSound(Progress progress);

    /**
     * Copies a backup into a folder of its own that holds no store, and reads the copy from end to
     * end. Neither the store nor the backup is changed; a copy that does not fit is no store. On
     * the thread of keeping.
     */
    StoreReading restore(Backup backup, Path folder, Progress progress, StaffMember by);

    /** A folder beside the store for a copy, which is not there yet. On the thread of keeping. */
    Path folderForCopy();

    /**
     * Puts a restored copy in the place of the store, whose own files are kept in a folder beside
     * it. What was charted since the backup is in those files only. On the ledger's thread.
     *
     * @return where the files of the store lie that was replaced
     */
    Path replaceBy(Path folder, StaffMember by);
}
