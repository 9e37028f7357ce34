package vigil.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vigil.keeping.Backup;
import vigil.keeping.Progress;
import vigil.keeping.StoreReading;
import vigil.people.Permission;
import vigil.quantity.Moment;

/**
 * Opens the store of a clinic to look after it, without a window. All throw {@link
 * RecordStore.NotOpened} with a sentence where the store cannot do what is asked.
 */
@FunctionalInterface
public interface StoreKeeper {

    /**
     * Opens the store in a folder, sound or damaged; never makes one.
     *
     * @param who comes in
     * @param as what they must be allowed to; that they were refused is on record
     */
    Opened open(Path folder, Credentials who, Permission as);

    /** An open store. What is done with it is on record, as long as it is not damaged. */
    interface Opened extends AutoCloseable {

        /** Walks through the whole store and names what does not fit. */
        StoreReading verify(Progress progress);

        /**
         * What the store ended with when its end was not found where it is kept outside, until an
         * administrator has taken note of that; nothing where all is well.
         */
        Optional<EndNotFound> unanchored();

        /**
         * The names of what keeps the file from being changed and was not as it should be when the
         * store was opened; in a sound store they are put right by then.
         */
        List<String> unguarded();

        /**
         * Takes note that the end was not found; throws where nothing waits for that.
         *
         * @param note what was compared, and why the end was missing
         */
        void compared(String note);

        /** The hash of the store at one of its entries; nothing where it ends before. */
        Optional<String> hashAt(long entry);

        /** The backups in a folder, else in the clinic's place; the newest first. */
        List<Backup> backups(Optional<Path> place);

        /** The newest of those that is sound today, read from end to end. */
        Optional<Backup> newestSound(Optional<Path> place, Progress progress);

        /** Makes a backup in a folder, else in the clinic's place; it counts once verified. */
        Backup backUp(Optional<Path> place, Progress progress);

        /**
         * Copies a backup into a folder that is not there yet, else into one beside the store, and
         * reads the copy from end to end. The store and the backup stay as they are.
         */
        Restored restore(Backup backup, Optional<Path> into, Progress progress);

        /** The same beside the store, for a copy that is taken away whatever comes of it. */
        Restored restorePassing(Backup backup, Progress progress);

        /** Takes a copy away again. */
        void discard(Path copy);

        /** Puts a restored copy in the store's place; answers where the store's own files lie. */
        Path replaceBy(Path copy);

        @Override
        void close();
    }

    /**
     * The end of a store was not found where it is kept outside.
     *
     * @param last the number of the entry with which the store then ended
     * @param unread where the file is kept that could not be read; nothing where there was none
     * @param at when that was found
     */
    record EndNotFound(long last, Optional<String> unread, Moment at) {}

    /** A restored copy; one that does not fit is no store. */
    record Restored(Path folder, StoreReading reading) {}
}
