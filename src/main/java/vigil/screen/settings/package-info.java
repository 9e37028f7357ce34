/**
 * What a clinic can set that is not clinical: when the workstation locks, how a scanner frames a
 * badge, and where records and the end of the store go. Each change is on record.
 *
 * <p>This room knows nothing of the files in which settings lie, and nothing clinical. It may
 * import what a screen may.
 */
@NullMarked
package vigil.screen.settings;

import org.jspecify.annotations.NullMarked;
