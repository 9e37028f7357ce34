package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import vigil.charting.LedgerException;
import vigil.disk.UnfitFileException;
import vigil.ledger.ReplacedFile;
import vigil.notation.NotationException;
import vigil.screen.kit.Words;

/**
 * Where the end of the store is kept outside it: in the folder that {@code anchor.json} names, best
 * on another disk; without that file in a folder beside what this workstation remembers. The file
 * lies there too and not in the folder of the store, because whoever can put an older copy of the
 * store in its place could also name another folder.
 */
final class AnchorPlaceFile {
    private final Folders folders;
    private final FolderFile file;
    private final Words words;

    AnchorPlaceFile(Folders folders, Words words) {
        this.folders = folders;
        this.file = new FolderFile(folders.config().resolve("anchor.json"), "vigil.anchor-place");
        this.words = words;
    }

    /** Throws {@link SetUpException} where the file cannot be read. */
    void confirm() {
        Path _ = folder();
    }

    /** The folder; throws {@link SetUpException} where the file cannot be read. */
    Path folder() {
        if (folders.demo()) {
            // By what is kept of a demo nobody shall think that a clinic's store was here.
            return folders.config().resolve("anchor-of-demo");
        }
        if (!file.isThere()) {
            return folders.config().resolve("anchor");
        }
        try {
            Path folder = file.folder();
            if (!folder.isAbsolute()
                    || folder.normalize().startsWith(folders.data().toAbsolutePath().normalize())) {
                throw new SetUpException(words.say("app.anchor", file.file()));
            }
            return folder.normalize();
        } catch (NotationException | IllegalArgumentException e) {
            throw new SetUpException(words.say("app.anchor", file.file()), e);
        } catch (UnfitFileException e) {
            throw SetUpException.unfit(words, file.file(), e);
        }
    }

    /**
     * Another folder from the next start on; what is kept in the old one so far is copied, so that
     * nothing that was anchored is forgotten.
     */
    void moveTo(Path wanted) {
        try (Stream<Path> kept =
                Files.isDirectory(folder()) ? Files.list(folder()) : Stream.empty()) {
            for (Path one : kept.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        one,
                        wanted.resolve(String.valueOf(one.getFileName())),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.createDirectories(folders.config());
            file.name(wanted);
        } catch (IOException e) {
            throw new LedgerException(ReplacedFile.fault(file.file(), e), e);
        }
    }
}
