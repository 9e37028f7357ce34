/**
 * The supervising clinician's screen: which sessions there are, what stands out of each, and the
 * one at hand in brief.
 *
 * <p>This room must not know other screens, storage or files. It may import the rooms of the core,
 * {@code wording}, {@code telling}, {@code screen.kit}, {@code screen.desk}, {@code screen.chart},
 * {@code charting} and {@code review}.
 */
@NullMarked
package vigil.screen.review;

import org.jspecify.annotations.NullMarked;
