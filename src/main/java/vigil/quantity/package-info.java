/**
 * Numbers that cannot be nonsense, each with its unit, and the reading of what staff type.
 *
 * <p>This room knows nothing of patients, screens, clocks or storage. It imports no other room.
 */
@NullMarked
package vigil.quantity;

import org.jspecify.annotations.NullMarked;
