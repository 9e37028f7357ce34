/**
 * Who works here now, at the start and after the workstation was locked: by name or badge with a
 * password, by PIN, by the emergency card or the recovery sheet.
 *
 * <p>This room knows nothing of how keys are made or kept, and names no patient. It may import what
 * a screen may.
 */
@NullMarked
package vigil.screen.signin;

import org.jspecify.annotations.NullMarked;
