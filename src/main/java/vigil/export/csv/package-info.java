/**
 * The sets and the entries of a record as tables for a spreadsheet: every version of every value,
 * with both times, who, from where, and whether it still holds; no cell is ever a formula.
 *
 * <p>This room knows nothing of screens, clocks or the store's file. It is the only room with
 * FastCSV. It may import what {@code export} may.
 */
@NullMarked
package vigil.export.csv;

import org.jspecify.annotations.NullMarked;
