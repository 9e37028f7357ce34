/**
 * The supervising clinician's screen: which sessions there are, what stands out of each, and the
 * one at hand in brief.
 *
 * <p>This room must not know other screens, storage or files. It may import what a screen may.
 */
@NullMarked
package vigil.screen.review;

import org.jspecify.annotations.NullMarked;
