/**
 * An invented room, made by real acts on a clock that stands in the past, so that the program can
 * be looked at.
 *
 * <p>This room must not know any screen or file. It may import {@code charting}, {@code assets} and
 * the rooms of the core.
 */
@NullMarked
package vigil.app.demo;

import org.jspecify.annotations.NullMarked;
