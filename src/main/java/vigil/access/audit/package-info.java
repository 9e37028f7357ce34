/**
 * What is on record of accounts, keys and the use of the program, and the accounts that follow from
 * it.
 *
 * <p>This package knows nothing of how events are written, sealed or kept. It may import {@code
 * people} and the other packages of {@code access}.
 */
@NullMarked
package vigil.access.audit;

import org.jspecify.annotations.NullMarked;
