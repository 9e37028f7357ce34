package vigil.disk;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What lies under a name cannot be read as a file. The message names it and says why. */
public final class UnfitFileException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    /** Why it cannot be read. */
    public enum Why {
        /** Nothing lies there. */
        MISSING("there is no such file"),
        /** A link to something that is not there, or to itself: often a disk not connected. */
        LEADS_NOWHERE("it is a link that leads nowhere, as to a disk that is not connected"),
        /** A folder. */
        FOLDER("it is a folder"),
        /** Reading these may wait for ever, or never come to an end. */
        NO_FILE("it is a pipe, a socket or a device and no file"),
        /** Longer than anything that can be meant. */
        TOO_LARGE("it is too large"),
        /** The rights of the file or of a folder above it. */
        NOT_ALLOWED("its rights do not let Vigil read it"),
        /** Not encoded as UTF-8. */
        NO_TEXT("it is not encoded as UTF-8"),
        /** Anything else the disk said. */
        FAILED("the disk does not give it");

        private final String reason;

        Why(String reason) {
            this.reason = reason;
        }

        /** In plain words, for an administrator, to stand behind the name of the file. */
        public String reason() {
            return reason;
        }

        /** Whether it lies in the computer, and not in what somebody wrote. */
        public boolean ofTheComputer() {
            return this == NOT_ALLOWED || this == FAILED;
        }
    }

    private final Why why;

    UnfitFileException(Path file, Why why, @Nullable Throwable cause) {
        super(file + ": " + why.reason(), cause);
        this.why = why;
    }

    /** Why it cannot be read. */
    public Why why() {
        return why;
    }
}
