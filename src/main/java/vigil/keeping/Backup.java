package vigil.keeping;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup that was opened and verified when it was made.
 *
 * @param made when, to the second
 * @param facts how many facts it holds
 */
public record Backup(Path file, Instant made, long facts) {}
