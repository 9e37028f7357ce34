/**
 * Whether a patient may leave: each criterion with its evidence, the age of that evidence, and
 * overrides.
 *
 * <p>This room knows nothing of sessions, screens or storage. It may import {@code quantity},
 * {@code people}, {@code vitals}, {@code effects}, {@code dosing}, {@code scores} and {@code
 * protocol}.
 */
@NullMarked
package vigil.discharge;

import org.jspecify.annotations.NullMarked;
