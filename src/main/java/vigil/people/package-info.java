/**
 * Who takes part: patients and staff.
 *
 * <p>This room knows nothing of sessions, accounts, screens or storage. It imports no other room.
 */
@NullMarked
package vigil.people;

import org.jspecify.annotations.NullMarked;
