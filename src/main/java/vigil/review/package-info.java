/**
 * What staff read, computed afresh from a session and a moment: due sets, flowsheet, trend,
 * timeline, dose, flags, the room board.
 *
 * <p>This room knows nothing of screens, storage, clocks or the wording of sentences: it answers
 * with numbers, moments and kinds. It may import all rooms of the core.
 */
@NullMarked
package vigil.review;

import org.jspecify.annotations.NullMarked;
