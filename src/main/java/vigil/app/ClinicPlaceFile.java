package vigil.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import vigil.charting.LedgerException;
import vigil.disk.UnfitFileException;
import vigil.ledger.ReplacedFile;
import vigil.notation.NotationException;

/**
 * Where the clinic's own store lies, for a start with {@code --clinic}: in the folder that {@link
 * Folders#VARIABLE} names; else where a set-up or a rescue of such a start put it, kept in {@code
 * clinic-place.json} with what this workstation remembers; else in the usual folder, beside that of
 * the demo.
 */
final class ClinicPlaceFile {
    private final boolean named;
    private final Folders usual;
    private final FolderFile file;

    /** The place on a computer. */
    ClinicPlaceFile(Folders.Computer computer) {
        Folders found = Folders.of(computer, Optional.empty(), false);
        this.usual = found.demo() ? found.at(found.data().resolveSibling("clinic")) : found;
        this.file =
                new FolderFile(usual.config().resolve("clinic-place.json"), "vigil.clinic-place");
        this.named = !found.demo();
    }

    /**
     * The folders of the clinic's store. Where the file cannot be read, the usual ones; the set-up
     * that follows says that a store was in use on this computer before.
     *
     * @param trouble told the file that cannot be read
     */
    Folders folders(Consumer<Path> trouble) {
        return named ? usual : remembered(trouble).map(usual::at).orElse(usual);
    }

    private Optional<Path> remembered(Consumer<Path> trouble) {
        if (!file.isThere()) {
            return Optional.empty();
        }
        try {
            Path folder = file.folder();
            if (folder.isAbsolute()) {
                return Optional.of(folder);
            }
        } catch (UnfitFileException | NotationException | IllegalArgumentException e) {
            // Said below, as for a folder that is named from anywhere.
        }
        trouble.accept(file.file());
        return Optional.empty();
    }

    /** Remembers where the store of a set-up or a rescue lies. */
    void settled(Folders at) {
        try {
            Folders.own(usual.config());
            file.name(at.data().toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new LedgerException(ReplacedFile.fault(file.file(), e), e);
        }
    }
}
