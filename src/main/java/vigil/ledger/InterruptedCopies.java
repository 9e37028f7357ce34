package vigil.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigil.charting.LedgerException;
import vigil.charting.StoreFault;

/**
 * The folders beside a store into which backups are copied, and what lies in them of copies that
 * were interrupted. A copy has the name of a store only once it was read; what has another name and
 * lies there alone was never one, and only takes room.
 */
public final class InterruptedCopies {
    private static final int MOST = 10_000;
    private static final String NAME = "restored-";
    private static final Pattern COPY = Pattern.compile(NAME + "\\d{1,5}");

    /** Lies in the folder of a copy that is only made for as long as an act takes. */
    private static final String PASSING = "vigil.passing";

    private InterruptedCopies() {}

    /** A folder beside a store for a copy, which is not there yet. */
    public static Path folderForNext(Path data) {
        clear(data);
        return IntStream.range(1, MOST)
                .mapToObj(number -> data.resolve(NAME + number))
                .filter(folder -> !Files.exists(folder))
                .findFirst()
                .orElseThrow(() -> new LedgerException(new StoreFault.ReadOnly()));
    }

    /**
     * A folder beside a store for a copy that nobody is to keep: one that is only tried out, or
     * that takes the place of the store. Whatever dies meanwhile, the next start takes it away,
     * whole as it may be.
     */
    public static Path folderForPassing(Path data) {
        Path folder = folderForNext(data);
        try {
            Files.createDirectory(folder);
            Files.createFile(folder.resolve(PASSING));
            return folder;
        } catch (IOException e) {
            throw new LedgerException(Faults.writing(folder, 0, e), e);
        }
    }

    /** Takes the folder of a copy away, with everything in it. */
    public static void takeAway(Path folder) throws IOException {
        Path mark = folder.resolve(PASSING);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> !one.equals(mark)).toList()) {
                Files.delete(file);
            }
        }
        // The last one: until then the next start knows that the rest may go.
        Files.deleteIfExists(mark);
        Files.delete(folder);
    }

    /** Takes all of them beside a store away; what cannot be taken away stays. */
    static void clear(Path data) {
        try (Stream<Path> all = Files.list(data)) {
            List<Path> copies =
                    all.filter(one -> COPY.matcher(one.getFileName().toString()).matches())
                            .toList();
            copies.forEach(InterruptedCopies::clearOne);
        } catch (IOException e) {
            // They take room and nothing else: whoever opens or restores goes on.
            return;
        }
    }

    /** Takes a folder away that holds what a copy left and nothing else; whether it is gone. */
    public static boolean clearNamed(Path folder) {
        return Files.exists(new StoreFile(folder).unfinished()) && clearOne(folder);
    }

    /** Whether a file is one of those that a store leaves which was cut short as it was made. */
    public static boolean leaves(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        return folder != null && new StoreFile(folder).allUnfinished().contains(whole);
    }

    private static boolean clearOne(Path folder) {
        try {
            if (!Files.isDirectory(folder) || !holdsNothingElse(folder)) {
                return false;
            }
            takeAway(folder);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean holdsNothingElse(Path folder) throws IOException {
        StoreFile file = new StoreFile(folder);
        Set<Path> left = new HashSet<>(file.allUnfinished());
        Path mark = file.folder().resolve(PASSING);
        if (Files.exists(mark)) {
            left.add(mark);
            left.addAll(file.all());
        }
        try (Stream<Path> files = Files.list(folder.toAbsolutePath().normalize())) {
            return files.allMatch(left::contains);
        }
    }
}
