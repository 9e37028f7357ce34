/**
 * The check-in of a session: from "who is it" to "ready for the first dose", in seven numbered
 * steps.
 *
 * <p>This room knows no other screen and keeps nothing that the ledger holds. It may import {@code
 * wording}, {@code telling}, {@code drawing}, {@code screen.kit}, {@code screen.desk}, {@code
 * charting}, {@code review} and the rooms of the core.
 */
@NullMarked
package vigil.screen.checkin;

import org.jspecify.annotations.NullMarked;
