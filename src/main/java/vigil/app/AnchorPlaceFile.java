package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import vigil.notation.NotationException;
import vigil.notation.RecordNotation;
import vigil.screen.kit.Words;

/**
 * Where the end of the store is kept outside it: in the folder that {@code anchor.json} names, best
 * on another disk; without that file in a folder beside what this workstation remembers. The file
 * lies there too and not in the folder of the store, because whoever can put an older copy of the
 * store in its place could also name another folder.
 */
final class AnchorPlaceFile {
    private static final String FORMAT = "vigil.anchor-place";

    /** What the file says. */
    public record Chosen(String format, int version, String folder) {}

    private final Folders folders;
    private final Words words;

    AnchorPlaceFile(Folders folders, Words words) {
        this.folders = folders;
        this.words = words;
    }

    /** The folder; throws {@link SetUpException} where the file cannot be read. */
    Path folder() {
        Path file = folders.config().resolve("anchor.json");
        if (!Files.exists(file)) {
            return folders.config().resolve("anchor");
        }
        try {
            Chosen chosen = new RecordNotation<>(Chosen.class).read(Files.readString(file));
            Path folder = Path.of(chosen.folder());
            if (!chosen.format().equals(FORMAT)
                    || chosen.version() != 1
                    || !folder.isAbsolute()
                    || folder.normalize().startsWith(folders.data())) {
                throw new SetUpException(words.say("app.anchor", file));
            }
            return folder.normalize();
        } catch (NotationException | InvalidPathException e) {
            throw new SetUpException(words.say("app.anchor", file), e);
        } catch (IOException e) {
            throw new SetUpException(words.say("app.file.unreadable", file), e);
        }
    }
}
