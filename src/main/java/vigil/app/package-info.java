/**
 * Where the program starts, is wired together and is told its settings. It must not know how
 * anything is done: it only says which class does it. It may import every room.
 */
@NullMarked
package vigil.app;

import org.jspecify.annotations.NullMarked;
