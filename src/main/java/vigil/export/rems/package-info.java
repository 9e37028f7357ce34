/**
 * The fields of the form that a protocol asks for after a session, as the SPRAVATO REMS does, read
 * from the record; what the record does not say is named and never guessed.
 *
 * <p>This room knows nothing of screens, clocks or how the form is printed. It may import what
 * {@code export} may.
 */
@NullMarked
package vigil.export.rems;

import org.jspecify.annotations.NullMarked;
