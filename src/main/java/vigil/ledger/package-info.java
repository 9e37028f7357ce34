/**
 * The store: one SQLite file that facts are added to and never taken from, read back, verified,
 * migrated.
 *
 * <p>This room knows nothing of screens or of what the facts mean; it alone knows SQL and the path
 * of the file. It may import {@code charting}, {@code keeping}, {@code notation}, {@code access},
 * the rooms of the core, {@code review} for the brief of a session that it keeps beside the facts,
 * {@code delivery} for the facts of the outbox, and {@code disk}.
 */
@NullMarked
package vigil.ledger;

import org.jspecify.annotations.NullMarked;
