/**
 * What a clinic prescribes: dose rule, schedule, limits, terms offered, checklists and criteria for
 * leaving. Data, versioned.
 *
 * <p>This room knows nothing of files, sessions or screens. It may import {@code quantity}, {@code
 * vitals}, {@code effects}, {@code dosing} and {@code scores}.
 */
@NullMarked
package vigil.protocol;

import org.jspecify.annotations.NullMarked;
