/**
 * What the record of a session says was signed, as the bytes that were signed, and whether the
 * signatures hold.
 *
 * <p>This room knows nothing of passwords, files or screens. It may import the rooms of the core,
 * {@code charting} and {@code access}.
 */
@NullMarked
package vigil.proof;

import org.jspecify.annotations.NullMarked;
