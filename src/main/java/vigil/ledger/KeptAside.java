package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vigil.charting.LedgerException;

/**
 * The files of a store as a crash left them, copied before they are opened: SQLite empties the log
 * when it opens and closes a store, and drops without a word what follows a damaged place in it.
 * Kept where the store turns out to be damaged, taken away where it is sound.
 *
 * <p>Copied only while no connection is open in this program: to close a second channel to the file
 * would drop SQLite's locks.
 */
final class KeptAside {
    private static final int MOST = 10_000;

    private final Optional<Path> copies;

    private KeptAside(Optional<Path> copies) {
        this.copies = copies;
    }

    /**
     * Copies file and log if a log lies there, that is after a crash. Where the disk has no room
     * for the copies the store is opened without them: a running session comes first.
     */
    static KeptAside before(StoreFile file) {
        if (!holdsSomething(file.log())) {
            return new KeptAside(Optional.empty());
        }
        Path aside = unused(file.folder());
        KeptAside kept = new KeptAside(Optional.of(aside));
        try {
            Files.createDirectory(aside);
            for (Path one : List.of(file.path(), file.log())) {
                Files.copy(one, aside.resolve(one.getFileName().toString()));
            }
            return kept;
        } catch (IOException e) {
            kept.notNeeded();
            return new KeptAside(Optional.empty());
        }
    }

    private static boolean holdsSomething(Path log) {
        try {
            return Files.exists(log) && Files.size(log) > 0;
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    /** A folder for damaged files that is not there yet. */
    static Path unused(Path folder) {
        return IntStream.range(1, MOST)
                .mapToObj(number -> folder.resolve("damaged-" + number))
                .filter(path -> !Files.exists(path))
                .findFirst()
                .orElseThrow(() -> Faults.torn("too many damaged copies lie beside the store"));
    }

    /** The store is sound: the copies are not needed. */
    void notNeeded() {
        try {
            if (copies.isPresent() && Files.exists(copies.get())) {
                try (var files = Files.list(copies.get())) {
                    for (Path one : files.toList()) {
                        Files.delete(one);
                    }
                }
                Files.delete(copies.get());
            }
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    /** Where the files lie that were kept. */
    Optional<Path> folder() {
        return copies;
    }
}
