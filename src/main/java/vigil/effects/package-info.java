/**
 * Side effects and what was done about them.
 *
 * <p>This room knows nothing of protocols, sessions or screens. It may import {@code quantity}.
 */
@NullMarked
package vigil.effects;

import org.jspecify.annotations.NullMarked;
