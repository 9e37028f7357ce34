/**
 * What comes in from paper: the rows of a downtime sheet as a table, read and judged like typed
 * entries, and charted together or not at all.
 *
 * <p>This room knows nothing of windows, of the store's file and of how it is said what is wrong:
 * it names reasons. It may import the rooms of the core and {@code charting}.
 */
@NullMarked
package vigil.intake;

import org.jspecify.annotations.NullMarked;
