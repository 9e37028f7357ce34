/**
 * Sentences by key, and dates, times, durations and numbers as they are shown everywhere: on
 * screen, on paper and on the command line.
 *
 * <p>This room must not know what a session is or where its sentences lie. It imports no room.
 */
@NullMarked
package vigil.wording;

import org.jspecify.annotations.NullMarked;
