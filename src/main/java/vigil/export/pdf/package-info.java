/**
 * What leaves on paper: the session record as pages to sign, and the sheets that a patient or a
 * nurse takes along, each drawn from blocks that say what stands on it.
 *
 * <p>This room knows nothing of screens, clocks or the store's file: what it prints is read from a
 * session record. It is the only room with OpenPDF. It may import what {@code export} may.
 */
@NullMarked
package vigil.export.pdf;

import org.jspecify.annotations.NullMarked;
