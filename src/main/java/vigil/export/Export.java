package vigil.export;

import java.nio.file.Path;

/** What came of writing a record to a file. */
public sealed interface Export {

    /**
     * The file lies there, was read back, is valid and holds the same bytes.
     *
     * @param sha256 of the file, in hex
     * @param bytes how long it is
     */
    record Exported(Path path, String sha256, long bytes) implements Export {}

    /**
     * No file of this record lies there that could be relied on.
     *
     * @param detail for a log: a path or a place in the file, never a value of the record
     */
    record NotExported(Reason reason, String detail) implements Export {}

    /** Why. The sentence for each lies with the words of the program. */
    enum Reason {
        FOLDER_MISSING,
        FOLDER_READ_ONLY,
        DISK_FULL,
        /** Another file of that name is there; it is left as it is. */
        OTHER_FILE_THERE,
        /** It is not what its form prescribes. */
        NOT_VALID,
        READ_BACK_DIFFERS,
        CANNOT_WRITE
    }
}
