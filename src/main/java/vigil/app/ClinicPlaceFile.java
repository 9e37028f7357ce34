package vigil.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(ClinicPlaceFile.class);

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

    /** The folders of the clinic's store. Where the file cannot be read, the usual ones. */
    Folders folders() {
        return named ? usual : remembered().map(usual::at).orElse(usual);
    }

    private Optional<Path> remembered() {
        if (!file.isThere()) {
            return Optional.empty();
        }
        try {
            return Optional.of(file.folder()).filter(Path::isAbsolute);
        } catch (UnfitFileException | NotationException | IllegalArgumentException e) {
            // The set-up follows, and says that a store was in use on this computer before.
            LOG.warn("Where the clinic's store lies cannot be read: {}", e.getClass().getName());
            return Optional.empty();
        }
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
