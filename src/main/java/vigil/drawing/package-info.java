/**
 * The chart of a session in drawing terms, and the painters that draw it with any pen: on a screen
 * or on paper, with the same lanes and marks.
 *
 * <p>This room must not know any surface, window or file. It may import the rooms of the core,
 * {@code review}, {@code wording} and {@code telling}.
 */
@NullMarked
package vigil.drawing;

import org.jspecify.annotations.NullMarked;
