/**
 * Clinical scores as pure functions, each citing its source.
 *
 * <p>This room knows nothing of sessions, protocols or screens, and ships no wording that is under
 * licence. It may import {@code quantity} and {@code vitals}.
 */
@NullMarked
package vigil.scores;

import org.jspecify.annotations.NullMarked;
