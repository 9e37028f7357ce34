/**
 * Leaving: the criteria with what each rests on, and the ways in which a session ends.
 *
 * <p>This room knows nothing of storage or other screens. It may import {@code wording}, {@code
 * telling}, {@code drawing}, {@code screen.kit}, {@code screen.desk}, {@code screen.chart}, {@code
 * charting}, {@code review} and the rooms of the core.
 */
@NullMarked
package vigil.screen.discharge;

import org.jspecify.annotations.NullMarked;
