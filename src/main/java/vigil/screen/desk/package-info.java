/**
 * Where screens meet charting: the session that is open, who is signed in, what time it is, and
 * whether it is saved.
 *
 * <p>This room has no nodes and knows no screen. It may import {@code wording}, {@code telling},
 * {@code screen.kit}, {@code charting}, {@code review} and the rooms of the core.
 */
@NullMarked
package vigil.screen.desk;

import org.jspecify.annotations.NullMarked;
