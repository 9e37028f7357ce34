package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;
import vigil.disk.PlainFile;
import vigil.disk.UnfitFileException;
import vigil.keeping.Misfit;

/**
 * The file of the store: where it lies, and whether it is still the same one. It is never read from
 * here.
 */
final class StoreFile {
    private static final String NAME = "vigil.db";
    private static final String UNFINISHED = "vigil-new.db";
    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

    private final Path folder;
    private final String name;
    private Optional<Object> opened = Optional.empty();

    StoreFile(Path folder) {
        this(folder, NAME);
    }

    private StoreFile(Path folder, String name) {
        this.folder = folder.toAbsolutePath().normalize();
        this.name = name;
    }

    /** A file that holds a store under another name: a backup. */
    static StoreFile at(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        return new StoreFile(
                Objects.requireNonNull(whole.getParent()), whole.getFileName().toString());
    }

    Path folder() {
        return folder;
    }

    Path path() {
        return folder.resolve(name);
    }

    /** What was committed and not yet moved into the file. */
    Path log() {
        return folder.resolve(name + "-wal");
    }

    /** Whether anything lies in its place, be it a link to a disk that is not connected. */
    boolean exists() {
        return PlainFile.liesAt(path()) || PlainFile.liesAt(log());
    }

    /**
     * Where a store is made ready before it takes its name, so that an interrupted set-up leaves no
     * half store.
     */
    Path unfinished() {
        return folder.resolve(UNFINISHED);
    }

    /** It with what SQLite keeps beside it while it is written. */
    List<Path> allUnfinished() {
        return Stream.concat(Stream.of(""), BESIDE.stream())
                .map(ending -> folder.resolve(UNFINISHED + ending))
                .toList();
    }

    /** The file with what SQLite keeps beside it. */
    List<Path> all() {
        return Stream.concat(Stream.of(path()), beside().stream()).toList();
    }

    /** What SQLite opens of itself where it lies beside the file. */
    private List<Path> beside() {
        return BESIDE.stream().map(ending -> folder.resolve(name + ending)).toList();
    }

    /** Takes away what was made ready and never took the name of a store. */
    void dropUnfinished() throws IOException {
        for (Path one : allUnfinished()) {
            Files.deleteIfExists(one);
        }
    }

    /**
     * Refuses what is missing, empty or no file: SQLite would make a new, empty store of it without
     * a word, or wait for it.
     */
    void confirmThere() {
        try {
            PlainFile.confirm(path(), Long.MAX_VALUE);
            for (Path one : beside()) {
                PlainFile.confirmIfThere(one);
            }
        } catch (UnfitFileException e) {
            throw new LedgerException(
                    switch (e.why()) {
                        case MISSING, LEADS_NOWHERE -> new StoreFault.NotAStore();
                        case FOLDER, NO_FILE, TOO_LARGE, NO_TEXT ->
                                new StoreFault.Torn(String.valueOf(e.getMessage()));
                        case NOT_ALLOWED, FAILED -> Faults.of(e);
                    },
                    e);
        }
        if (attributes().size() == 0) {
            throw Faults.torn(Misfit.FILE_EMPTY);
        }
    }

    /**
     * Refuses a file that may not be written to: SQLite says something else of it on some systems.
     */
    void confirmWritable() {
        if (!Files.isWritable(path())) {
            throw new LedgerException(new StoreFault.ReadOnly());
        }
    }

    /** Remembers which file was opened. */
    void remember() {
        opened = Optional.ofNullable(attributes().fileKey());
    }

    /**
     * Refuses when the file was deleted or replaced since it was opened: what is written would be
     * written nowhere.
     */
    void confirmSame() {
        @Nullable Object now = attributes().fileKey();
        if (!Objects.equals(opened.orElse(null), now)) {
            throw new LedgerException(new StoreFault.NotAStore());
        }
    }

    private BasicFileAttributes attributes() {
        try {
            return Files.readAttributes(path(), BasicFileAttributes.class);
        } catch (IOException e) {
            throw new LedgerException(Faults.of(e), e);
        }
    }
}
