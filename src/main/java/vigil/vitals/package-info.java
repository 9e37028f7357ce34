/**
 * One set of vital signs: every value with its context, or the reason why it was not taken.
 *
 * <p>This room knows nothing of protocols and their limits, of sessions, or of who measured. It may
 * import {@code quantity}.
 */
@NullMarked
package vigil.vitals;

import org.jspecify.annotations.NullMarked;
