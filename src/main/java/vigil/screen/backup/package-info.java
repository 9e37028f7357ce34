/**
 * Backups: the last ones, another now, where they go, whether the store holds together, and trying
 * out a restore into a copy.
 *
 * <p>This room knows nothing of how a store is copied or read. It may import what a screen may.
 */
@NullMarked
package vigil.screen.backup;

import org.jspecify.annotations.NullMarked;
