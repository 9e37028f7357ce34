/**
 * What the store lays down under the data key: sealed content, content sealed anew in a new epoch,
 * and the anchor.
 *
 * <p>This package knows nothing of SQL, of files or of what the content says. It may import {@code
 * access.keys}.
 */
@NullMarked
package vigil.access.seal;

import org.jspecify.annotations.NullMarked;
