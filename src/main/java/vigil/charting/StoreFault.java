package vigil.charting;

import vigil.people.Permission;

/** What can be wrong with a store. Each has its own sentence in the words of the program. */
public sealed interface StoreFault {

    /**
     * Whether it lies in this file of the store, so that a backup of it may do what it does not.
     */
    default boolean ofTheFile() {
        return this instanceof Torn || this instanceof NotAStore;
    }

    /**
     * Whether another version of the program reads the file: it may be sound, and a backup of it is
     * older.
     */
    default boolean ofAnotherVersion() {
        return this instanceof Newer || this instanceof Older;
    }

    /** Made by a newer version of the program. */
    record Newer(int found, int known) implements StoreFault {}

    /** Made by a version of the program whose stores had no keys, and are not read any more. */
    record Older(int found, int oldest) implements StoreFault {}

    /** Damaged: what was found, in technical words without patient data. */
    record Torn(String finding) implements StoreFault {}

    /** In use by another window. */
    record InUse() implements StoreFault {}

    /** The file or its folder cannot be written. */
    record ReadOnly() implements StoreFault {}

    /** The disk is full. */
    record DiskFull() implements StoreFault {}

    /** The file is gone or is not a store of this program. */
    record NotAStore() implements StoreFault {}

    /** The session was changed meanwhile by somebody else. */
    record ChangedMeanwhile() implements StoreFault {}

    /** A setting of the store did not take. */
    record SettingRefused(String setting) implements StoreFault {}

    /** The folder lies on a network drive, whose locks and syncs cannot be relied on. */
    record NetworkDrive() implements StoreFault {}

    /** Nobody who may read the store is signed in: its key is not in memory. */
    record Locked() implements StoreFault {}

    /** The place that was chosen for backups is not there: a disk that is not connected. */
    record PlaceGone() implements StoreFault {}

    /** What says where the backups lie cannot be read: the file, and behind it why, where known. */
    record PlaceUnknown(String said) implements StoreFault {}

    /** Whoever asked for it may not: nothing was done. */
    record NotAllowed(Permission permission) implements StoreFault {}

    /** A backup or copy of another store than this one. */
    record OtherStore() implements StoreFault {}

    /** Anything else the disk or the store said. */
    record Failed(String said) implements StoreFault {}
}
