package vigil.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The longer runs: how often, from which seed, and what they say. Counts can be made smaller for a
 * first look, for example {@code -Dvigil.endurance.kills=20}; the report says what was done.
 */
public final class Endurance {
    /** The seed of every run. */
    public static final long SEED = Long.getLong("vigil.endurance.seed", 20_261_128L);

    private static final Path REPORT =
            Path.of(System.getProperty("basedir", "."), "target", "endurance.md");

    private Endurance() {}

    /** How often something is done in a run. */
    public static int count(String what, int usual) {
        return Integer.getInteger("vigil.endurance." + what, usual);
    }

    /** Adds a line to the report. */
    public static synchronized void says(String line) {
        String said = line + "; seed " + SEED + ".";
        try {
            Files.createDirectories(REPORT.getParent());
            Files.writeString(
                    REPORT,
                    "- " + said + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
