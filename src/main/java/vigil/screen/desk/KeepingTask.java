package vigil.screen.desk;

import java.nio.file.Path;
import vigil.charting.StoreFault;
import vigil.keeping.Backup;
import vigil.keeping.StoreReading;

/** What is being done for the store, and how the last of it ended. */
public sealed interface KeepingTask {

    /** Kinds of long work. */
    enum Kind {
        BACK_UP,
        VERIFY,
        FIND_SOUND_BACKUP,
        RESTORE,
        REPLACE
    }

    /** Nothing is done. */
    record Idle() implements KeepingTask {}

    /**
     * Something is being done.
     *
     * @param done so many facts of {@code of}; of 0 while that is not known
     */
    record Running(Kind kind, long done, long of) implements KeepingTask {}

    /** A backup was made and verified. */
    record BackedUp(Backup backup) implements KeepingTask {}

    /** The store was read from end to end. */
    record Verified(StoreReading reading) implements KeepingTask {}

    /** A backup was restored into a folder of its own and read there. */
    record Restored(Backup backup, Path folder, StoreReading reading) implements KeepingTask {}

    /** A restored copy took the place of the store, whose files are kept in a folder. */
    record Replaced(Path kept) implements KeepingTask {}

    /** It could not be done. */
    record Failed(Kind kind, StoreFault fault) implements KeepingTask {}
}
