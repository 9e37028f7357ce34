/**
 * The rules of the house as tests: which room may import which, and where each library may be used.
 * They must not know what the rooms do. They look at every room from outside.
 */
@NullMarked
package vigil.architecture;

import org.jspecify.annotations.NullMarked;
