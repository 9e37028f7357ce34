/**
 * Checks an exported record alone: with the file and one fingerprint, without the store.
 *
 * <p>This package knows nothing of where files lie. It may import what {@code export} may.
 */
@NullMarked
package vigil.export.check;

import org.jspecify.annotations.NullMarked;
