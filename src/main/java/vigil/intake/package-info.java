/**
 * What comes in from paper: the rows of a downtime sheet as a table, read and judged like typed
 * entries, and charted together or not at all.
 *
 * <p>This room knows nothing of windows and of the store's file. It may import the rooms of the
 * core, {@code charting} and {@code wording}.
 */
@NullMarked
package vigil.intake;

import org.jspecify.annotations.NullMarked;
