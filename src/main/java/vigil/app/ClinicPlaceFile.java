package vigil.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import vigil.charting.LedgerException;
import vigil.disk.UnfitFileException;
import vigil.ledger.ReplacedFile;
import vigil.notation.NotationException;
import vigil.screen.kit.Words;

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

    /** The folders of the clinic's store: the usual ones until {@link #confirm} holds. */
    Folders folders() {
        if (named || !file.isThere()) {
            return usual;
        }
        try {
            return usual.at(remembered());
        } catch (UnfitFileException | NotationException | IllegalArgumentException e) {
            return usual;
        }
    }

    /**
     * Throws {@link SetUpException} where the file cannot be read, or names another folder than the
     * one a start looked in: in the usual folder another store may lie, or a set-up would begin
     * beside the clinic's own.
     */
    void confirm(Folders looked, Words words) {
        if (named || !file.isThere()) {
            return;
        }
        try {
            if (!remembered().equals(looked.data())) {
                throw new SetUpException(words.say("app.clinic-place.other", file.file()));
            }
        } catch (NotationException | IllegalArgumentException e) {
            throw new SetUpException(words.say("app.clinic-place", file.file()), e);
        } catch (UnfitFileException e) {
            throw SetUpException.unfit(words, file.file(), e);
        }
    }

    private Path remembered() throws UnfitFileException, NotationException {
        Path folder = file.folder();
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException(folder.toString());
        }
        return folder;
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
