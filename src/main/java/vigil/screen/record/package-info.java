/**
 * The record of a session to read: chart, sheet, every entry with its corrections, and the forms
 * that correct an entry.
 *
 * <p>This room knows nothing of storage or other screens. It may import {@code wording}, {@code
 * telling}, {@code drawing}, {@code screen.kit}, {@code screen.desk}, {@code screen.chart}, {@code
 * charting}, {@code review} and the rooms of the core.
 */
@NullMarked
package vigil.screen.record;

import org.jspecify.annotations.NullMarked;
