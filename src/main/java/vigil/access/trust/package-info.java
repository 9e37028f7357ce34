/**
 * Whose keys they are: certificates by administrators, and the ring of keys that follows from them
 * and the fingerprint of the first administrator alone.
 *
 * <p>This package knows nothing of passwords, sign-in or what is signed with the keys. It may
 * import {@code people} and {@code access.keys}.
 */
@NullMarked
package vigil.access.trust;

import org.jspecify.annotations.NullMarked;
