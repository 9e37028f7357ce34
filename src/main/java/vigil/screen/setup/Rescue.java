package vigil.screen.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import vigil.access.workplace.Workplace;
import vigil.keeping.Backup;
import vigil.keeping.Progress;
import vigil.keeping.StoreReading;

/**
 * What brings a store back that does not open, outside the window. Each method says on which thread
 * it is called. Nothing touches the files of the store before {@link #goOn}, and that keeps them.
 */
public interface Rescue {

    /** Folders in which backups of this store may lie. On the thread of files. */
    List<Path> places();

    /** The backups in a folder, the newest first. On the thread of files. */
    List<Backup> backups(Path place);

    /**
     * Copies a backup into a folder of its own beside the store and opens the copy, locked. One
     * that was opened before is closed first. On the ledger's thread.
     */
    Copy copy(Backup backup);

    /** A restored copy that is open, and who can come into it. */
    record Copy(Backup backup, Path folder, Workplace workplace) {}

    /**
     * Reads the copy from end to end, once an administrator is in. Refused to anybody else. On the
     * ledger's thread.
     */
    Reading read(Progress progress);

    /**
     * What was read in the copy.
     *
     * @param missing how many entries the store had after its end, where that is known
     */
    record Reading(StoreReading copy, OptionalLong missing) {}

    /** The copy does not fit: it is closed and taken away. On the ledger's thread. */
    void discard();

    /** What is known of the site; nothing where it has to be typed. On the thread of files. */
    Optional<Founding.Site> site();

    /** Keeps the site. On the thread of files. */
    void keep(Founding.Site site);

    /**
     * Puts the copy in the store's place. Refused to whoever may not. On the ledger's thread.
     *
     * @return where the files of the store are kept that were there, if any were
     */
    Optional<Path> goOn();

    /** Opens the store that is there now. On the window's thread. */
    void begin(Consumer<String> failed);
}
