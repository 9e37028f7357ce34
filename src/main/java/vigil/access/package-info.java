/**
 * Who may get in and what then lies open: accounts, passwords, keys, signatures, sign-in.
 *
 * <p>This room knows nothing of SQL, files, JSON, screens, the clock or what is charted: what it
 * makes are values of bytes that others keep. It may import {@code people}.
 */
@NullMarked
package vigil.access;

import org.jspecify.annotations.NullMarked;
