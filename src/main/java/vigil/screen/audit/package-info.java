/**
 * Who did what and when: sign-ins and refusals, accounts and keys, records looked at and exported,
 * corrections and overrides, and whether the store holds together.
 *
 * <p>This room shows no value of any patient, and knows nothing of how facts are kept. It may
 * import what a screen may.
 */
@NullMarked
package vigil.screen.audit;

import org.jspecify.annotations.NullMarked;
