/**
 * Reads and checks what lies beside the program as data: treatment protocols, code tables, bounds
 * of plausibility. A bad file is refused with its line and the reason, and the rest is read.
 *
 * <p>This room knows nothing of sessions, screens or storage, and changes no file. It may import
 * the rooms of the core, {@code notation} and {@code disk}.
 */
@NullMarked
package vigil.assets;

import org.jspecify.annotations.NullMarked;
