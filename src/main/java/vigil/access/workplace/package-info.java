/**
 * The door to people and keys for screens and commands: who comes in, who confirms, accounts, the
 * set-up of a store, and what is on record of all that.
 *
 * <p>This package knows nothing of screens, of SQL and of what is clinical: where slots and facts
 * are kept comes in as {@link vigil.access.workplace.AccessStore}. It may import {@code people} and
 * the other packages of {@code access}.
 */
@NullMarked
package vigil.access.workplace;

import org.jspecify.annotations.NullMarked;
