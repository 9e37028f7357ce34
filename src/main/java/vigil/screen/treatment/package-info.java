/**
 * The bedside screen: the running session with its clocks, chart, flowsheet, and everything that is
 * entered during it.
 *
 * <p>This room knows nothing of storage, files or other screens. It may import {@code wording},
 * {@code telling}, {@code drawing}, {@code screen.kit}, {@code screen.desk}, {@code screen.chart},
 * {@code charting}, {@code review} and the rooms of the core.
 */
@NullMarked
package vigil.screen.treatment;

import org.jspecify.annotations.NullMarked;
