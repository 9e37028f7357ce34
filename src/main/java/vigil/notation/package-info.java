/**
 * Facts and protocols written as JSON, and read back to equal values or refused with line, column
 * and reason.
 *
 * <p>This room knows nothing of files, SQL or screens, and the core knows nothing of it: no type of
 * the core carries a mark for JSON. It may import the rooms of the core.
 */
@NullMarked
package vigil.notation;

import org.jspecify.annotations.NullMarked;
