/**
 * A store as the program opens it: under keys, with the workplace over it.
 *
 * <p>This package knows nothing of windows and commands. It may import everything but the other
 * packages of {@code app}.
 */
@NullMarked
package vigil.app.store;

import org.jspecify.annotations.NullMarked;
