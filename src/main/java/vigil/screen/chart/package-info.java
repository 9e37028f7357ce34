/**
 * The chart of a session as drawn: lanes on one time axis, and the flowsheet that is its equal.
 *
 * <p>This room knows nothing of acts, storage or other screens; it draws what the readings say. It
 * may import {@code wording}, {@code telling}, {@code drawing}, {@code screen.kit}, {@code review}
 * and the rooms of the core.
 */
@NullMarked
package vigil.screen.chart;

import org.jspecify.annotations.NullMarked;
