/**
 * Which passwords are good enough, and how typed characters become the bytes of one.
 *
 * <p>This package knows nothing of keys beyond the bytes it makes, and nothing of where the list of
 * common passwords lies. It may import {@code access.keys}.
 */
@NullMarked
package vigil.access.passwords;

import org.jspecify.annotations.NullMarked;
