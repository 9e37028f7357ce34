/**
 * What a clinic can set that is not clinical: when the workstation locks, how a scanner frames a
 * badge, and where records and the end of the store go. Each change is on record.
 *
 * <p>This room knows nothing of the files in which settings lie, and nothing clinical. It may
 * import {@code screen.kit}, {@code screen.desk}, {@code screen.credentials}, {@code charting},
 * {@code review}, {@code access}, {@code wording}, {@code telling} and the rooms of the core.
 */
@NullMarked
package vigil.screen.settings;

import org.jspecify.annotations.NullMarked;
