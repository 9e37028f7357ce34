/**
 * One treatment session: the facts of it, the state they lead to, and amendments that strike
 * through.
 *
 * <p>This room knows nothing of clocks, storage or screens: times and ids come in from outside. It
 * may import all other rooms of the core.
 */
@NullMarked
package vigil.session;

import org.jspecify.annotations.NullMarked;
