/**
 * Dose arithmetic, what was given over time, and where the drug drawn up went.
 *
 * <p>This room knows nothing of protocols, patients, sessions or screens. It may import {@code
 * quantity}.
 */
@NullMarked
package vigil.dosing;

import org.jspecify.annotations.NullMarked;
