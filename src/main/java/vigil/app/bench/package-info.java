/**
 * Measures how fast the program is, each figure beside a floor taken in the same run. It must not
 * know how a window is wired or a store opened by the program: a window comes in as a {@link
 * vigil.app.bench.BenchWindow}, time as a count of nanoseconds. It may import what {@code app} may,
 * but not {@code app} itself.
 */
@NullMarked
package vigil.app.bench;

import org.jspecify.annotations.NullMarked;
