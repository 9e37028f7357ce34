/**
 * The set-up of a new store, step by step: folder, site and room, two administrators, the papers in
 * the safe, a look at the computer, and an empty store or the demo. It can be left and gone on
 * with. Or a store that does not open is brought back from a backup.
 *
 * <p>This room knows nothing of files, of SQL or of how keys are made, and nothing clinical. It may
 * import what a screen may.
 */
@NullMarked
package vigil.screen.setup;

import org.jspecify.annotations.NullMarked;
