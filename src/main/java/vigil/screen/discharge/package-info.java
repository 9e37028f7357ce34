/**
 * Leaving: the criteria with what each rests on, and the ways in which a session ends.
 *
 * <p>This room knows nothing of storage or other screens. It may import what a screen may.
 */
@NullMarked
package vigil.screen.discharge;

import org.jspecify.annotations.NullMarked;
