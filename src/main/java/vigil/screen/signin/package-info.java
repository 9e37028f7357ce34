/**
 * Who works here now: the choice of a named member of staff, at the start and after the workstation
 * was locked.
 *
 * <p>This room knows nothing of passwords, storage or other screens, and names no patient. It may
 * import {@code wording}, {@code telling}, {@code drawing}, {@code screen.kit}, {@code
 * screen.desk}, {@code screen.chart}, {@code charting}, {@code review} and the rooms of the core.
 */
@NullMarked
package vigil.screen.signin;

import org.jspecify.annotations.NullMarked;
