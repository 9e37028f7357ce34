/**
 * What staff do: one record for each act, the service that judges it, and the ports it needs.
 *
 * <p>This room knows nothing of SQL, files, JSON or screens. It may import the rooms of the core.
 */
@NullMarked
package vigil.charting;

import org.jspecify.annotations.NullMarked;
