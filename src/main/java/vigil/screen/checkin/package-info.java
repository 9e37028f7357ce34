/**
 * The check-in of a session: from "who is it" to "ready for the first dose", in seven numbered
 * steps.
 *
 * <p>This room knows no other screen and keeps nothing that the ledger holds. It may import what a
 * screen may.
 */
@NullMarked
package vigil.screen.checkin;

import org.jspecify.annotations.NullMarked;
