/**
 * The bedside screen: the running session with its clocks, chart, flowsheet, and everything that is
 * entered during it.
 *
 * <p>This room knows nothing of storage, files or other screens. It may import what a screen may.
 */
@NullMarked
package vigil.screen.treatment;

import org.jspecify.annotations.NullMarked;
