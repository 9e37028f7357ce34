/**
 * How a store is kept from being lost: what was found in it, its backups, when the next is due, and
 * what can be asked of whoever keeps them.
 *
 * <p>This room knows nothing of screens, of SQL or of what the facts mean. It may import {@code
 * charting} and the rooms of the core.
 */
@NullMarked
package vigil.keeping;

import org.jspecify.annotations.NullMarked;
