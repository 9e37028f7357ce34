package vigil.keeping;

import java.nio.file.Path;

/**
 * Where the backups of a store go.
 *
 * @param chosen whether somebody chose it; until then it is a folder beside the store
 * @param sameDisk whether it lies on the disk of the store, so that both can be lost at once
 */
public record BackupPlace(Path folder, boolean chosen, boolean sameDisk) {}
