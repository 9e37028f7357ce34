/**
 * Where signed records went: what waits, what was refused and why, what would be sent, and sending
 * once more.
 *
 * <p>This room knows nothing of networks or forms. It may import {@code screen.kit}, {@code
 * screen.desk}, {@code screen.credentials}, {@code charting}, {@code keeping}, {@code review},
 * {@code access}, {@code wording}, {@code telling} and the rooms of the core.
 */
@NullMarked
package vigil.screen.outbox;

import org.jspecify.annotations.NullMarked;
