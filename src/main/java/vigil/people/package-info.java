/**
 * Who takes part: patients and staff, and what each role may do.
 *
 * <p>This room knows nothing of sessions, accounts, screens or storage. It imports no other room.
 */
@NullMarked
package vigil.people;

import org.jspecify.annotations.NullMarked;
