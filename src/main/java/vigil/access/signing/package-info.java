/**
 * What people sign with their keys: each fact as its author, the whole of a session at sign-off,
 * and what they saw as a second person.
 *
 * <p>This package knows nothing of what a fact says, of passwords or of where signatures are kept.
 * It may import {@code people}, {@code access.keys} and {@code access.trust}.
 */
@NullMarked
package vigil.access.signing;

import org.jspecify.annotations.NullMarked;
