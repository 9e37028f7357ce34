/**
 * How what was charted is said in words: values, doses, people, entries and their corrections, the
 * same on screen and on paper.
 *
 * <p>This room must not know any window, surface or file. It may import the rooms of the core,
 * {@code review} and {@code wording}.
 */
@NullMarked
package vigil.telling;

import org.jspecify.annotations.NullMarked;
