/**
 * What staff do: one record for each act, the service that judges it, and the ports it needs.
 *
 * <p>This room knows nothing of SQL, files, JSON or screens. It may import the rooms of the core,
 * and review for the plan of sets that a missed one must be in and the lines by which a patient
 * leaves.
 */
@NullMarked
package vigil.charting;

import org.jspecify.annotations.NullMarked;
