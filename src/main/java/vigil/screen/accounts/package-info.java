/**
 * Accounts and keys, as administrators keep them: who may come in and as what, forgotten passwords,
 * badges, leavers, the key of the store, and the papers in the safe.
 *
 * <p>This room knows nothing of how keys are made or kept, and nothing clinical. It may import what
 * a screen may.
 */
@NullMarked
package vigil.screen.accounts;

import org.jspecify.annotations.NullMarked;
