/**
 * Files that somebody else may have laid where the program looks: read whole, within a bound, and
 * only where they are files.
 *
 * <p>This room knows nothing of what such a file says or who asks. It may import no other room.
 */
@NullMarked
package vigil.disk;

import org.jspecify.annotations.NullMarked;
