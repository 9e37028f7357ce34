/**
 * Keys and the slots they lie in: password stretching, wrapping, signing and key agreement.
 *
 * <p>This package knows nothing of accounts, sign-in or who is trusted; it alone touches the
 * library of ciphers outside the JDK. It may import {@code people}.
 */
@NullMarked
package vigil.access.keys;

import org.jspecify.annotations.NullMarked;
