/**
 * The record of a session to read: chart, sheet, every entry with its corrections, and the forms
 * that correct an entry.
 *
 * <p>This room knows nothing of storage or other screens. It may import what a screen may.
 */
@NullMarked
package vigil.screen.record;

import org.jspecify.annotations.NullMarked;
