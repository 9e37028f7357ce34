package vigil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import vigil.disk.PlainFile;
import vigil.ledger.ReplacedFile;
import vigil.notation.NotationException;
import vigil.notation.RecordNotation;

/**
 * The folder of the invented room. Its session goes on by the clock while nobody is there, so a
 * room in which nobody charted gives way to a new one: who looks in on another day finds the
 * session at its minute, and not overdue since yesterday. What somebody charted stays until they
 * ask for another, and then lies beside it.
 */
final class DemoFolder {
    private static final String FORMAT = "vigil.demo";

    /** From minute 22 until the infusion is due to end. */
    private static final Duration LASTS = Duration.ofMinutes(15);

    /**
     * What was laid into the room.
     *
     * @param entries in its store then, those of access apart
     */
    public record Begun(String format, int version, Instant at, long entries) {}

    private final RecordNotation<Begun> notation = new RecordNotation<>(Begun.class);
    private final Path folder;
    private final Path file;

    DemoFolder(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("begun.json");
    }

    /** Notes that the room was begun. */
    void begin(Instant now, long entries) throws IOException {
        ReplacedFile.write(file, notation.writeSpread(new Begun(FORMAT, 1, now, entries)));
    }

    /** Whether its session runs since longer than it is to be shown, and nobody charted in it. */
    boolean isOver(Instant now, long entries) throws IOException {
        if (!PlainFile.liesAt(file)) {
            return false;
        }
        try {
            Begun begun = notation.readEdited(PlainFile.text(file, SettingsFile.LARGEST));
            return begun.format().equals(FORMAT)
                    && begun.version() == 1
                    && begun.entries() == entries
                    && Duration.between(begun.at(), now).abs().compareTo(LASTS) > 0;
        } catch (NotationException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Lays the room aside; the one that was laid aside before goes. Nobody has it open. */
    void putAside() throws IOException {
        Path before = folder.resolveSibling(folder.getFileName() + "-before");
        if (Files.exists(before)) {
            Folders.remove(before);
        }
        Files.move(folder, before);
    }
}
