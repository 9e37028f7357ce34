/**
 * The command line: what can be done with a store where no window is open.
 *
 * <p>This room knows nothing of windows or of the store's file: the store and its sentences come in
 * through ports. It may import the rooms of the core, {@code wording}, {@code charting}, {@code
 * keeping}, {@code review}, {@code export}, {@code delivery}, {@code intake} and {@code disk}.
 */
@NullMarked
package vigil.command;

import org.jspecify.annotations.NullMarked;
