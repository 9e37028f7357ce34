package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vigil.charting.LedgerException;

/**
 * Puts a restored copy in the place of a store. The copy is made ready beside it first; then the
 * store's own files go into a folder where they are kept, and the copy takes its name. If the
 * program dies between the two, neither is lost: the files lie in that folder, the copy beside it.
 */
final class Replacing {
    private final StoreFile file;
    private final Path aside;

    Replacing(StoreFile file) {
        this.file = file;
        this.aside = KeptAside.unused(file.folder());
    }

    /** Copies what is to take the place. */
    void prepare(StoreFile copy) {
        try {
            Files.copy(copy.path(), file.unfinished(), StandardCopyOption.REPLACE_EXISTING);
            Forced.content(file.unfinished());
        } catch (IOException e) {
            throw new LedgerException(
                    Faults.writing(file.folder(), Restore.size(copy.path()), e), e);
        }
    }

    /** No connection may be open. */
    void exchange() {
        try {
            if (Files.exists(file.path()) || Files.exists(file.log())) {
                Files.createDirectory(aside);
                move(file.path());
                move(file.log());
                Forced.names(aside);
            }
            Files.move(file.unfinished(), file.path(), StandardCopyOption.ATOMIC_MOVE);
            Forced.names(file.folder());
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    private void move(Path one) throws IOException {
        if (Files.exists(one)) {
            Files.move(one, aside.resolve(one.getFileName().toString()));
        }
    }

    /** Where the files of the store lie that was replaced; no folder where none were there. */
    Path aside() {
        return aside;
    }
}
