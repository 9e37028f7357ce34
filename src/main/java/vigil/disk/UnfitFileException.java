package vigil.disk;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What lies under a name cannot be read as a file. The message is for developers: the file, and the
 * name of the reason.
 */
public final class UnfitFileException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    /** Why it cannot be read. */
    public enum Why {
        /** Nothing lies there. */
        MISSING,
        /** A link to something that is not there, or to itself: often a disk not connected. */
        LEADS_NOWHERE,
        /** A folder. */
        FOLDER,
        /** Reading these may wait for ever, or never come to an end. */
        NO_FILE,
        /** Longer than anything that can be meant. */
        TOO_LARGE,
        /** The rights of the file or of a folder above it. */
        NOT_ALLOWED,
        /** Not encoded as UTF-8. */
        NO_TEXT,
        /** Anything else the disk said. */
        FAILED;

        /** Whether it lies in the computer, and not in what somebody wrote. */
        public boolean ofTheComputer() {
            return this == NOT_ALLOWED || this == FAILED;
        }
    }

    private final Why why;

    UnfitFileException(Path file, Why why, @Nullable Throwable cause) {
        super(file + ": " + why.name(), cause);
        this.why = why;
    }

    /** Why it cannot be read. */
    public Why why() {
        return why;
    }

    /** The same as a fault that is worded where it is shown. */
    public FileFault fault() {
        return FileFault.whole(why);
    }
}
