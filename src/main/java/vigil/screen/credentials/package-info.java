/**
 * What the screens of people and keys share: the door for one window, the fields of passwords and
 * codes, what the door answers in words, the second administrator in place, and the sheets with
 * codes on them.
 *
 * <p>This room knows no screen and nothing clinical. It may import {@code wording}, {@code
 * telling}, {@code screen.kit}, {@code screen.desk}, {@code charting}, {@code access} and the rooms
 * of the core.
 */
@NullMarked
package vigil.screen.credentials;

import org.jspecify.annotations.NullMarked;
