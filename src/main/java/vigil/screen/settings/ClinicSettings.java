package vigil.screen.settings;

import java.nio.file.Path;

/** Where the settings of a clinic lie. Each method is called on the thread of files. */
public interface ClinicSettings {

    /**
     * The settings.
     *
     * @param idleMinutes after how many idle minutes the workstation locks, 2 to 15
     * @param scanPrefix what a scanner types before a badge
     * @param scanSuffix what it types after it: Enter as {@code \r}, Tab as {@code \t}, or nothing
     * @param exports the folder of records that leave
     * @param anchors the folder in which the end of the store is kept, best on another disk
     */
    record Values(
            int idleMinutes, String scanPrefix, String scanSuffix, Path exports, Path anchors) {}

    /** What a folder can be refused for. */
    enum Refusal {
        /** It is not there or cannot be written. */
        CLOSED,
        /** It lies within the folder of the store. */
        WITHIN_STORE
    }

    /** What came of keeping them. */
    sealed interface Result {

        /** They are kept, and count from now on. */
        record Kept() implements Result {}

        /** Nothing was changed, because of this folder. */
        record Refused(Path folder, Refusal why) implements Result {}
    }

    /** As they are. */
    Values now();

    /** Keeps others; throws what the files throw where they cannot be written. */
    Result keep(Values values);
}
