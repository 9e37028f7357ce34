/**
 * Charting what was written on a downtime sheet, in the order of the sheet: a row for each time,
 * and beside it what was charted from paper already.
 *
 * <p>This room knows no other screen. It may import what a screen may.
 */
@NullMarked
package vigil.screen.backentry;

import org.jspecify.annotations.NullMarked;
