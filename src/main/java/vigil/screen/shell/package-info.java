/**
 * The window: top line, patient banner, the screen that is shown, keys and saved state below it,
 * and the ways between screens.
 *
 * <p>This room knows nothing of storage or files: what a workstation remembers is handed in and out
 * as a value. It may import every screen, and what a screen may.
 */
@NullMarked
package vigil.screen.shell;

import org.jspecify.annotations.NullMarked;
