/**
 * Where screens meet charting: the session that is open, who is signed in, what time it is, whether
 * it is saved, and the forms that more than one screen needs for it.
 *
 * <p>This room knows no screen. It may import {@code wording}, {@code telling}, {@code screen.kit},
 * {@code charting}, {@code keeping}, {@code review} and the rooms of the core.
 */
@NullMarked
package vigil.screen.desk;

import org.jspecify.annotations.NullMarked;
