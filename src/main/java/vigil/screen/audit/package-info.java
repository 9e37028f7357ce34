/**
 * Who did what and when: sign-ins and refusals, accounts and keys, records looked at and taken out,
 * corrections and overrides, and whether the store holds together.
 *
 * <p>This room shows no value of any patient, and knows nothing of how facts are kept. It may
 * import {@code screen.kit}, {@code screen.desk}, {@code screen.credentials}, {@code charting},
 * {@code review}, {@code access}, {@code wording}, {@code telling} and the rooms of the core.
 */
@NullMarked
package vigil.screen.audit;

import org.jspecify.annotations.NullMarked;
