package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigil.charting.LedgerException;
import vigil.keeping.Misfit;

/**
 * The files of a store as a crash left them, copied before they are opened: SQLite empties the log
 * when it opens and closes a store, and drops without a word what follows a damaged place in it.
 * Kept where the store turns out to be damaged, taken away where it is sound, or where it did not
 * open at all and lies there as before. Until one of these is known, as when a window is closed
 * before anybody came in, a mark in the folder says so, and the next reading decides. They are on
 * the disk before the log is emptied: a power cut right after that takes back neither.
 *
 * <p>Copied only while no connection is open in this program: to close a second channel to the file
 * would drop SQLite's locks.
 */
final class KeptAside {
    private static final int MOST = 10_000;

    private static final String UNDECIDED = "not-read-yet";

    private final StoreFile file;
    private final List<Path> earlier;
    private final Optional<Path> copies;

    private KeptAside(StoreFile file, List<Path> earlier, Optional<Path> copies) {
        this.file = file;
        this.earlier = earlier;
        this.copies = copies;
    }

    /**
     * Copies file and log if a log lies there, that is after a crash. Where the disk has no room
     * for the copies the store is opened without them: a running session comes first.
     */
    static KeptAside before(StoreFile file) {
        List<Path> earlier = undecided(file.folder());
        if (!holdsSomething(file.log())) {
            return new KeptAside(file, earlier, Optional.empty());
        }
        Path aside = unused(file.folder());
        try {
            Files.createDirectory(aside);
            Files.createFile(aside.resolve(UNDECIDED));
            for (Path one : List.of(file.path(), file.log())) {
                Files.copy(one, copyIn(aside, one));
                Forced.content(copyIn(aside, one));
            }
            Forced.names(aside);
            Forced.names(file.folder());
            return new KeptAside(file, earlier, Optional.of(aside));
        } catch (IOException e) {
            takeAway(aside);
            return new KeptAside(file, earlier, Optional.empty());
        }
    }

    private static Path copyIn(Path aside, Path of) {
        return aside.resolve(of.getFileName().toString());
    }

    private static List<Path> undecided(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> Files.exists(one.resolve(UNDECIDED))).toList();
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
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
                .orElseThrow(() -> Faults.torn(Misfit.TOO_MANY_COPIES));
    }

    /** The store is sound: no copies are needed. */
    void notNeeded() {
        all().forEach(KeptAside::takeAway);
    }

    /** The store is damaged: the copies stay. */
    void needed() {
        try {
            for (Path one : all().toList()) {
                Files.deleteIfExists(one.resolve(UNDECIDED));
                Forced.names(one);
            }
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }

    /** The store did not open; where its files lie as before, a copy of them says nothing more. */
    void notOpened() {
        copies.filter(this::asItLies).ifPresent(KeptAside::takeAway);
    }

    private boolean asItLies(Path aside) {
        try {
            for (Path one : List.of(file.path(), file.log())) {
                if (!Files.exists(one) || Files.mismatch(one, copyIn(aside, one)) >= 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Stream<Path> all() {
        return Stream.concat(earlier.stream(), copies.stream());
    }

    private static void takeAway(Path aside) {
        try {
            if (Files.exists(aside)) {
                try (Stream<Path> files = Files.list(aside)) {
                    for (Path one : files.toList()) {
                        Files.delete(one);
                    }
                }
                Files.delete(aside);
            }
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }
}
