/**
 * Who has an account here and by which badge they are known.
 *
 * <p>This package knows nothing of passwords and keys. It may import {@code people}.
 */
@NullMarked
package vigil.access.accounts;

import org.jspecify.annotations.NullMarked;
