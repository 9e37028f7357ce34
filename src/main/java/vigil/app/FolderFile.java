package vigil.app;

import java.io.IOException;
import java.nio.file.Path;
import vigil.disk.PlainFile;
import vigil.disk.UnfitFileException;
import vigil.ledger.ReplacedFile;
import vigil.notation.NotationException;
import vigil.notation.RecordNotation;

/**
 * A small file that names a folder: {@code {"format": …, "version": 1, "folder": …}}. Read
 * strictly, for it may be edited by hand; written whole.
 */
record FolderFile(Path file, String format) {

    /** What the file says. */
    public record Written(String format, int version, String folder) {}

    /** Whether there is one. */
    boolean isThere() {
        return PlainFile.liesAt(file);
    }

    /**
     * The folder it names, which need not be there. A file of another format or version, or one
     * whose folder is none, is refused with {@link IllegalArgumentException}.
     */
    Path folder() throws UnfitFileException, NotationException {
        Written written =
                new RecordNotation<>(Written.class)
                        .readEdited(PlainFile.text(file, SettingsFile.LARGEST));
        if (!written.format().equals(format) || written.version() != 1) {
            throw new IllegalArgumentException(file.toString());
        }
        return Path.of(written.folder());
    }

    /** Names another folder from now on. */
    void name(Path folder) throws IOException {
        ReplacedFile.write(
                file,
                new RecordNotation<>(Written.class)
                        .writeSpread(new Written(format, 1, folder.toString())));
    }
}
