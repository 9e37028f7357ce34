/**
 * Who is at the workstation: sign-in, lock, PIN, change of person, a second person.
 *
 * <p>This package knows nothing of the clock, of screens or of where accounts and slots are kept:
 * all of it comes in as arguments. It may import {@code people} and the other packages of {@code
 * access}.
 */
@NullMarked
package vigil.access.signin;

import org.jspecify.annotations.NullMarked;
