/**
 * Charting what was written on a downtime sheet, in the order of the sheet: a row for each time,
 * and beside it what was charted from paper already.
 *
 * <p>This room knows no other screen. It may import the rooms of the core, {@code wording}, {@code
 * telling}, {@code drawing}, {@code screen.kit}, {@code screen.desk}, {@code screen.credentials},
 * {@code screen.chart}, {@code charting}, {@code keeping}, {@code review}, {@code access} and
 * {@code intake}.
 */
@NullMarked
package vigil.screen.backentry;

import org.jspecify.annotations.NullMarked;
