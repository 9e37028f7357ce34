package vigil.command;

import vigil.export.Export;

/** What a command answers to whoever called it. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** The words given to it make no sense. */
    USAGE(1),
    /** What was asked for is not there, or what is there cannot be read. */
    CONTENT(2),
    /** The store is in use by a running window. */
    LOCKED(3),
    /** The computer does not allow it: a folder, a disk, a display. */
    ENVIRONMENT(4);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number the program ends with. */
    public int code() {
        return code;
    }

    /** What came of writing a file. */
    public static ExitCode of(Export export) {
        return switch (export) {
            case Export.Exported _ -> DONE;
            case Export.NotExported(Export.Reason reason, String _) ->
                    switch (reason) {
                        case OTHER_FILE_THERE, NOT_VALID -> CONTENT;
                        case FOLDER_MISSING,
                                FOLDER_READ_ONLY,
                                DISK_FULL,
                                READ_BACK_DIFFERS,
                                CANNOT_WRITE ->
                                ENVIRONMENT;
                    };
        };
    }

    /** The graver of two. */
    public ExitCode or(ExitCode other) {
        return other.code > code ? other : this;
    }
}
