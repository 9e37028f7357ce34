/**
 * Where signed records went: what waits, what was refused and why, what would be sent, and sending
 * once more.
 *
 * <p>This room knows nothing of networks or forms. It may import what a screen may.
 */
@NullMarked
package vigil.screen.outbox;

import org.jspecify.annotations.NullMarked;
