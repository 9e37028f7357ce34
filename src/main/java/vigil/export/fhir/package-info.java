/**
 * The session record as FHIR R4: a document for an archive and a transaction for a server, of the
 * same resources.
 *
 * <p>This room knows nothing but the session record and the facts in it; the library for FHIR is
 * loaded when the first record is written. It may import what {@code export} may import.
 */
@NullMarked
package vigil.export.fhir;

import org.jspecify.annotations.NullMarked;
