/**
 * An invented room: made by real acts on a clock that stands in the past, or typed at a real window
 * key by key.
 *
 * <p>This room must not know the classes of any screen, only its keys, nor any file. It may import
 * {@code screen.desk}, {@code screen.kit}, {@code review}, {@code charting}, {@code assets} and the
 * rooms of the core.
 */
@NullMarked
package vigil.app.demo;

import org.jspecify.annotations.NullMarked;
