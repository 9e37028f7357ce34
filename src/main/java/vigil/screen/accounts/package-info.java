/**
 * Accounts and keys, as administrators keep them: who may come in and as what, forgotten passwords,
 * badges, leavers, the key of the store, and the papers in the safe.
 *
 * <p>This room knows nothing of how keys are made or kept, and nothing clinical. It may import
 * {@code screen.kit}, {@code screen.desk}, {@code screen.credentials}, {@code charting}, {@code
 * review}, {@code access}, {@code wording}, {@code telling} and the rooms of the core.
 */
@NullMarked
package vigil.screen.accounts;

import org.jspecify.annotations.NullMarked;
